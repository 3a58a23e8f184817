import type { EnoughRule } from '../../../shared/coverage/enough.ts';

/** That evidence gets on in years, by the rule of its standard: it counts still, or no more. */
export type Age = 'ageing' | 'stale';

/** What the rule may call evidence. */
export const agesOf = ({ ageingAfter, staleAfter }: EnoughRule): readonly Age[] => [
  ...(ageingAfter === null ? [] : (['ageing'] as const)),
  ...(staleAfter === null ? [] : (['stale'] as const)),
];

/** Whether all that shows a requirement is too old to count. */
export const ageOfAll = (evidence: number, counted: number): Age | null =>
  evidence > 0 && counted === 0 ? 'stale' : null;
