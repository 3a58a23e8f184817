import { z } from 'zod';
import { instantSchema, plainDateSchema, type PlainDate } from '../calendar/plainDate.ts';
import { recordIdSchema } from '../evidence/evidence.ts';

/** What is to be reached: evidence enough by the rule, or a supervisor's sign-off. */
export const GOALS = ['evidence', 'signoff'] as const;
export type Goal = (typeof GOALS)[number];
/** What the person says of it. Whether the evidence says so too is computed, and never stored. */
export const PLAN_STATUSES = ['open', 'done', 'dropped'] as const;
export type PlanStatus = (typeof PLAN_STATUSES)[number];

/** Something to do by a day: for which requirements, and what work is meant to show them. */
export const planItemDetailsSchema = z.object({
  standard: z.string().min(1),
  /** Where it belongs: a task, a work content, or one of the requirements where they stand in many places. */
  node: z.string().min(1),
  requirements: z.array(z.string().min(1)).max(5000),
  goal: z.enum(GOALS).default('evidence'),
  what: z.string().trim().min(1).max(300),
  due: plainDateSchema.nullable().default(null),
  status: z.enum(PLAN_STATUSES).default('open'),
  note: z.string().trim().max(20_000).default(''),
});
export type PlanItemDetails = Readonly<z.infer<typeof planItemDetailsSchema>>;

/** `settled`: when the person ticked it off or dropped it. */
export const planItemSchema = planItemDetailsSchema.extend({
  id: recordIdSchema,
  made: instantSchema,
  settled: instantSchema.nullable(),
});
export type PlanItem = Readonly<z.infer<typeof planItemSchema>>;

/** How far the requirements of an item have got. `closedBy`: what closed the last of them, once all are closed. */
export const progressSchema = z.object({
  total: z.int(),
  closed: z.int(),
  closedBy: z.object({ evidence: z.string(), title: z.string(), on: plainDateSchema }).nullable(),
});
export type Progress = Readonly<z.infer<typeof progressSchema>>;

/** How an item stands on a day: as the person says, or as the evidence does; `late`: neither, and the day has passed. */
export const STANDINGS = ['open', 'late', 'closed', 'done', 'dropped'] as const;
export type Standing = (typeof STANDINGS)[number];

/** `progress` null: the standard, or every requirement named, is gone. */
export const plannedSchema = planItemSchema.extend({
  progress: progressSchema.nullable(),
  standing: z.enum(STANDINGS),
});
export type Planned = Readonly<z.infer<typeof plannedSchema>>;

/** The person's word comes before what is computed. */
export function standingOf(
  { status, due }: Pick<PlanItem, 'status' | 'due'>,
  progress: Progress | null,
  asOf: PlainDate,
): Standing {
  if (status !== 'open') return status;
  if (progress !== null && progress.total > 0 && progress.closed === progress.total) return 'closed';
  return due !== null && due < asOf ? 'late' : 'open';
}
