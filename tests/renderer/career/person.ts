import type { Career } from '../../../shared/career/career.ts';
import type { PortfolioState, StandardSummary } from '../../../shared/contract/records.ts';
import { standardSchema } from '../../../shared/standard/standard.ts';
import pack from '../../../resources/standards/cn-4-04-05-05-2021.json' with { type: 'json' };

export const STANDARD = standardSchema.parse(pack);

function rulesOf({ eligibility }: typeof STANDARD) {
  if (eligibility === undefined) throw new Error('the pack has no conditions');
  return eligibility;
}
export const RULES = rulesOf(STANDARD);

export const SUMMARY: StandardSummary = {
  id: STANDARD.id,
  code: STANDARD.code,
  title: STANDARD.title,
  language: STANDARD.language,
  kind: STANDARD.kind,
  nodes: STANDARD.nodes.length,
  levels: [5, 4, 3, 2, 1],
  own: false,
  supersededBy: null,
};

export const TODAY = '2026-11-24';

export const STATE: PortfolioState = {
  host: {
    kind: 'browser',
    choosesPaths: false,
    opensFiles: false,
    proposedDir: '/new',
    filesAt: '/files/',
    version: '0',
  },
  today: TODAY,
  open: {
    dir: '/portfolio',
    id: 'p',
    opening: 'o',
    counts: { evidence: 0, claims: 0, workOutputs: 0, signoffs: 0, blobs: 0 },
    aim: { standard: STANDARD.id, level: 3 },
  },
  recent: [],
};

export const NOBODY: Career = {
  applicant: {
    name: '',
    sex: '',
    idNumber: '',
    birthDate: null,
    phone: '',
    employer: '',
    employerPhone: '',
    statedYears: null,
    idExpires: null,
    ethnicity: '',
    trade: '',
    candidateSource: '',
    assessmentKind: '',
    examKind: '',
  },
  photo: null,
  employments: [],
  certificates: [],
  education: [],
  apprenticeships: [],
  titles: [],
};

type Row<List extends 'employments' | 'certificates' | 'education' | 'apprenticeships'> =
  Career[List][number];

export const employment = (
  some: Partial<Row<'employments'>> & { readonly start: string },
): Row<'employments'> => ({
  id: `e-${some.start}`,
  occupation: '人工智能训练师',
  employer: '',
  position: '',
  end: null,
  related: false,
  witness: { name: '', phone: '' },
  ...some,
});

export const certificate = (
  some: Partial<Row<'certificates'>> & { readonly issued: string },
): Row<'certificates'> => ({
  id: `c-${some.issued}`,
  occupation: '人工智能训练师',
  level: 4,
  kind: '技能等级证书',
  number: '',
  expires: null,
  issuer: '',
  related: false,
  ...some,
});

export const education = (some: Partial<Row<'education'>> & { readonly date: string }): Row<'education'> => ({
  id: `d-${some.date}`,
  school: '',
  kind: '大专',
  trainingGoal: null,
  major: '',
  majorClass: '相关专业①',
  status: 'graduated',
  start: null,
  ...some,
});
