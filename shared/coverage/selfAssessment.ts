import { z } from 'zod';
import { instantSchema } from '../calendar/plainDate.ts';
import type { Decision } from '../signoff/statement.ts';
import type { CoverageState } from './state.ts';

/** What somebody says of the own ability: does not know it, is learning it, does it alone, teaches it. */
export const RATINGS = [1, 2, 3, 4] as const;
export type Rating = (typeof RATINGS)[number];
export const ratingSchema = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);

export const selfAssessmentSchema = z.object({
  node: z.string(),
  rating: ratingSchema,
  changed: instantSchema,
});
export type SelfAssessment = Readonly<z.infer<typeof selfAssessmentSchema>>;

/**
 * How the own rating stands to what is shown. `unproven`: rated as able, and not shown enough. `unjudged`: shown enough,
 * and no supervisor has said anything. `overrated`: shown enough, and a supervisor says that it is not met yet or that more
 * is needed. `modest`: shown enough or signed, and rated lower. `agreed`: they say the same.
 */
export const DIFFERENCES = ['agreed', 'unproven', 'unjudged', 'overrated', 'modest'] as const;
export type Difference = (typeof DIFFERENCES)[number];

/** Whether somebody who says so can do it without help. */
const isAble = (rating: Rating): boolean => rating >= 3;

/**
 * @param state of the requirement, in which a supervisor's word counts
 * @param enough by the portfolio's rule
 * @param decision a supervisor's last word of it that still stands; null: none
 */
export function differenceOf(
  rating: Rating,
  state: CoverageState,
  enough: boolean,
  decision: Decision | null = null,
): Difference {
  const signed = state === 'signed';
  const refused = !signed && decision !== null && decision !== 'met';
  if (!isAble(rating)) return signed || (enough && !refused) ? 'modest' : 'agreed';
  if (signed) return 'agreed';
  if (!enough) return 'unproven';
  return refused ? 'overrated' : 'unjudged';
}
