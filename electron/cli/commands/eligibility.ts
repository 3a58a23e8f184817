import { profileSchema } from '../../../shared/career/career.ts';
import { unknownFields } from '../../../shared/contract/importing.ts';
import type { RulePack } from '../../../shared/eligibility/pack.ts';
import { assumptionsSchema, NO_ASSUMPTIONS, type Assumptions } from '../../../shared/eligibility/suppose.ts';
import { READINGS, type ReadingMode } from '../../../shared/eligibility/verdict.ts';
import { fill } from '../../../shared/words/words.ts';
import { supposeLevels, type SupposedLevels } from '../../handlers/eligibility.ts';
import { command, folder, level, many, name, oneOf, optional, type Scene } from '../command.ts';
import { readForm } from '../readForm.ts';
import { readPackFile } from '../readPackFile.ts';
import { WrongCall } from '../wrongCall.ts';
import { describeAnswer, shapeAnswer } from './eligibilityAnswer.ts';
import { judgeBatch } from './eligibilityBatch.ts';

interface Question {
  readonly standard: string;
  readonly level: number | null;
  readonly reading: ReadingMode;
}

export const eligibility = command({
  name: 'eligibility',
  operands: {},
  options: {
    standard: optional('<id>', name),
    level: optional('<1-5>', level),
    profile: optional('<file.json>', name),
    portfolio: optional('<dir>', folder),
    batch: optional('<file.jsonl>', name),
    'what-if': optional('<file.json>', name),
    reading: optional('literal|lenient', oneOf(READINGS)),
    rules: many('<pack.json>', name),
  },
  example:
    'eligibility --standard cn-4-04-05-05-2021 --level 3 --as-of 2026-11-24 --profile profile.json --json',
  run: async ({ standard, profile, portfolio, batch, 'what-if': whatIf, rules, ...asked }, scene) => {
    const given = [profile, portfolio, batch].filter((one) => one !== undefined);
    if (given.length !== 1)
      throw new WrongCall('options-exclude', { one: '--profile', other: '--portfolio, --batch' });
    const { level: one = null, reading = 'literal' } = asked;
    const packs = rules.map((file) => readPackFile(file, scene.language));
    const { assumptions, ignored: strange } = readAssumptions(whatIf, scene);
    if (batch !== undefined) {
      tell(strange, scene);
      return judgeBatch(batch, { standard, level: one, reading, assumptions, packs }, scene);
    }
    if (standard === undefined) throw new WrongCall('option-missing', { option: '--standard <id>' });
    const question = { standard, level: one, reading };
    const { answer, ignored } = await judgeGiven(
      question,
      { profile, portfolio },
      { assumptions, packs },
      scene,
    );
    const all = [...ignored, ...strange];
    const shaped = shapeAnswer(answer, one, scene.words, whatIf !== undefined);
    scene.emit({ ...shaped, ...(all.length > 0 && { ignored: all }) }, () =>
      describeAnswer(answer, one, scene),
    );
    tell(all, scene);
    return 0;
  },
});

function tell(ignored: readonly string[], scene: Scene): void {
  if (ignored.length > 0) scene.note(fill(scene.cli.text.ignored, { paths: ignored.join(' ') }));
}

function readAssumptions(
  file: string | undefined,
  { language }: Scene,
): { readonly assumptions: Assumptions; readonly ignored: readonly string[] } {
  if (file === undefined) return { assumptions: NO_ASSUMPTIONS, ignored: [] };
  const { value, raw } = readForm(file, assumptionsSchema, language);
  return { assumptions: value, ignored: unknownFields(raw, value) };
}

/** The verdicts on the facts of a file or of a portfolio; `ignored` are places of the file that mean nothing. */
async function judgeGiven(
  question: Question,
  { profile, portfolio }: { readonly profile: string | undefined; readonly portfolio: string | undefined },
  { assumptions, packs }: { readonly assumptions: Assumptions; readonly packs: readonly RulePack[] },
  { services, client, language }: Scene,
): Promise<{ readonly answer: SupposedLevels; readonly ignored: readonly string[] }> {
  if (profile !== undefined) {
    const { value, raw } = readForm(profile, profileSchema, language);
    const asked = { ...question, asOf: services.today() };
    return {
      answer: supposeLevels(services, asked, value, assumptions, packs),
      ignored: unknownFields(raw, value),
    };
  }
  await client['portfolio.open']({ dir: portfolio ?? '' });
  return {
    answer: await client['eligibility.suppose']({ ...question, assumptions, packs: [...packs] }),
    ignored: [],
  };
}
