import { z } from 'zod';
import { addCalendarDays, LAST_DAY, plainDateSchema, type PlainDate } from '../calendar/plainDate.ts';
import type { Certificate, Profile } from '../career/career.ts';
import type { EligibilityRules } from '../standard/rules.ts';
import { kinshipOf } from './facts.ts';
import { judge, levelsOf, type Question } from './judge.ts';
import { judgeTogether, levelsOfPacks } from './judgeTogether.ts';
import type { RulePack } from './pack.ts';
import type { RuleVerdict, Verdict } from './verdict.ts';

/** What the way up takes for granted where no certificate is planned. The reader may change it. */
export const paceSchema = z.object({
  /** Days from the day on which a condition holds (today, where it holds already) to the certificate. */
  daysToCertificate: z.int().min(0).max(3650).default(90),
  /** What the certificates to come will be called; a literal reading asks for it. */
  certificateKind: z.enum(['职业资格证书', '技能等级证书']).default('技能等级证书'),
});
export type Pace = Readonly<z.infer<typeof paceSchema>>;

/**
 * `held`: there is a certificate. `passed`: a higher one is held. `planned`: a certificate is assumed for a day that the
 * reader named. `assumed`: taken as early as possible. `out-of-reach`: no day is in sight.
 */
export const STEP_STATES = ['held', 'passed', 'planned', 'assumed', 'out-of-reach'] as const;

/** One level on the way up, the lowest first. */
export const stepSchema = z.object({
  level: z.int(),
  state: z.enum(STEP_STATES),
  /** The first day on which a condition of the level holds, with the certificates of the steps before it. */
  eligibleFrom: plainDateSchema.nullable(),
  /** The conditions that hold from that day on. */
  alternatives: z.array(z.string()),
  /** The day of the certificate: of the one held, of the planned one, or as early as the pace allows. */
  certificate: plainDateSchema.nullable(),
  /** Whether the planned certificate comes before its condition holds. */
  tooEarly: z.boolean(),
  /** Whether a step above rests on this certificate; one on which none does may be left out. */
  needed: z.boolean(),
});
export type Step = Readonly<z.infer<typeof stepSchema>>;

/** Which of the words for a step tells it: one that is planned may have no day on which a condition holds. */
export const toldAs = ({ state, eligibleFrom }: Step): Step['state'] | 'planned-unmet' =>
  state === 'planned' && eligibleFrom === null ? 'planned-unmet' : state;

/** `packs`: judged by together, instead of by `rules` alone; `rules` say which occupation is the own one. */
export type Climb = Omit<Question, 'level'> & {
  readonly pace: Pace;
  readonly packs?: readonly RulePack[];
};

/**
 * The whole ladder ahead: each next certificate is taken as early as possible, and counts for the levels above. More
 * certificates, and earlier ones, never put a day off, so that taking each as early as possible is the quickest way.
 */
export function climb({ pace, packs, ...question }: Climb): readonly Step[] {
  const { rules, asOf } = question;
  let { profile } = question;
  const assumed = new Set(question.assumed);
  const highest = highestHeld(rules, question.profile, asOf);
  const steps: (Step & { readonly verdict: Verdict })[] = [];
  for (const level of packs === undefined ? levelsOf(rules) : levelsOfPacks(packs)) {
    const asked = { ...question, profile, assumed, level };
    const verdict = packs === undefined ? judge(asked) : judgeTogether({ ...asked, packs });
    const step = stepOf(level, verdict, certificateDays(rules, profile, level), highest, question.asOf, pace);
    steps.push({ ...step, verdict });
    if (step.state !== 'assumed' || step.certificate === null) continue;
    assumed.add(`/certificates/${profile.certificates.length}`);
    const taken = certificateOf(rules, level, pace.certificateKind, step.certificate);
    profile = { ...profile, certificates: [...profile.certificates, taken] };
  }
  const needed = neededLevels(steps, profile);
  return steps.map(({ verdict: _verdict, ...step }) => ({ ...step, needed: needed.has(step.level) }));
}

function stepOf(
  level: number,
  verdict: Verdict,
  days: readonly PlainDate[],
  highest: number,
  asOf: PlainDate,
  { daysToCertificate }: Pace,
): Step {
  const { earliestEligibleDate: eligibleFrom, earliestAlternatives } = verdict;
  const day = days.toSorted()[0] ?? null;
  const step = { level, eligibleFrom, alternatives: earliestAlternatives, needed: false, tooEarly: false };
  if (day !== null && day <= asOf) return { ...step, state: 'held', certificate: day };
  if (level > highest) return { ...step, state: 'passed', certificate: null };
  if (day !== null) {
    const tooEarly = eligibleFrom === null || day < eligibleFrom;
    return { ...step, state: 'planned', certificate: day, tooEarly };
  }
  if (eligibleFrom === null) return { ...step, state: 'out-of-reach', certificate: null };
  const certificate = addCalendarDays(eligibleFrom > asOf ? eligibleFrom : asOf, daysToCertificate);
  return certificate > LAST_DAY
    ? { ...step, state: 'out-of-reach', certificate: null }
    : { ...step, state: 'assumed', certificate };
}

/** A certificate of the own occupation as somebody will have it. */
export const certificateOf = (
  { ownOccupation }: Pick<EligibilityRules, 'ownOccupation'>,
  level: number,
  kind: Pace['certificateKind'],
  issued: PlainDate,
): Certificate => ({
  occupation: ownOccupation,
  level,
  kind,
  issued,
  number: '',
  expires: null,
  issuer: '',
  related: false,
});

/** The days of the certificates that stand for a level. */
const certificateDays = (rules: EligibilityRules, { certificates }: Profile, level: number) =>
  certificates
    .filter((row) => row.level === level && kinshipOf(rules, row) !== 'unrelated')
    .map(({ issued }) => issued);

/** The highest level with a certificate on that day; above 6 where there is none. */
const highestHeld = (rules: EligibilityRules, profile: Profile, asOf: PlainDate): number =>
  Math.min(
    7,
    ...levelsOf(rules).filter((level) => certificateDays(rules, profile, level).some((day) => day <= asOf)),
  );

/** The levels whose certificates carry the highest reachable step, and those beneath that carry them in turn. */
function neededLevels(
  steps: readonly (Step & { readonly verdict: Verdict })[],
  { certificates }: Profile,
): ReadonlySet<number> {
  const needed = new Set<number>();
  for (const step of steps.toReversed()) {
    const isTop = needed.size === 0;
    const isReached = step.eligibleFrom !== null || step.state === 'held';
    if (isTop ? !isReached : !needed.has(step.level)) continue;
    needed.add(step.level);
    if (step.state === 'held') continue;
    const tree = step.verdict.conditions.find(({ id }) => id === step.alternatives[0])?.tree;
    for (const path of tree === undefined ? [] : pathsOf(tree)) {
      const [, list, index] = path.split('/');
      const level = list === 'certificates' ? certificates[Number(index)]?.level : null;
      if (typeof level === 'number') needed.add(level);
    }
  }
  return needed;
}

/** The rows on which a rule rests; of several ways the one that comes first. */
function pathsOf(tree: RuleVerdict): readonly string[] {
  if (tree.op === 'need') return tree.have.paths;
  if (tree.op === 'all') return tree.parts.flatMap(pathsOf);
  const way = tree.parts.find(({ earliest }) => earliest === tree.earliest);
  return way === undefined ? [] : pathsOf(way);
}
