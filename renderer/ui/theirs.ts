import { hashKey } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';

/** Whether two records say the same. */
export const same = (one: unknown, other: unknown): boolean => hashKey([one]) === hashKey([other]);

/** What somebody else has saved, with what one has changed oneself since `before` on top of it, field by field. */
export function onTopOf<Record extends object>(theirs: Record, before: Record, mine: Record): Record {
  const fields = Object.keys(mine) as (keyof Record)[];
  const changed = fields.filter((field) => !same(mine[field], before[field]));
  return { ...theirs, ...Object.fromEntries(changed.map((field) => [field, mine[field]])) };
}

/**
 * For a form that saves its whole record by itself: has it take over what another window saved of the same record, lest
 * its next saving put back what was there before.
 * @param current the record as it is kept by now
 * @param isSaving whether what the form itself saved is still on its way into `current`
 * @param isPending the same as it was drawn: once it is over, one looks again
 * @param kept what the form takes to be saved
 */
export function useTheirs<Record>(
  current: Record,
  isSaving: () => boolean,
  isPending: boolean,
  kept: () => Record,
  takeOver: (theirs: Record, before: Record) => void,
): void {
  const look = useEffectEvent((now: string, isDrawnPending: boolean) => {
    if (!isDrawnPending && !isSaving() && now !== hashKey([kept()])) takeOver(current, kept());
  });
  const now = hashKey([current]);
  useEffect(() => look(now, isPending), [now, isPending]);
}
