import type { TFunction } from 'i18next';
import type { CertificateNeed, EducationNeed, Need } from '../../../shared/standard/rules.ts';
import { levelName } from '../../ui/levelName.ts';

/** What a need asks for, in plain words. `language` joins lists as it does: “a or b”. */
export function needText(t: TFunction, language: string, need: Need): string {
  const anyOf = (names: readonly string[]) =>
    new Intl.ListFormat(language, { type: 'disjunction' }).format(names);
  switch (need.need) {
    case 'certificate':
      return certificateText(t, anyOf, need);
    case 'work':
      return need.after === undefined
        ? t(($) => $.words.need.work, { years: need.years })
        : t(($) => $.words.need.workAfter, { years: need.years });
    case 'apprenticeship':
      return t(($) => $.words.need.apprenticeship);
    case 'education':
      return educationText(t, anyOf, need);
  }
}

type AnyOf = (names: readonly string[]) => string;

function certificateText(t: TFunction, anyOf: AnyOf, { level, kinds }: CertificateNeed): string {
  const named = anyOf(kinds.map((kind) => t(($) => $.words.certificateKind[kind])));
  return level === null
    ? t(($) => $.words.need.certificateWithoutLevel, { kinds: named })
    : t(($) => $.words.need.certificate, { kinds: named, level: levelName(t, level) });
}

function educationText(
  t: TFunction,
  anyOf: AnyOf,
  { kinds, statuses, trainingGoal, majors }: EducationNeed,
): string {
  const named = anyOf(kinds.map((kind) => t(($) => $.words.educationKind[kind])));
  return [
    statuses.includes('enrolled-final-year')
      ? t(($) => $.words.need.educationFinalYear, { kinds: named })
      : t(($) => $.words.need.education, { kinds: named }),
    trainingGoal &&
      t(($) => $.words.need.trainingGoal, { goal: t(($) => $.words.trainingGoal[trainingGoal]) }),
    majors &&
      t(($) => $.words.need.majors, {
        majors: anyOf(majors.map((major) => t(($) => $.words.majorClass[major]))),
      }),
  ]
    .filter(Boolean)
    .join(t(($) => $.eligibility.missing.separator));
}
