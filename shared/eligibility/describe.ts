import type { Need } from '../standard/rules.ts';
import { fill, type Words } from '../words/words.ts';

/**
 * A need of a rule in plain words of one language, such as 取得证书后，从事本职业或相关职业累计满 3 年. Which certificate that
 * is, `need.after` says of itself.
 */
export function describeNeed(need: Need, words: Words): string {
  switch (need.need) {
    case 'work': {
      if (need.years === 0 && need.after === undefined)
        return fill(words.need.anyWork, { occupation: occupationOf(need, words) });
      const template =
        need.after === undefined
          ? words.need.work
          : need.after.need === 'title'
            ? words.need.workAfterTitle
            : words.need.workAfter;
      return fill(template, { years: yearsOf(need.years, words), occupation: occupationOf(need, words) });
    }
    case 'certificate': {
      const kinds = anyOf(
        need.kinds.map((kind) => words.certificateKind[kind]),
        words,
      );
      const occupation = occupationOf(need, words);
      const certificate =
        need.level === null
          ? fill(words.need.certificateWithoutLevel, { kinds, occupation })
          : fill(words.need.certificate, { kinds, occupation, level: levelWord(words, need.level) });
      return need.heldYears === undefined
        ? certificate
        : [certificate, fill(words.need.held, { years: yearsOf(need.heldYears, words) })].join(
            words.need.joint,
          );
    }
    case 'apprenticeship':
      return fill(words.need.apprenticeship, { occupation: occupationOf(need, words) });
    case 'title': {
      const levels = anyOf(
        need.levels.map((level) => words.titleLevel[level]),
        words,
      );
      return fill(need.matching ? words.need.titleMatching : words.need.title, { levels });
    }
    case 'age':
      return fill(words.need.age, { years: need.years });
    case 'education': {
      const kinds = anyOf(
        need.kinds.map((kind) => words.educationKind[kind]),
        words,
      );
      const template = need.statuses.includes('enrolled-final-year')
        ? words.need.educationFinalYear
        : words.need.education;
      const goal =
        need.trainingGoal && fill(words.need.trainingGoal, { goal: words.trainingGoal[need.trainingGoal] });
      const majors =
        need.majors &&
        fill(words.need.majors, {
          majors: anyOf(
            need.majors.map((major) => words.majorClass[major]),
            words,
          ),
        });
      return [fill(template, { kinds }), goal, majors].filter(Boolean).join(words.need.joint);
    }
  }
}

const occupationOf = (need: { readonly ownOnly?: true | undefined }, { need: words }: Words): string =>
  need.ownOnly ? words.ownOccupation : words.ownOrRelated;

const yearsOf = (years: number, { need: words }: Words): string =>
  fill(years === 1 ? words.years.one : words.years.other, { years });

/** 大专、本科、硕士或博士 */
function anyOf(names: readonly string[], { need }: Words): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : names.slice(0, -1).join(need.comma) + need.or + last;
}

const levelWord = (words: Words, level: number): string =>
  Object.entries(words.level).find(([number]) => Number(number) === level)?.[1] ?? String(level);
