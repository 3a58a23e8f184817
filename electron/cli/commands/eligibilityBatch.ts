import { z } from 'zod';
import { plainDateSchema } from '../../../shared/calendar/plainDate.ts';
import { profileSchema } from '../../../shared/career/career.ts';
import { Fault } from '../../../shared/contract/fault.ts';
import { unknownFields } from '../../../shared/contract/importing.ts';
import type { RulePack } from '../../../shared/eligibility/pack.ts';
import type { Assumptions } from '../../../shared/eligibility/suppose.ts';
import { readingModeSchema, type ReadingMode } from '../../../shared/eligibility/verdict.ts';
import { supposeLevels, type SupposedLevels } from '../../handlers/eligibility.ts';
import type { ExitCode, Scene } from '../command.ts';
import { checkForm, parseJson, readLines } from '../readForm.ts';
import { refusalOf } from '../refusal.ts';
import { describeAnswer, shapeAnswer } from './eligibilityAnswer.ts';

/** What a line asks for where it does not say so itself. */
interface Defaults {
  readonly standard: string | undefined;
  readonly level: number | null;
  readonly reading: ReadingMode;
  readonly assumptions: Assumptions;
  /** Each line is judged by those that are for its standard. */
  readonly packs: readonly RulePack[];
}

const lineSchema = z.object({
  key: z.unknown().optional(),
  standard: z.string().min(1).optional(),
  level: z.int().min(1).max(6).nullish(),
  asOf: plainDateSchema.optional(),
  reading: readingModeSchema.optional(),
  profile: profileSchema,
});

/**
 * Judges a class of applicants: one line of JSON for each, answered in order. A line that is wrong gets an error in its
 * place. Blank lines are passed over. A slow reader is waited for, so that a long class is never held in memory.
 * @returns 1 where a line had an error
 * @throws Fault file-missing, file-unreadable
 */
export async function judgeBatch(file: string, defaults: Defaults, scene: Scene): Promise<ExitCode> {
  const lines = readLines(file);
  let failed = false;
  for (const [index, { number, bytes }] of lines.entries()) {
    const place = `${file}:${number}`;
    let raw: unknown;
    try {
      raw = parseJson(place, bytes, scene.language);
      const answer = judgeLine(place, raw, defaults, scene);
      const shaped = shapeAnswer(answer, answer.level, scene.words, answer.assumed.length > 0);
      const { ignored } = answer;
      scene.emit({ key: keyOf(raw), ...shaped, ...(ignored.length > 0 && { ignored }) }, () =>
        [nameOf(raw, number), describeAnswer(answer, answer.level, scene), ''].join('\n'),
      );
    } catch (error) {
      failed = true;
      const { code, message } = refusalOf(error, scene.language);
      scene.emit({ key: keyOf(raw), error: { code, message } }, () => `${nameOf(raw, number)}\n${message}\n`);
    }
    scene.progress(index + 1, lines.length);
    await scene.drained();
  }
  return failed ? 1 : 0;
}

function judgeLine(
  place: string,
  raw: unknown,
  defaults: Defaults,
  { services, language }: Scene,
): SupposedLevels & { readonly level: number | null; readonly ignored: readonly string[] } {
  const line = checkForm(place, raw, lineSchema, language);
  const standard = line.standard ?? defaults.standard;
  if (standard === undefined) throw new Fault('profile-malformed', { path: place, detail: '/standard' });
  const question = {
    standard,
    level: line.level === undefined ? defaults.level : line.level,
    reading: line.reading ?? defaults.reading,
    asOf: line.asOf ?? services.today(),
  };
  return {
    ...supposeLevels(
      services,
      question,
      line.profile,
      defaults.assumptions,
      defaults.packs.filter((pack) => pack.standard === standard),
    ),
    level: question.level,
    ignored: unknownFields(raw, line),
  };
}

/** What the line is called by whoever wrote it; null where it does not say. */
const keyOf = (raw: unknown): unknown =>
  raw !== null && typeof raw === 'object' && 'key' in raw ? (raw.key ?? null) : null;

function nameOf(raw: unknown, number: number): string {
  const key = keyOf(raw);
  return `— ${key === null ? number : typeof key === 'string' ? key : JSON.stringify(key)}`;
}
