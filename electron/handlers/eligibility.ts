import type { PlainDate } from '../../shared/calendar/plainDate.ts';
import { profileOf, type Profile } from '../../shared/career/career.ts';
import { Fault } from '../../shared/contract/fault.ts';
import { judgeTogether, levelsOfPacks } from '../../shared/eligibility/judgeTogether.ts';
import { climb, type Step } from '../../shared/eligibility/ladder.ts';
import type { RulePack } from '../../shared/eligibility/pack.ts';
import { suppose, type Assumptions } from '../../shared/eligibility/suppose.ts';
import type { ReadingMode, Verdict } from '../../shared/eligibility/verdict.ts';
import { readCareer } from '../db/career.ts';
import { listRulePacks } from '../db/rulePacks.ts';
import type { Services } from '../services.ts';
import type { Portfolio } from '../session.ts';
import type { HandlersOf } from './context.ts';

/** Where the standard and its text of conditions are taken from. */
interface Texts extends Pick<Services, 'rulePacks'> {
  readonly standards: Pick<Services['standards'], 'get'>;
}

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
        new Set(),
        switchedOn(db, standard),
      ),
    })),
  'eligibility.suppose': ({ assumptions, packs, asOf = null, ...question }, { services }) =>
    services.session.within(({ db }) =>
      supposeLevels(
        services,
        { ...question, asOf: asOf ?? services.today() },
        profileOf(readCareer(db)),
        assumptions,
        [...switchedOn(db, question.standard), ...packs],
      ),
    ),
};

/**
 * The verdict for one level, or for each that there are conditions for.
 * @param more packs that are judged by beside the standard's own text
 * @throws Fault standard-unknown, standard-without-eligibility, level-unknown, rules-other-standard, rules-twice
 */
export function judgeLevels(
  services: Texts,
  id: string,
  level: number | null,
  profile: Profile,
  reading: ReadingMode,
  asOf: PlainDate,
  assumed: ReadonlySet<string> = new Set(),
  more: readonly RulePack[] = [],
): Verdict[] {
  const packs = gatherPacks(services, id, more);
  const levels = levelsOfPacks(packs);
  if (level !== null && !levels.includes(level)) throw new Fault('level-unknown', { standard: id, level });
  const asked = level === null ? levels : [level];
  return asked.map((one) =>
    judgeTogether({ standard: id, packs, level: one, profile, asOf, reading, assumed }),
  );
}

/** The packs of the portfolio that are judged by. */
export const switchedOn = (db: Portfolio['db'], standard: string): readonly RulePack[] =>
  listRulePacks(db, standard)
    .filter(({ enabled }) => enabled)
    .map(({ pack }) => pack);

/** The standard's own text and what is judged by beside it. */
function gatherPacks(
  { standards, rulePacks }: Texts,
  id: string,
  more: readonly RulePack[],
): readonly RulePack[] {
  const printed = rulePacks.ofStandard(standards.get(id));
  const packs = [...(printed ? [printed] : []), ...more];
  if (packs.length === 0) throw new Fault('standard-without-eligibility', { id });
  packs.forEach((pack, index) => {
    if (pack.standard !== id)
      throw new Fault('rules-other-standard', { id: pack.id, other: pack.standard, standard: id });
    if (packs.findIndex((one) => one.id === pack.id) < index) throw new Fault('rules-twice', { id: pack.id });
  });
  return packs;
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
  services: Texts,
  question: {
    readonly standard: string;
    readonly level: number | null;
    readonly reading: ReadingMode;
    readonly asOf: PlainDate;
  },
  facts: Profile,
  assumptions: Assumptions,
  more: readonly RulePack[] = [],
): SupposedLevels {
  const { standard, level, reading, asOf } = question;
  const { profile, assumed } = suppose(facts, assumptions);
  const packs = gatherPacks(services, standard, more);
  const rules = packs[0]?.rules;
  if (rules === undefined) throw new Fault('standard-without-eligibility', { id: standard });
  return {
    levels: judgeLevels(services, standard, level, profile, reading, asOf, assumed, more),
    ladder: [...climb({ standard, rules, packs, profile, asOf, reading, assumed, pace: assumptions })],
    profile,
    assumed: [...assumed],
  };
}
