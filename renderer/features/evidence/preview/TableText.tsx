import { useMemo } from 'react';
import { readRecords } from '../../../../shared/exchange/table/csv.ts';
import { Sheet } from './Sheet.tsx';

const SEPARATORS = [',', '\t', ';'] as const;

/** Comma-separated values, or those parted by tabs or semicolons: whichever parts the first lines most often. */
export function TableText({ text }: { readonly text: string }) {
  const rows = useMemo(() => {
    const start = text.slice(0, 10_000);
    const count = (separator: string) => start.split(separator).length;
    const separator = SEPARATORS.toSorted((a, b) => count(b) - count(a))[0] ?? ',';
    return readRecords(text, separator).records;
  }, [text]);
  return <Sheet rows={rows} />;
}
