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
 * Links and unlinks cells, and shows them so at once, and so does it with their way back: a key is answered with the next
 * frame, not with the disk. What fails is told, and the cells are again as they were. One change waits for the other, so
 * that the last one stands.
 */
export function useExpectedLinks(standard: string, matrix: Matrix) {
  const [expected, setExpected] = useState<readonly Expected[]>([]);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const shown = useMemo(
    () => expected.reduce((before, { cells, becomes }) => withExpected(before, cells, becomes), matrix),
    [matrix, expected],
  );
  const expect = (one: Expected, asked: Promise<unknown>) => {
    setExpected((before) => [...before, one]);
    last.current = Promise.allSettled([last.current, asked]).finally(() =>
      // Behind what the answer has put into the matrix: before it, the cells would be for a moment as they were.
      notifyManager.schedule(() => setExpected((before) => before.filter((other) => other !== one))),
    );
  };
  /** What cells said before they were unlinked, so that a step back shows them so. */
  const former = useRef(new Map<string, Cell>());
  const links = useLinks({
    rest: 'when idle',
    onStep: (claims, becomes, asked) =>
      expect({ cells: claims.map((claim) => former.current.get(keyOf(claim)) ?? claim), becomes }, asked),
  });
  const change = (one: Expected, ask: () => Promise<unknown>) =>
    // What a step back finds is shown already: it waits, lest it take back the change before.
    expect(one, whileChanging(last.current.then(ask)).catch(ignoreFault));
  const placesOf = (cells: readonly Cell[]) =>
    cells.map(({ node, evidence }) => ({ node, evidence, standard }));
  return {
    shown,
    link: (cells: readonly Cell[], about: string) => {
      for (const cell of cells) former.current.delete(keyOf(cell));
      change({ cells, becomes: 'linked' }, () => links.link(placesOf(cells), about));
    },
    unlink: (cells: readonly Cell[], about: string) => {
      for (const cell of cells) former.current.set(keyOf(cell), cell);
      change({ cells, becomes: 'unlinked' }, () => links.unlink(placesOf(cells), about));
    },
  };
}

const keyOf = ({ node, evidence }: Cell): string => `${node} ${evidence}`;
