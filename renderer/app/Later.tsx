import { notifications } from '@mantine/notifications';
import { CatchBoundary } from '@tanstack/react-router';
import i18next from 'i18next';
import { lazy, Suspense, type ComponentType, type ReactNode } from 'react';

const parts: (() => Promise<unknown>)[] = [];

/** A part of the frame that the first picture does not need. */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  parts.push(load);
  return lazy(async () => ({ default: await load() }));
}

/** Loads all of them, once there is time: what is asked for then is there, whatever becomes of the app's files. */
export function loadLater(): void {
  for (const load of parts) void load().catch(() => undefined); // whoever asks for it is told
}

/** Where such a part stands. One that cannot be loaded is told, and takes nothing else of the page away. */
export function Later({ children }: { readonly children: ReactNode }) {
  return (
    <CatchBoundary getResetKey={() => ''} errorComponent={() => null} onCatch={tellStumble}>
      <Suspense>{children}</Suspense>
    </CatchBoundary>
  );
}

/** A file of the app itself could not be loaded. */
export const tellStumble = (): string =>
  notifications.show({
    color: 'red',
    title: i18next.t(($) => $.shell.stumbled),
    message: i18next.t(($) => $.shell.stumbledWhy),
    autoClose: false,
    role: 'alert',
    closeButtonProps: { 'aria-label': i18next.t(($) => $.shell.close) },
  });
