import { z } from 'zod';
import { plainDateSchema } from '../calendar/plainDate.ts';
import {
  CERTIFICATE_KINDS,
  EDUCATION_KINDS,
  EDUCATION_STATUSES,
  MAJOR_CLASSES,
  TITLE_LEVELS,
  TRAINING_GOALS,
} from './vocabulary.ts';

const text = z.string().trim().max(500);
const requiredText = text.min(1);
const idSchema = z.string().min(1).max(64);

/** Who applies. Every field may still be empty: the form fills up over the years. */
export const applicantSchema = z.object({
  name: text.default(''),
  sex: z.enum(['男', '女', '']).default(''),
  /** 身份证号码, 18 characters; its check digit is looked at in identityNumber.ts, not here. */
  idNumber: text.default(''),
  birthDate: plainDateSchema.nullable().default(null),
  phone: text.default(''),
  employer: text.default(''),
  employerPhone: text.default(''),
  /** The last day on which the ID card is valid; null where it has none (长期) or nobody said. */
  idExpires: plainDateSchema.nullable().default(null),
  /** 从事本职业年限 as it will be stated on the form; null leaves it to the count. */
  statedYears: z.int().min(0).max(80).nullable().default(null),
  /** What only some forms ask for: 民族, 工种/职业方向, 考生来源, 认定类别 (初次, 晋级), 考试类型 (正考, 补考). */
  ethnicity: text.default(''),
  trade: text.default(''),
  candidateSource: text.default(''),
  assessmentKind: text.default(''),
  examKind: text.default(''),
});
export type Applicant = Readonly<z.infer<typeof applicantSchema>>;

/** One employment. Both ends are worked days; `end` null means it goes on. */
export const employmentSchema = z.object({
  occupation: requiredText,
  employer: text.default(''),
  position: text.default(''),
  start: plainDateSchema,
  end: plainDateSchema.nullable().default(null),
  /** The applicant's own reading that the occupation is a related one (the printed list is open: 等职业). */
  related: z.boolean().default(false),
  witness: z.object({ name: text.default(''), phone: text.default('') }).default({ name: '', phone: '' }),
});

/** `level` null only for 预备技师证书, which has none. */
export const certificateSchema = z.object({
  occupation: requiredText,
  level: z.int().min(1).max(5).nullable(),
  kind: z.enum(CERTIFICATE_KINDS),
  number: text.default(''),
  issued: plainDateSchema,
  expires: plainDateSchema.nullable().default(null),
  issuer: text.default(''),
  related: z.boolean().default(false),
});

/** `date`: graduation; for a final-year student the expected one. */
export const educationSchema = z.object({
  school: text.default(''),
  kind: z.enum(EDUCATION_KINDS),
  trainingGoal: z.enum(TRAINING_GOALS).nullable().default(null),
  major: text.default(''),
  majorClass: z.enum(MAJOR_CLASSES).default('无关'),
  status: z.enum(EDUCATION_STATUSES).default('graduated'),
  start: plainDateSchema.nullable().default(null),
  date: plainDateSchema,
});

export const apprenticeshipSchema = z.object({
  occupation: requiredText,
  employer: text.default(''),
  completed: plainDateSchema,
  related: z.boolean().default(false),
});

/** A 职称, or a 专业技术人员职业资格 that stands for one. */
export const titleSchema = z.object({
  name: requiredText,
  level: z.enum(TITLE_LEVELS),
  specialty: text.default(''),
  number: text.default(''),
  granted: plainDateSchema,
  issuer: text.default(''),
  /** The applicant's own reading that its specialty corresponds to the occupation (符合专业对应关系). */
  matching: z.boolean().default(false),
});

/** The five kinds of career record, by the name of their list. */
export const CAREER_RECORDS = {
  employments: employmentSchema,
  certificates: certificateSchema,
  education: educationSchema,
  apprenticeships: apprenticeshipSchema,
  titles: titleSchema,
} as const;
export type CareerList = keyof typeof CAREER_RECORDS;
export const CAREER_LISTS = [
  'employments',
  'certificates',
  'education',
  'apprenticeships',
  'titles',
] as const satisfies readonly CareerList[];

export type Employment = Readonly<z.infer<typeof employmentSchema>>;
export type Certificate = Readonly<z.infer<typeof certificateSchema>>;
export type Education = Readonly<z.infer<typeof educationSchema>>;
export type Apprenticeship = Readonly<z.infer<typeof apprenticeshipSchema>>;
export type Title = Readonly<z.infer<typeof titleSchema>>;

const recorded = <Shape extends z.ZodRawShape>(schema: z.ZodObject<Shape>) => schema.extend({ id: idSchema });

/** Everything the portfolio knows about a career, each row with its id. `photo`: a picture in the vault. */
export const careerSchema = z.object({
  applicant: applicantSchema,
  photo: z.object({ sha256: z.string(), mediaType: z.string() }).nullable(),
  employments: z.array(recorded(employmentSchema)),
  certificates: z.array(recorded(certificateSchema)),
  education: z.array(recorded(educationSchema)),
  apprenticeships: z.array(recorded(apprenticeshipSchema)),
  titles: z.array(recorded(titleSchema)),
});
export type Career = Readonly<z.infer<typeof careerSchema>>;

/** The facts that eligibility judges by: the profile file of the command line, and the career of a portfolio. */
export const profileSchema = z.object({
  birthDate: plainDateSchema.nullable().default(null),
  employments: z.array(employmentSchema).default([]),
  certificates: z.array(certificateSchema).default([]),
  education: z.array(educationSchema).default([]),
  apprenticeships: z.array(apprenticeshipSchema).default([]),
  titles: z.array(titleSchema).default([]),
});
export type Profile = Readonly<z.infer<typeof profileSchema>>;

/** What of a career eligibility looks at. */
export function profileOf(career: Career): Profile {
  const { applicant, employments, certificates, education, apprenticeships, titles } = career;
  return { birthDate: applicant.birthDate, employments, certificates, education, apprenticeships, titles };
}
