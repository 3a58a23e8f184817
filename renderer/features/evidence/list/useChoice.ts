import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Evidence } from '../../../../shared/evidence/evidence.ts';
import { client } from '../../../client.ts';
import type { Listing } from './useListing.ts';
import type { Wish } from './useWish.ts';

/** More than this nobody means to change at once. */
export const MOST_CHOSEN = 10_000;

type Chosen = ReadonlyMap<string, Evidence>;

/**
 * What was chosen in the list, to do something with all of it. It stays chosen while the list is searched on. Rows of a
 * long list that were never in sight are asked for.
 */
export function useChoice(wish: Wish, at: Listing['at'] | undefined) {
  const [chosen, setChosen] = useState<Chosen>(new Map());
  const last = useRef<number | null>(null);
  const known = useRef({ wish, at, chosen });
  useEffect(() => {
    known.current = { wish, at, chosen };
  });
  /** The first and the last row, both included. */
  const span = useCallback(async (first: number, end: number): Promise<readonly Evidence[]> => {
    const { wish: asked, at: row } = known.current;
    const limit = Math.min(MOST_CHOSEN, end - first + 1);
    const seen = Array.from({ length: limit }, (_, step) => row?.(first + step)?.evidence);
    if (seen.every((evidence) => evidence !== undefined)) return seen;
    const { items } = await client['evidence.list']({ ...asked, offset: first, limit });
    return items.map(({ evidence }) => evidence);
  }, []);
  const put = useCallback((some: readonly Evidence[], isChosen: boolean) => {
    setChosen((before) => {
      const after = new Map(before);
      for (const evidence of some) {
        if (isChosen) after.set(evidence.id, evidence);
        else after.delete(evidence.id);
      }
      return after;
    });
  }, []);
  const choose = useCallback(
    (index: number, through: boolean) => {
      const from = through ? (last.current ?? index) : index;
      last.current = index;
      const pressed = known.current.at?.(index)?.evidence.id ?? '';
      const isChosen = !known.current.chosen.has(pressed);
      span(Math.min(from, index), Math.max(from, index)).then(
        (some) => put(some, isChosen),
        () => undefined,
      );
    },
    [span, put],
  );
  const extend = useCallback(
    (from: number, to: number) => {
      const { at: row, chosen: before } = known.current;
      const [left, entered] = [row?.(from)?.evidence, row?.(to)?.evidence];
      last.current = to;
      // Back over what was chosen on the way here: it is given up again.
      if (entered && left && before.has(entered.id)) put([left], false);
      else
        put(
          [left, entered].flatMap((one) => one ?? []),
          true,
        );
    },
    [put],
  );
  const chooseAll = useCallback(
    (total: number) => {
      span(0, total - 1).then(
        (some) => put(some, true),
        () => undefined,
      );
    },
    [span, put],
  );
  const drop = useCallback((evidence: Evidence) => put([evidence], false), [put]);
  const clear = useCallback(() => setChosen(new Map()), []);
  return useMemo(
    () => ({ chosen, choose, extend, chooseAll, drop, clear }),
    [chosen, choose, extend, chooseAll, drop, clear],
  );
}
