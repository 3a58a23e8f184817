import { useCallback, useMemo, useState } from 'react';
import type { ListedEvidence } from '../../../../shared/evidence/finding.ts';
import { useAnswer, useAnswers } from '../../../ui/procedure.ts';
import type { Wish } from './useWish.ts';

/** So many records are asked for at once. */
export const PAGE = 50;

export interface Listing {
  readonly total: number;
  /** Undefined where it is still on its way. */
  readonly at: (index: number) => ListedEvidence | undefined;
  /** Asks for what is in sight, both ends included. */
  readonly see: (first: number, last: number) => void;
  /** What stands here answers an earlier wish; the new answer is on its way. */
  readonly isOld: boolean;
  /** How many are not found by their words yet. */
  readonly unindexed: number;
}

/** What fits a wish, page by page as it comes into sight. The former answer stands until the new one is there. */
export function useListing(wish: Wish): {
  readonly listing: Listing | undefined;
  readonly fault: Error | null;
} {
  const head = useAnswer('evidence.list', { ...wish, limit: PAGE });
  const [shown, setShown] = useState(wish);
  const isThere = head.data !== undefined;
  if (isThere && shown !== wish) setShown(wish);
  const current = isThere ? wish : shown;
  const former = useAnswer('evidence.list', { ...current, limit: PAGE });
  const [[first, last], setSight] = useState<readonly [number, number]>([0, 0]);
  const pages = useMemo(() => {
    const [from, to] = [Math.max(1, Math.floor(first / PAGE)), Math.floor(last / PAGE)];
    return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
  }, [first, last]);
  const more = useAnswers(
    'evidence.list',
    pages.map((page) => ({ ...current, offset: page * PAGE, limit: PAGE })),
  );
  const see = useCallback((from: number, to: number) => {
    setSight((before) => (before[0] === from && before[1] === to ? before : [from, to]));
  }, []);
  const { data } = former;
  return {
    fault: head.error,
    listing: data && {
      total: data.total,
      at: (index) => {
        const page = Math.floor(index / PAGE);
        const items = page === 0 ? data.items : more[pages.indexOf(page)]?.data?.items;
        return items?.[index % PAGE];
      },
      see,
      isOld: !isThere,
      unindexed: data.unindexed,
    },
  };
}
