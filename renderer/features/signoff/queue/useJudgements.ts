import { useState } from 'react';
import type { ReviewRecord } from '../../../../shared/contract/procedures/reviews.ts';
import type { Judgement } from '../../../../shared/signoff/statement.ts';
import { useChange } from '../../../ui/procedure.ts';

/** What is said of a claim. */
export type Said = Omit<Judgement, 'claim'>;

const NOTHING = { comment: '', varcs: [], until: null } as const;

/** What was said of each claim, kept on the desk with every change: a window that closes loses nothing. */
export function useJudgements({ id, judgements: kept }: ReviewRecord) {
  const save = useChange('reviews.judge');
  const [judgements, setJudgements] = useState<ReadonlyMap<string, Judgement>>(
    () => new Map(kept.map((judgement) => [judgement.claim, judgement])),
  );
  // A comment may be written before the decision, which alone makes it a word that can be kept.
  const [drafts, setDrafts] = useState<ReadonlyMap<string, string>>(new Map());
  const draft = (claim: string, comment: string) => setDrafts(new Map(drafts).set(claim, comment));
  const keep = (next: ReadonlyMap<string, Judgement>) => {
    setJudgements(next);
    const all = [...next.values()].map(({ varcs, ...judgement }) => ({ ...judgement, varcs: [...varcs] }));
    save.mutate({ input: { id, judgements: all } });
  };
  return {
    judgements,
    commentOn: (claim: string): string => judgements.get(claim)?.comment ?? drafts.get(claim) ?? '',
    draft,
    /** Changes what is said of some claims; of one that is not decided yet, only a decision says anything. */
    judge: (claims: readonly string[], said: Partial<Said>) => {
      const next = new Map(judgements);
      for (const claim of claims) {
        const decision = said.decision ?? next.get(claim)?.decision;
        if (decision === undefined) continue;
        const comment = next.get(claim)?.comment ?? drafts.get(claim) ?? '';
        next.set(claim, { ...NOTHING, varcs: [], ...next.get(claim), comment, ...said, claim, decision });
      }
      keep(next);
    },
    clear: (claim: string) => {
      const next = new Map(judgements);
      draft(claim, next.get(claim)?.comment ?? '');
      next.delete(claim);
      keep(next);
    },
  };
}
