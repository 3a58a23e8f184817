import type { TFunction } from 'i18next';
import type { Career } from '../../../shared/career/career.ts';
import { levelName } from '../../ui/levelName.ts';

/** One row of the career, as a verdict points to it. */
export type CareerRow =
  | { readonly list: 'employments'; readonly row: Career['employments'][number] }
  | { readonly list: 'certificates'; readonly row: Career['certificates'][number] }
  | { readonly list: 'education'; readonly row: Career['education'][number] }
  | { readonly list: 'apprenticeships'; readonly row: Career['apprenticeships'][number] }
  | { readonly list: 'titles'; readonly row: Career['titles'][number] }
  | { readonly list: 'birthDate'; readonly row: Career['applicant'] };

/** The row at a verdict's path, `/employments/0`; the lists stand in the order in which they were judged. */
export function rowAt(career: Career, path: string): CareerRow | undefined {
  const [, list = '', index] = path.split('/');
  const at = Number(index);
  switch (list) {
    case 'employments':
      return named(list, career.employments[at]);
    case 'certificates':
      return named(list, career.certificates[at]);
    case 'education':
      return named(list, career.education[at]);
    case 'apprenticeships':
      return named(list, career.apprenticeships[at]);
    case 'titles':
      return named(list, career.titles[at]);
    case 'birthDate':
      return named(list, career.applicant);
    default:
      return undefined;
  }
}

const named = <List extends string, Row>(list: List, row: Row | undefined) =>
  row === undefined ? undefined : { list, row };

/** What a row is called by those who know it: a job by its employer, a certificate by what it certifies. */
export function rowName(t: TFunction, { list, row }: CareerRow): string {
  switch (list) {
    case 'employments':
      return [row.employer, row.position, row.occupation].filter(Boolean).join(' · ');
    case 'certificates': {
      const { occupation, level, issued } = row;
      const kind = t(($) => $.words.certificateKind[row.kind]);
      return level === null
        ? t(($) => $.eligibility.row.certificate, { occupation, kind, issued })
        : t(($) => $.eligibility.row.certificateOfLevel, {
            occupation,
            kind,
            issued,
            level: levelName(t, level),
          });
    }
    case 'education': {
      const kind = t(($) => $.words.educationKind[row.kind]);
      const school = [row.school, kind, row.major].filter(Boolean).join(' ');
      return row.status === 'graduated'
        ? t(($) => $.eligibility.row.graduated, { school, date: row.date })
        : t(($) => $.eligibility.row.finalYear, { school, date: row.date });
    }
    case 'apprenticeships':
      return t(($) => $.eligibility.row.apprenticeship, { occupation: row.occupation, date: row.completed });
    case 'titles': {
      const title = [row.name, t(($) => $.words.titleLevel[row.level]), row.specialty].filter(Boolean);
      return t(($) => $.eligibility.row.title, { title: title.join(' · '), date: row.granted });
    }
    case 'birthDate':
      return t(($) => $.eligibility.row.birthDate, { date: row.birthDate ?? '' });
  }
}
