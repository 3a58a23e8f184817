import { useTranslation } from 'react-i18next';
import type { SignoffRecord } from '../../../shared/contract/procedures/signoffs.ts';
import { useAnswer } from '../../ui/procedure.ts';
import { useWords } from '../../ui/words.ts';

/** A claim as it is chosen for a request. */
export interface ListedClaim {
  readonly id: string;
  readonly standard: string;
  readonly node: string;
  readonly requirement: string;
  readonly title: string;
  /** The id of the evidence, and whether it has a redacted copy that can go instead. */
  readonly evidence: string;
  readonly hasCopy: boolean;
  readonly isSigned: boolean;
  /** What was said of it last, and by whom; '' for nothing. */
  readonly signedBy: string;
}

/** Every claim of the portfolio with what was said of it. */
export function useClaims(): {
  readonly claims: readonly ListedClaim[] | undefined;
  readonly error: unknown;
} {
  const { i18n } = useTranslation();
  const words = useWords();
  const signoffs = useAnswer('signoffs.list', {});
  const asked = useAnswer('signoffs.claims', {});
  const said = new Map<string, SignoffRecord>();
  for (const signoff of signoffs.data ?? [])
    if (signoff.state === 'current') said.set(signoff.claim, signoff);
  const claims =
    signoffs.data && asked.data
      ? asked.data
          .map(({ id, standard, node, code, text, title, evidence, hasCopy }): ListedClaim => {
            const last = said.get(id);
            return {
              id,
              standard,
              node,
              requirement: [code, text].filter(Boolean).join(' '),
              title,
              evidence,
              hasCopy,
              isSigned: last?.decision === 'met',
              signedBy: last === undefined ? '' : `${words.decision[last.decision]} · ${last.name}`,
            };
          })
          .toSorted((a, b) => a.requirement.localeCompare(b.requirement, i18n.language, { numeric: true }))
      : undefined;
  return { claims, error: signoffs.error ?? asked.error };
}
