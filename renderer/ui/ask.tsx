import { modals, useModals } from '@mantine/modals';
import type { ReactNode } from 'react';
import { useEscapeOnTop } from './escapeOnTop.ts';

interface Question {
  readonly title: string;
  readonly about?: ReactNode;
  readonly labels: { readonly confirm: string; readonly cancel: string };
  readonly onConfirm: () => void;
}

/** Asks before something that may be regretted. The careful answer has the focus. */
export function ask({ title, about, ...question }: Question): void {
  modals.openConfirmModal({
    ...question,
    title: <Title>{title}</Title>,
    children: about,
    confirmProps: { color: 'red' },
    cancelProps: { 'data-autofocus': true },
    closeOnEscape: false,
  });
}

/** The UI library draws the dialog itself, so what is in it sees to Escape. */
function Title({ children }: { readonly children: ReactNode }) {
  const { modals: asked, closeModal } = useModals();
  const uppermost = asked.at(-1);
  const place = useEscapeOnTop<HTMLSpanElement>(
    uppermost !== undefined,
    () => uppermost && closeModal(uppermost.id),
  );
  return <span ref={place}>{children}</span>;
}
