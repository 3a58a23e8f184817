import { profileOf, type Profile } from '../../shared/career/career.ts';
import { judge, levelsOf } from '../../shared/eligibility/judge.ts';
import type { ReadingMode, Verdict } from '../../shared/eligibility/verdict.ts';
import { Fault } from '../../shared/contract/fault.ts';
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
  asOf: string,
): Verdict[] {
  const rules = requireRules(standards.get(id));
  const levels = levelsOf(rules);
  if (level !== null && !levels.includes(level)) throw new Fault('level-unknown', { standard: id, level });
  const asked = level === null ? levels : [level];
  return asked.map((one) => judge({ standard: id, rules, level: one, profile, asOf, reading }));
}
