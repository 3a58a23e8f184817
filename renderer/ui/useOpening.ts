import { useState } from 'react';

/**
 * The number of an opening, to be a dialog's `key`. The UI library puts a dialog into the page when it is first drawn,
 * not when it opens; a new one lies over all that is open by then.
 */
export function useOpening(opened: boolean): number {
  const [known, setKnown] = useState(opened);
  const [opening, setOpening] = useState(0);
  if (opened !== known) {
    setKnown(opened);
    if (opened) setOpening(opening + 1);
  }
  return opening;
}
