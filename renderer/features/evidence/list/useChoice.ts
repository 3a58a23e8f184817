import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Evidence } from '../../../../shared/evidence/evidence.ts';
import type { Listing } from './useListing.ts';

/** What was chosen in the list, to do something with all of it. It stays chosen while the list is searched on. */
export function useChoice(at: Listing['at'] | undefined) {
  const [chosen, setChosen] = useState<ReadonlyMap<string, Evidence>>(new Map());
  const last = useRef<number | null>(null);
  const known = useRef(at);
  useEffect(() => {
    known.current = at;
  });
  const choose = useCallback((index: number, through: boolean) => {
    const from = through ? (last.current ?? index) : index;
    last.current = index;
    const span = Array.from(
      { length: Math.abs(index - from) + 1 },
      (_, step) => Math.min(index, from) + step,
    );
    const meant = span.flatMap((one) => known.current?.(one)?.evidence ?? []);
    const pressed = known.current?.(index)?.evidence.id ?? '';
    setChosen((before) => {
      const after = new Map(before);
      for (const evidence of meant)
        if (before.has(pressed)) after.delete(evidence.id);
        else after.set(evidence.id, evidence);
      return after;
    });
  }, []);
  const clear = useCallback(() => setChosen(new Map()), []);
  return useMemo(() => ({ chosen, choose, clear }), [chosen, choose, clear]);
}
