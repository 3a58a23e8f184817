import { toPiece, type Enough, type EnoughRule } from '../../../shared/coverage/enough.ts';
import type { EvidenceByNode } from './actions.ts';

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

/** The requirements of which all that shows them is too old to count; none until the rule is known. */
export function tooOldIn(
  evidence: EvidenceByNode,
  known: Pick<Enough, 'rule' | 'asOf'> | undefined,
): ReadonlySet<string> {
  if (known === undefined || known.rule.staleAfter === null) return new Set();
  const piece = toPiece(known.rule, known.asOf);
  const isTooOld = (node: string) => evidence.get(node)?.every((one) => !piece(one).counts);
  return new Set([...evidence.keys()].filter(isTooOld));
}
