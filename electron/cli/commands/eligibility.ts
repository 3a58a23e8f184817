import { profileSchema, type Profile } from '../../../shared/career/career.ts';
import { unknownFields } from '../../../shared/contract/importing.ts';
import {
  READINGS,
  type Condition,
  type ReadingMode,
  type Verdict,
} from '../../../shared/eligibility/verdict.ts';
import { fill } from '../../../shared/words/words.ts';
import { judgeLevels } from '../../handlers/eligibility.ts';
import { command, level, name, oneOf, optional, required, type Scene, folder } from '../command.ts';
import { readForm } from '../readForm.ts';
import { WrongCall } from '../wrongCall.ts';

interface Question {
  readonly standard: string;
  readonly level: number | null;
  readonly reading: ReadingMode;
}

export const eligibility = command({
  name: 'eligibility',
  operands: {},
  options: {
    standard: required('<id>', name),
    level: optional('<1-5>', level),
    profile: optional('<file.json>', name),
    portfolio: optional('<dir>', folder),
    reading: optional('literal|lenient', oneOf(READINGS)),
  },
  example:
    'eligibility --standard cn-4-04-05-05-2021 --level 3 --as-of 2026-11-24 --profile profile.json --json',
  run: async ({ profile, portfolio, ...asked }, scene) => {
    const question = { ...asked, level: asked.level ?? null, reading: asked.reading ?? 'literal' };
    const found = await judgeGiven(question, profile, portfolio, scene);
    const levels = found.levels.map((verdict) => withMessages(verdict, scene.words));
    const ignored = found.ignored.length > 0 ? { ignored: found.ignored } : {};
    const [first] = levels;
    scene.emit(
      question.level !== null && first !== undefined ? { ...first, ...ignored } : { levels, ...ignored },
      () => levels.map((verdict) => describe(verdict, scene)).join('\n\n'),
    );
    if (found.ignored.length > 0)
      scene.note(fill(scene.cli.text.ignored, { paths: found.ignored.join(' ') }));
  },
});

/** The verdicts on the facts of a file or of a portfolio; `ignored` are places of the file that mean nothing. */
async function judgeGiven(
  question: Question,
  profile: string | undefined,
  portfolio: string | undefined,
  { services, client, language }: Scene,
): Promise<{ readonly levels: readonly Verdict[]; readonly ignored: readonly string[] }> {
  if (profile !== undefined && portfolio === undefined) {
    const { value, raw } = readForm(profile, profileSchema, language);
    return { levels: judgeProfile(question, value, services), ignored: unknownFields(raw, value) };
  }
  if (portfolio !== undefined && profile === undefined) {
    await client['portfolio.open']({ dir: portfolio });
    return { ...(await client['eligibility.judge'](question)), ignored: [] };
  }
  throw new WrongCall('options-exclude', { one: '--profile', other: '--portfolio' });
}

const judgeProfile = (
  { standard, level: asked, reading }: Question,
  profile: Profile,
  services: Scene['services'],
): readonly Verdict[] => judgeLevels(services, standard, asked, profile, reading, services.today());

const withMessages = (verdict: Verdict, words: Scene['words']) => ({
  ...verdict,
  warnings: verdict.warnings.map((warning) => ({
    ...warning,
    message: fill(words.warning[warning.code], warning.params),
  })),
});

function describe(verdict: ReturnType<typeof withMessages>, { words, cli }: Scene): string {
  const { eligible, alternatives, earliestEligibleDate: date, earliestAlternatives } = verdict;
  const levelName = words.level[verdict.level as keyof typeof words.level];
  const outcome = eligible
    ? fill(cli.text.eligible, { level: levelName, alternatives: alternatives.join(', ') })
    : date === null
      ? fill(cli.text.never, { level: levelName })
      : fill(cli.text.notYet, { level: levelName, date, alternatives: earliestAlternatives.join(', ') });
  const state = ({ holds, earliest }: Condition) =>
    earliest === null
      ? cli.text.holdsNot
      : holds
        ? cli.text.holds
        : fill(cli.text.holdsFrom, { date: earliest });
  return [
    outcome,
    ...verdict.conditions.map((one) => `  ${one.holds ? '✓' : '✗'} ${one.id} [${state(one)}] ${one.text}`),
    ...(verdict.warnings.length > 0 ? [cli.text.warnings] : []),
    ...verdict.warnings.map(({ path, message }) => `  ${path}: ${message}`),
  ].join('\n');
}
