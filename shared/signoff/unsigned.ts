import type { Judgement } from './statement.ts';

/**
 * What is said and was never signed, or was signed otherwise since.
 * @param signed what the answers say, the latest first
 */
export function unsignedAmong(
  judgements: readonly Judgement[],
  signed: readonly Judgement[],
): readonly Judgement[] {
  const last = new Map(signed.toReversed().map((judgement) => [judgement.claim, judgement]));
  return judgements.filter((judgement) => {
    const word = last.get(judgement.claim);
    return word === undefined || textOf(word) !== textOf(judgement);
  });
}

/** The order of the ticks says nothing. */
const textOf = ({ decision, comment, varcs, until }: Judgement): string =>
  JSON.stringify([decision, comment, [...new Set(varcs)].toSorted(), until]);
