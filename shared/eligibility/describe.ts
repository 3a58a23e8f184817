import type { Need } from '../standard/rules.ts';
import { fill, type Words } from '../words/words.ts';

/**
 * A need of a rule in plain words of one language, such as 取得证书后，从事本职业或相关职业累计满 3 年. Which certificate that
 * is, `need.after` says of itself.
 */
export function describeNeed(need: Need, words: Words): string {
  switch (need.need) {
    case 'work':
      return fill(need.after === undefined ? words.need.work : words.need.workAfter, { years: need.years });
    case 'certificate': {
      const kinds = anyOf(
        need.kinds.map((kind) => words.certificateKind[kind]),
        words,
      );
      if (need.level === null) return fill(words.need.certificateWithoutLevel, { kinds });
      return fill(words.need.certificate, { kinds, level: levelWord(words, need.level) });
    }
    case 'apprenticeship':
      return words.need.apprenticeship;
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

/** 大专、本科、硕士或博士 */
function anyOf(names: readonly string[], { need }: Words): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : names.slice(0, -1).join(need.comma) + need.or + last;
}

const levelWord = (words: Words, level: number): string =>
  Object.entries(words.level).find(([number]) => Number(number) === level)?.[1] ?? String(level);
