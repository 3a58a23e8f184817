import { toldAs, type Step } from '../../../shared/eligibility/ladder.ts';
import type { Condition, PackVerdict, Verdict } from '../../../shared/eligibility/verdict.ts';
import { fill, type Words } from '../../../shared/words/words.ts';
import type { SupposedLevels } from '../../handlers/eligibility.ts';
import type { Scene } from '../command.ts';

type Answer = Pick<SupposedLevels, 'levels' | 'ladder' | 'assumed'>;

/** A verdict as JSON: one level's own, or all levels with the way up. `assumed` where a what-if was given. */
export function shapeAnswer(
  { levels, ladder, assumed }: Answer,
  level: number | null,
  words: Words,
  supposes: boolean,
): object {
  const [first] = levels.map((verdict) => withMessages(verdict, words));
  const shown = supposes ? { assumed } : {};
  if (level !== null && first !== undefined) return { ...first, ...shown };
  return { levels: levels.map((verdict) => withMessages(verdict, words)), ladder, ...shown };
}

/** The same in words for people. */
export function describeAnswer({ levels, ladder, assumed }: Answer, level: number | null, scene: Scene) {
  const { cli, words } = scene;
  return [
    ...levels.map((verdict) => describeVerdict(verdict, scene)),
    ...(level === null
      ? [[cli.text.ladder, ...ladder.map((step) => `  ${describeStep(step, scene)}`)].join('\n')]
      : []),
    ...(assumed.length > 0 ? [fill(words.ladder.assumptionsCount, { paths: assumed.join(' ') })] : []),
  ].join('\n\n');
}

const withMessages = (verdict: Verdict, words: Words) => ({
  ...verdict,
  warnings: verdict.warnings.map((warning) => ({
    ...warning,
    message: fill(words.warning[warning.code], warning.params),
  })),
});

function describeVerdict(verdict: Verdict, { words, cli }: Scene): string {
  const { eligible, alternatives, earliestEligibleDate: date, earliestAlternatives, warnings } = verdict;
  const level = levelName(words, verdict.level);
  const outcome = eligible
    ? fill(cli.text.eligible, { level, alternatives: alternatives.join(', ') })
    : date === null
      ? fill(cli.text.never, { level })
      : fill(cli.text.notYet, { level, date, alternatives: earliestAlternatives.join(', ') });
  const state = ({ holds, earliest }: Condition) =>
    earliest === null
      ? cli.text.holdsNot
      : holds
        ? cli.text.holds
        : fill(cli.text.holdsFrom, { date: earliest });
  return [
    outcome,
    ...((verdict.packs?.length ?? 0) > 1
      ? (verdict.packs ?? []).map((pack) => `  ${describePack(pack, cli)}`)
      : []),
    ...verdict.conditions.map((one) => `  ${one.holds ? '✓' : '✗'} ${one.id} [${state(one)}] ${one.text}`),
    ...(warnings.length > 0 ? [cli.text.warnings] : []),
    ...warnings.map(({ code, path, params }) => `  ${path}: ${fill(words.warning[code], params)}`),
  ].join('\n');
}

/** What one of several packs says. */
function describePack(pack: PackVerdict, { text }: Scene['cli']): string {
  const { title, version, eligible, earliestEligibleDate: date } = pack;
  const answer = date === null ? text.holdsNot : eligible ? text.holds : fill(text.holdsFrom, { date });
  return `${title} (${version}): ${answer}`;
}

function describeStep(step: Step, { words }: Scene): string {
  const params = { date: step.eligibleFrom ?? '', certificate: step.certificate ?? '' };
  const told = `${levelName(words, step.level)}: ${fill(words.ladder.step[toldAs(step)], params)}`;
  return step.tooEarly ? `${told}\n    ${words.ladder.tooEarly}` : told;
}

const levelName = (words: Words, level: number): string =>
  words.level[level as keyof typeof words.level] ?? String(level);
