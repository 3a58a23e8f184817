import { z } from 'zod';
import {
  applicantSchema,
  apprenticeshipSchema,
  certificateSchema,
  educationSchema,
  employmentSchema,
  titleSchema,
} from '../career/career.ts';
import { claimDetailsSchema, evidenceDetailsSchema, workOutputDetailsSchema } from '../evidence/evidence.ts';

/** What one record of the file is called by the others of it. */
const key = z.string().trim().min(1).max(200);
const path = z.string().min(1);

const isBlank = (value: unknown): boolean => value === undefined || value === null || value === '';

/** A field that is not filled in, `""` or null as in the form's own example, is a field that is not there. */
const filledIn = <S extends z.ZodType>(schema: S) =>
  z.preprocess(
    (value) =>
      value !== null && typeof value === 'object' && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).filter(([, field]) => !isBlank(field)))
        : value,
    schema,
  );

const list = <Shape extends z.ZodRawShape>(record: z.ZodObject<Shape>) =>
  z.array(filledIn(record)).default([]);

/**
 * `data.json` of `portfolio import`: every field but the keys and the titles may be missing. What a record cannot
 * do without is looked at by the importer, which leaves such a record out and says so.
 */
export const portfolioDataSchema = filledIn(
  z.object({
    applicant: filledIn(applicantSchema.partial().extend({ photo: path.optional() })).default({}),
    employments: list(employmentSchema.partial({ occupation: true, start: true })),
    certificates: list(
      certificateSchema
        .partial({ occupation: true, kind: true, issued: true })
        .extend({ level: certificateSchema.shape.level.default(null) }),
    ),
    education: list(educationSchema.partial({ kind: true, date: true })),
    apprenticeships: list(apprenticeshipSchema.partial({ occupation: true, completed: true })),
    titles: list(titleSchema.partial({ name: true, level: true, granted: true })),
    workOutputs: list(workOutputDetailsSchema.partial({ standard: true, node: true }).extend({ key })),
    evidence: list(
      evidenceDetailsSchema.extend({ key, file: path.optional(), workOutput: key.nullable().default(null) }),
    ),
    claims: list(
      claimDetailsSchema.partial({ standard: true, node: true }).extend({ evidence: key.optional() }),
    ),
  }),
);
export type PortfolioData = Readonly<z.infer<typeof portfolioDataSchema>>;

/** JSON pointers to what a file says and its schema does not know: a slip of the pen should not go unseen. */
export function unknownFields(raw: unknown, parsed: unknown, at = ''): readonly string[] {
  if (Array.isArray(raw) && Array.isArray(parsed))
    return raw.flatMap((item: unknown, index) => unknownFields(item, parsed[index], `${at}/${index}`));
  if (!isRecord(raw) || !isRecord(parsed)) return [];
  return Object.entries(raw)
    .filter(([, value]) => !isBlank(value))
    .flatMap(([name, value]) => {
      const pointer = `${at}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
      return Object.hasOwn(parsed, name) ? unknownFields(value, parsed[name], pointer) : [pointer];
    });
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);
