import type { Question } from './judge.ts';
import { judge, levelsOf } from './judge.ts';
import type { RulePack } from './pack.ts';
import type { PackVerdict, Verdict, Warning } from './verdict.ts';

type Asked = Omit<Question, 'rules'> & { readonly packs: readonly RulePack[] };

/**
 * Judges one level by several packs side by side. Each pack answers by its own text alone; whoever may apply under one
 * of them may apply. An example shows how a text may look: it is judged beside the others and opens no level.
 *
 * The conditions of the standard's own pack keep their ids; those of another are `<pack>:<id>`.
 */
export function judgeTogether({ packs, ...question }: Asked): Verdict {
  const { standard, level, asOf, reading } = question;
  const answers = inOrder(packs, standard).map((pack) => ({
    pack,
    verdict: named(pack, standard, judge({ ...question, rules: pack.rules })),
  }));
  const counting = answers.filter(({ pack }) => pack.standing !== 'example').map(({ verdict }) => verdict);
  const earliest = counting
    .map(({ earliestEligibleDate }) => earliestEligibleDate)
    .filter((day) => day !== null)
    .toSorted()[0];
  return {
    standard,
    level,
    asOf,
    reading,
    eligible: counting.some(({ eligible }) => eligible),
    alternatives: counting.flatMap(({ alternatives }) => alternatives),
    earliestEligibleDate: earliest ?? null,
    earliestAlternatives: counting.flatMap(({ earliestEligibleDate, earliestAlternatives }) =>
      earliest !== undefined && earliestEligibleDate === earliest ? earliestAlternatives : [],
    ),
    warnings: withoutRepetition(answers.flatMap(({ verdict }) => verdict.warnings)),
    conditions: answers.flatMap(({ verdict }) => verdict.conditions),
    packs: answers.map(({ pack, verdict }) => summarise(pack, verdict)),
  };
}

/** The levels that any of the packs has conditions for, from the lowest (5) to the highest (1). */
export const levelsOfPacks = (packs: readonly RulePack[]): readonly number[] =>
  [...new Set(packs.flatMap(({ rules }) => levelsOf(rules)))].toSorted((a, b) => b - a);

/** The id of a condition where several packs are judged together. */
export const conditionIdOf = (pack: Pick<RulePack, 'id'>, standard: string, alternative: string): string =>
  pack.id === standard ? alternative : `${pack.id}:${alternative}`;

/** The id of a condition within its pack. */
export const alternativeOf = (condition: string): string => condition.split(':').at(-1) ?? condition;

/** The standard's own pack, what assessment bodies announced, examples; within these by id. */
const inOrder = (packs: readonly RulePack[], standard: string): readonly RulePack[] => {
  const rank = ({ id, standing }: RulePack) =>
    id === standard ? 0 : { standard: 1, notice: 2, example: 3 }[standing];
  return packs.toSorted((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
};

function named(pack: RulePack, standard: string, verdict: Verdict): Verdict {
  const { id, version, title } = pack;
  const rename = (alternative: string) => conditionIdOf(pack, standard, alternative);
  return {
    ...verdict,
    alternatives: verdict.alternatives.map(rename),
    earliestAlternatives: verdict.earliestAlternatives.map(rename),
    conditions: verdict.conditions.map((condition) => ({
      ...condition,
      id: rename(condition.id),
      pack: { id, version, title },
    })),
  };
}

const summarise = ({ id, version, title, issuer, standing }: RulePack, verdict: Verdict): PackVerdict => {
  const { eligible, alternatives, earliestEligibleDate, earliestAlternatives } = verdict;
  return {
    id,
    version,
    title,
    issuer,
    standing,
    eligible,
    alternatives,
    earliestEligibleDate,
    earliestAlternatives,
  };
};

const withoutRepetition = (warnings: readonly Warning[]): Warning[] => {
  const print = ({ code, path }: Warning) => `${path} ${code}`;
  return [...new Map(warnings.map((warning) => [print(warning), warning])).values()];
};
