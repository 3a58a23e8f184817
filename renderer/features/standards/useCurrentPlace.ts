import { useSyncExternalStore } from 'react';
import type { OutlineEntry } from './Outline.tsx';

/** A place counts as reached when its head has come this near to the top of the window. */
const REACHED = 140;

/** The place that the reader has come to: the last one whose head went by. At the very end it is the last of all. */
export function useCurrentPlace(entries: readonly OutlineEntry[]): string | undefined {
  return useSyncExternalStore(whenScrolled, () => {
    const atEnd =
      window.scrollY > 0 && window.scrollY + window.innerHeight >= document.documentElement.scrollHeight - 2;
    const near = atEnd ? window.innerHeight : REACHED;
    const reached = entries.findLast(({ place }) => {
      const top = document.getElementById(place)?.getBoundingClientRect().top;
      return top !== undefined && top < near;
    });
    return (reached ?? entries[0])?.place;
  });
}

function whenScrolled(look: () => void): () => void {
  window.addEventListener('scroll', look, { passive: true });
  return () => window.removeEventListener('scroll', look);
}
