import { addCalendarDays, type PlainDate } from '../calendar/plainDate.ts';
import type { Career } from '../career/career.ts';
import type { Profile } from '../career/career.ts';
import type { Planned } from '../plan/plan.ts';
import type { Verdict } from './verdict.ts';

/** A day that matters: a condition comes to hold, a paper expires, something planned or expected is due. */
export type Reminder = { readonly date: PlainDate } & (
  | { readonly what: 'eligible'; readonly level: number }
  | { readonly what: 'certificate-expires' | 'planned-certificate'; readonly name: string }
  | { readonly what: 'graduation' | 'job-ends'; readonly name: string }
  | { readonly what: 'id-expires' }
  | { readonly what: 'plan-due'; readonly name: string; readonly item: string }
);

/** An expiry is told so long after it, for it still has to be acted upon. */
const DAYS_AFTER = 365;

interface Known {
  readonly career: Pick<Career, 'applicant' | 'certificates' | 'education' | 'employments'>;
  /** Of every level. */
  readonly verdicts: readonly Pick<Verdict, 'level' | 'earliestEligibleDate'>[];
  /** What is planned beside the facts. */
  readonly planned: Pick<Profile, 'certificates'>;
  /** What is to be done by when. */
  readonly plan: readonly Pick<Planned, 'id' | 'what' | 'due' | 'standing'>[];
  readonly asOf: PlainDate;
}

/** The days that matter from `asOf` on, and what expired within the last year or is overdue; the first one first. */
export function remind({ career, verdicts, planned, plan, asOf }: Known): readonly Reminder[] {
  const expired = addCalendarDays(asOf, -DAYS_AFTER);
  const { idExpires } = career.applicant;
  const all: readonly Reminder[] = [
    ...verdicts.flatMap(({ level, earliestEligibleDate: date }): Reminder[] =>
      date !== null && date > asOf ? [{ what: 'eligible', level, date }] : [],
    ),
    ...(idExpires !== null && idExpires >= expired ? [{ what: 'id-expires', date: idExpires } as const] : []),
    ...career.certificates.flatMap(({ occupation, expires }): Reminder[] =>
      expires !== null && expires >= expired
        ? [{ what: 'certificate-expires', name: occupation, date: expires }]
        : [],
    ),
    ...planned.certificates.flatMap(({ occupation, issued }): Reminder[] =>
      issued >= asOf ? [{ what: 'planned-certificate', name: occupation, date: issued }] : [],
    ),
    ...plan.flatMap(({ id, what: name, due, standing }): Reminder[] =>
      due !== null && (standing === 'open' || standing === 'late')
        ? [{ what: 'plan-due', name, item: id, date: due }]
        : [],
    ),
    ...career.education.flatMap(({ school, kind, status, date }): Reminder[] =>
      status === 'enrolled-final-year' && date >= asOf
        ? [{ what: 'graduation', name: school || kind, date }]
        : [],
    ),
    ...career.employments.flatMap(({ employer, occupation, end }): Reminder[] =>
      end !== null && end >= asOf ? [{ what: 'job-ends', name: employer || occupation, date: end }] : [],
    ),
  ];
  return all.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}
