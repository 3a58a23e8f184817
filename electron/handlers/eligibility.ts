import type { PlainDate } from '../../shared/calendar/plainDate.ts';
import { profileOf, type Profile } from '../../shared/career/career.ts';
import { Fault } from '../../shared/contract/fault.ts';
import { judge, levelsOf } from '../../shared/eligibility/judge.ts';
import { climb, type Step } from '../../shared/eligibility/ladder.ts';
import { suppose, type Assumptions } from '../../shared/eligibility/suppose.ts';
import type { ReadingMode, Verdict } from '../../shared/eligibility/verdict.ts';
import { readCareer } from '../db/career.ts';
import type { Services } from '../services.ts';
import type { HandlersOf } from './context.ts';
import { requireRules } from './require.ts';

export const eligibilityHandlers: HandlersOf<'eligibility'> = {
  'eligibility.judge': ({ standard, level, reading, asOf }, { services }) =>
    services.session.within(({ db }) => ({
      levels: judgeLevels(
        services,
        standard,
        level,
        profileOf(readCareer(db)),
        reading,
        asOf ?? services.today(),
      ),
    })),
  'eligibility.suppose': ({ assumptions, asOf = null, ...question }, { services }) =>
    services.session.within(({ db }) =>
      supposeLevels(
        services,
        { ...question, asOf: asOf ?? services.today() },
        profileOf(readCareer(db)),
        assumptions,
      ),
    ),
};

/**
 * The verdict for one level, or for each that the standard has conditions for.
 * @throws Fault standard-unknown, standard-without-eligibility, level-unknown
 */
export function judgeLevels(
  { standards }: Pick<Services, 'standards'>,
  id: string,
  level: number | null,
  profile: Profile,
  reading: ReadingMode,
  asOf: PlainDate,
  assumed: ReadonlySet<string> = new Set(),
): Verdict[] {
  const rules = requireRules(standards.get(id));
  const levels = levelsOf(rules);
  if (level !== null && !levels.includes(level)) throw new Fault('level-unknown', { standard: id, level });
  const asked = level === null ? levels : [level];
  return asked.map((one) => judge({ standard: id, rules, level: one, profile, asOf, reading, assumed }));
}

export interface SupposedLevels {
  readonly levels: Verdict[];
  readonly ladder: Step[];
  readonly profile: Profile;
  readonly assumed: string[];
}

/**
 * The same with assumptions laid over the facts, and the way up.
 * @throws Fault standard-unknown, standard-without-eligibility, level-unknown
 */
export function supposeLevels(
  services: Pick<Services, 'standards'>,
  question: {
    readonly standard: string;
    readonly level: number | null;
    readonly reading: ReadingMode;
    readonly asOf: PlainDate;
  },
  facts: Profile,
  assumptions: Assumptions,
): SupposedLevels {
  const { standard, level, reading, asOf } = question;
  const { profile, assumed } = suppose(facts, assumptions);
  const rules = requireRules(services.standards.get(standard));
  return {
    levels: judgeLevels(services, standard, level, profile, reading, asOf, assumed),
    ladder: [...climb({ standard, rules, profile, asOf, reading, assumed, pace: assumptions })],
    profile,
    assumed: [...assumed],
  };
}
