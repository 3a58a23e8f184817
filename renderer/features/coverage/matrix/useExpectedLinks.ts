import { notifyManager } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import { withExpected, type Matrix } from '../../../../shared/coverage/matrix.ts';
import { ignoreFault } from '../../../ui/procedure.ts';
import { whileChanging } from '../../../ui/undoStack.ts';
import { useLinks } from '../../evidence/index.ts';
import type { Cell } from './chosen.ts';

interface Expected {
  readonly cells: readonly Cell[];
  readonly becomes: 'linked' | 'unlinked';
}

/**
 * Links and unlinks cells, and shows them so at once: a key is answered with the next frame, not with the disk. What
 * fails is told, and the cells are again as they were. One change waits for the other, so that the last one stands.
 */
export function useExpectedLinks(standard: string, matrix: Matrix) {
  const links = useLinks();
  const [expected, setExpected] = useState<readonly Expected[]>([]);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const shown = useMemo(
    () => expected.reduce((before, { cells, becomes }) => withExpected(before, cells, becomes), matrix),
    [matrix, expected],
  );
  const change = (one: Expected, ask: () => Promise<unknown>) => {
    setExpected((before) => [...before, one]);
    // What a step back finds is shown already: it waits, lest it take back the change before.
    last.current = whileChanging(last.current.then(ask))
      .catch(ignoreFault)
      // Behind what the answer has put into the matrix: before it, the cells would be for a moment as they were.
      .finally(() =>
        notifyManager.schedule(() => setExpected((before) => before.filter((other) => other !== one))),
      );
  };
  const placesOf = (cells: readonly Cell[]) => cells.map((cell) => ({ ...cell, standard }));
  return {
    shown,
    link: (cells: readonly Cell[], about: string) =>
      change({ cells, becomes: 'linked' }, () => links.link(placesOf(cells), about)),
    unlink: (cells: readonly Cell[], about: string) =>
      change({ cells, becomes: 'unlinked' }, () => links.unlink(placesOf(cells), about)),
  };
}
