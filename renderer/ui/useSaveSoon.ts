import { useDebouncedCallback } from '@mantine/hooks';

/** In milliseconds: long enough not to save every letter, short enough that nobody waits for it. */
const PAUSE = 600;

/** For a form that saves itself: what changed is saved soon, at once by `flush`, and at the latest when the form goes. */
export const useSaveSoon = <Changed>(save: (changed: Changed) => void) =>
  useDebouncedCallback(save, { delay: PAUSE, flushOnUnmount: true });
