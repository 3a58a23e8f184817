import type { Need } from '../standard/rules.ts';
import { fill, type Words } from '../words/words.ts';

/** A need of a rule in plain words of one language, such as 取得证书后，从事本职业或相关职业累计满 3 年. */
export function describeNeed(need: Need, words: Words): string {
  switch (need.need) {
    case 'work': {
      if (need.after === undefined) return fill(words.need.work, { years: need.years });
      return `${describeNeed(need.after, words)}${words.need.joint}${fill(words.need.workAfter, { years: need.years })}`;
    }
    case 'certificate': {
      const kinds = need.kinds.map((kind) => words.certificateKind[kind]).join(words.need.or);
      if (need.level === null) return fill(words.need.certificateWithoutLevel, { kinds });
      return fill(words.need.certificate, { kinds, level: levelWord(words, need.level) });
    }
    case 'apprenticeship':
      return words.need.apprenticeship;
    case 'education': {
      const kinds = need.kinds.map((kind) => words.educationKind[kind]).join(words.need.or);
      const template = need.statuses.includes('enrolled-final-year')
        ? words.need.educationFinalYear
        : words.need.education;
      const goal =
        need.trainingGoal && fill(words.need.trainingGoal, { goal: words.trainingGoal[need.trainingGoal] });
      const majors =
        need.majors &&
        fill(words.need.majors, {
          majors: need.majors.map((major) => words.majorClass[major]).join(words.need.or),
        });
      return [fill(template, { kinds }), goal, majors].filter(Boolean).join(words.need.joint);
    }
  }
}

const levelWord = (words: Words, level: number): string =>
  Object.entries(words.level).find(([number]) => Number(number) === level)?.[1] ?? String(level);
