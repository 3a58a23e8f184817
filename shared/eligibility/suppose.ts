import type { z } from 'zod';
import { profileSchema, type Employment, type Profile } from '../career/career.ts';
import { paceSchema } from './ladder.ts';

/** What somebody takes for granted beside the facts: planned rows, and the pace at which certificates follow. */
export const assumptionsSchema = profileSchema.extend(paceSchema.shape);
export type Assumptions = Readonly<z.infer<typeof assumptionsSchema>>;
export const NO_ASSUMPTIONS: Assumptions = assumptionsSchema.parse({});

/** A profile with assumptions laid over it, and the rows that are assumed, as paths: `/certificates/1`. */
export interface Supposed {
  readonly profile: Profile;
  readonly assumed: ReadonlySet<string>;
}

/**
 * Lays assumptions over the facts, which stay as they are; rows of the facts keep their paths. An assumed job of the
 * same occupation, employer and first day as one of the facts stands in its place: so a job's planned end is said.
 * The birth date of the facts comes before an assumed one.
 */
export function suppose(facts: Profile, assumptions: Profile): Supposed {
  const employments = [...facts.employments];
  const assumed = new Set<string>();
  for (const job of assumptions.employments) {
    const standing = employments.findIndex((row) => isSameJob(row, job));
    const index = standing === -1 ? employments.length : standing;
    employments[index] = job;
    assumed.add(`/employments/${index}`);
  }
  const added = <Row>(list: string, rows: readonly Row[], more: readonly Row[]): Row[] => {
    more.forEach((_row, index) => assumed.add(`/${list}/${rows.length + index}`));
    return [...rows, ...more];
  };
  return {
    profile: {
      birthDate: facts.birthDate ?? assumptions.birthDate,
      employments,
      certificates: added('certificates', facts.certificates, assumptions.certificates),
      education: added('education', facts.education, assumptions.education),
      apprenticeships: added('apprenticeships', facts.apprenticeships, assumptions.apprenticeships),
      titles: added('titles', facts.titles, assumptions.titles),
    },
    assumed,
  };
}

/** Whether two rows tell of one job, perhaps with another end. */
export const isSameJob = (a: Employment, b: Employment): boolean =>
  a.occupation === b.occupation && a.employer === b.employer && a.start === b.start;
