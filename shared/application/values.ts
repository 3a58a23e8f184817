import type { Career } from '../career/career.ts';
import { countDaysBefore } from '../eligibility/ledger.ts';
import { DOSSIER_WORDS } from '../dossier/words/words.ts';
import {
  idNumberOnForms,
  levelName,
  levelOf,
  occupationOf,
  shownOnForms,
  spanText,
  workRuns,
} from '../dossier/sections/form.ts';
import type { Brief } from '../dossier/facts.ts';
import { fill, WORDS } from '../words/words.ts';
import type { FormList, LIST_FIELDS, SingleField } from './fields.ts';

/** What a form of application is filled from. */
export type Applying = Pick<Brief, 'career' | 'standard' | 'level' | 'asOf' | 'privacy' | 'language'>;

type RowsOf<List extends FormList> = readonly Readonly<Record<(typeof LIST_FIELDS)[List][number], string>>[];

/** The fields of a form by their ids, as they are printed; '' where there is nothing to say. */
export interface ApplicationValues {
  readonly single: Readonly<Record<Exclude<SingleField, 'photo'>, string>>;
  /** SHA-256 of the photo. */
  readonly photo: string | null;
  readonly list: { readonly [List in FormList]: RowsOf<List> };
  /** 工作经历 合计 */
  readonly sum: string;
}

/** What the career says to each field of a form, seen as far as the privacy of forms lets it. */
export function applicationValues(applying: Applying): ApplicationValues {
  const { career, language, asOf } = applying;
  const { applicant, education, certificates, titles, apprenticeships } = career;
  const words = WORDS[language];
  const { form } = DOSSIER_WORDS[language];
  const highest = highestEducation(education);
  const latest = certificates.at(-1);
  const title = titles.at(-1);
  return {
    single: {
      name: applicant.name,
      sex: applicant.sex,
      birthMonth: applicant.birthDate?.slice(0, 7) ?? '',
      birthDate: applicant.birthDate ?? '',
      ethnicity: applicant.ethnicity,
      idNumber: idNumberOnForms(applying),
      phone: shownOnForms(applying, applicant.phone),
      occupation: occupationOf(applying),
      trade: applicant.trade,
      level: levelOf(applying),
      years: yearsText(applying),
      employer: applicant.employer,
      employerPhone: applicant.employerPhone,
      education: highest ? words.educationKind[highest.kind] : '',
      school: highest?.school ?? '',
      major: highest?.major ?? '',
      graduated: highest?.date ?? '',
      certificate: latest ? certificateName(applying, latest) : form.none,
      certificateLevel: latest?.level ? levelName(applying, latest.level) : '',
      certificateNumber: latest?.number ?? '',
      certificateIssued: latest?.issued ?? '',
      certificateIssuer: latest?.issuer ?? '',
      title: title?.name ?? '',
      candidateSource: applicant.candidateSource,
      assessmentKind: applicant.assessmentKind,
      examKind: applicant.examKind,
      filledOn: asOf,
    },
    photo: career.photo?.sha256 ?? null,
    list: {
      education: education.map((row) => ({
        degree:
          row.status === 'graduated'
            ? words.educationKind[row.kind]
            : `${words.educationKind[row.kind]}（${words.educationStatus[row.status]}）`,
        school: row.school,
        major: row.major,
        graduated: row.date,
      })),
      work: workRows(applying),
      certificates: certificates.map((row) => ({
        certificate: certificateName(applying, row),
        level: row.level === null ? '' : levelName(applying, row.level),
        number: row.number,
        issued: row.issued,
        issuer: row.issuer,
      })),
      apprenticeships: apprenticeships.map(({ occupation, employer, completed }) => ({
        occupation,
        employer,
        completed,
      })),
      titles: titles.map((row) => ({
        name: row.name,
        level: words.titleLevel[row.level],
        number: row.number,
        granted: row.granted,
      })),
    },
    sum: spanText(applying, workRuns(applying)),
  };
}

const certificateName = ({ language }: Applying, { occupation, kind }: Career['certificates'][number]) =>
  `${occupation} ${WORDS[language].certificateKind[kind]}`;

function workRows(applying: Applying): RowsOf<'work'> {
  const { form } = DOSSIER_WORDS[applying.language];
  const runs = workRuns(applying);
  return applying.career.employments.map((row, index) => {
    const days = countDaysBefore(
      runs.filter((run) => run.path === `/employments/${index}`),
      applying.asOf,
    );
    const end = row.end ?? form.ongoing;
    return {
      period: `${row.start}\n${end}`,
      start: row.start,
      end,
      occupation: row.occupation,
      position: row.position,
      employer: row.employer,
      witness: row.witness.name,
      witnessPhone: shownOnForms(applying, row.witness.phone),
      countedDays: days === 0 ? form.notCounted : fill(form.sumDays, { days }),
    };
  });
}

/** 从低到高, as the printed kinds stand. */
const EDUCATION_ORDER = [
  '初中',
  '高中',
  '中等职业学校',
  '技工学校',
  '高级技工学校',
  '技师学院',
  '高等职业学校',
  '大专',
  '本科',
  '硕士',
  '博士',
];
const highestEducation = (education: Career['education']) =>
  education
    .filter((row) => row.status === 'graduated')
    .toSorted((a, b) => EDUCATION_ORDER.indexOf(a.kind) - EDUCATION_ORDER.indexOf(b.kind))
    .at(-1);

/**
 * The years that the applicant states, which the precheck compares with the count; else those counted in the own
 * occupation, and with the related ones where there are any: the form is signed.
 */
function yearsText(applying: Applying): string {
  const { form } = DOSSIER_WORDS[applying.language];
  const { statedYears } = applying.career.applicant;
  if (statedYears !== null) return fill(form.statedYears, { years: statedYears });
  const all = workRuns(applying);
  const own = applying.standard.eligibility ? workRuns(applying, (kinship) => kinship === 'own') : all;
  const total = spanText(applying, all);
  if (countDaysBefore(own, applying.asOf) === countDaysBefore(all, applying.asOf)) return total;
  return fill(form.ownAndRelated, { own: spanText(applying, own), total });
}
