import { hashKey } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { carryOver, same } from './record.ts';

/** A form that saves its whole record by itself. */
interface SavingForm<Record> {
  /** The record as it is kept by now. */
  readonly current: Record;
  /** Whether what the form itself saved is still on its way into `current`. */
  readonly isSaving: () => boolean;
  /** The same as it was drawn: once it is over, one looks again. */
  readonly isPending: boolean;
  /** What the form takes to be saved. */
  readonly kept: () => Record;
  /** What stands in its fields. */
  readonly values: Record;
  /** Takes what is saved to be `theirs`, and shows `merged`. */
  readonly show: (theirs: Record, merged: Record) => void;
  readonly saveSoon: (merged: Record) => void;
}

/** Has a form take over what another window saved of its record, lest its next saving put back what was there before. */
export function useTheirs<Record extends object>(form: SavingForm<Record>): void {
  const { current, isPending } = form;
  const look = useEffectEvent((now: string, isDrawnPending: boolean) => {
    if (isDrawnPending || form.isSaving() || now === hashKey([form.kept()])) return;
    const merged = carryOver(current, form.kept(), form.values);
    form.show(current, merged);
    if (!same(merged, current)) form.saveSoon(merged);
  });
  const now = hashKey([current]);
  useEffect(() => look(now, isPending), [now, isPending]);
}
