import { useRef, useState } from 'react';
import { useTheirs } from './theirs.ts';
import { makeRecordChange } from './undoStack.ts';
import { useSaveSoon } from './useSaveSoon.ts';

interface SelfSaving<Record extends object> {
  /** The record as it is kept by now. */
  readonly current: Record;
  /** What is kept of what stands in the fields; undefined while that cannot be kept. */
  readonly toKeep: (values: Record) => Record | undefined;
  /** What the record says by now; undefined where it is gone. */
  readonly read: () => Promise<Record | undefined>;
  readonly put: (record: Record) => Promise<unknown>;
  /** Whether `put` is under way, as it was drawn. */
  readonly isPending: boolean;
  /** What the form is about, by an id: its changes that follow one another closely are taken back as one. */
  readonly about: string;
  /** What is said to have been done. */
  readonly done: (kept: Record) => string;
}

/**
 * The fields of a form that saves its whole record by itself: a moment after each change, with the way back, and with
 * what another window saves meanwhile taken over.
 */
export function useSelfSaving<Record extends object>(form: SelfSaving<Record>) {
  const { current, isPending, about, read } = form;
  const [values, setValues] = useState(current);
  /** What was saved last: the way back from the next change. */
  const kept = useRef(values);
  const saving = useRef(0);
  const put = (record: Record) => {
    saving.current += 1;
    return form.put(record).finally(() => {
      saving.current -= 1;
    });
  };
  const saveSoon = useSaveSoon((changed: Record) => {
    const after = form.toKeep(changed);
    if (after === undefined) return;
    const before = kept.current;
    kept.current = after;
    makeRecordChange({ done: form.done(after), before, after, read, put, about }).catch(() => {
      kept.current = before;
    });
  });
  useTheirs({
    current,
    isSaving: () => saving.current > 0,
    isPending,
    kept: () => kept.current,
    values,
    show: (theirs, merged) => {
      kept.current = theirs;
      setValues(merged);
    },
    saveSoon,
  });
  const change = (some: Partial<Record>) => {
    const changed = { ...values, ...some };
    setValues(changed);
    saveSoon(changed);
  };
  return { values, change, flush: saveSoon.flush };
}
