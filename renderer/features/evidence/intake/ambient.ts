import { useEffect, useSyncExternalStore } from 'react';
import type { FoundNode } from '../useNode.ts';

/** What a page is about: what comes in anywhere in the window while it is shown belongs to that. */
let current: FoundNode | undefined;
const listeners = new Set<() => void>();

function set(node: FoundNode | undefined): void {
  current = node;
  for (const listener of listeners) listener();
}

export function useIntakeOnto(node: FoundNode | undefined): void {
  useEffect(() => {
    set(node);
    return () => set(undefined);
  }, [node]);
}

export const useOnto = (): FoundNode | undefined =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
