import type { z } from 'zod';
import { Fault } from '../../shared/contract/fault.ts';
import { describe } from '../../shared/contract/procedure.ts';
import type { Language } from '../../shared/contract/records.ts';
import { complaintIn, LOCALES } from './complaints.ts';
import { readRegular } from './readRegular.ts';
import { CLI_WORDS } from './words/words.ts';

/**
 * Reads a JSON file and checks its form. `raw` is what the file says, the schema's unknown fields included.
 * @throws Fault file-missing, file-unreadable, file-not-regular, json-malformed, profile-malformed
 */
export function readForm<S extends z.ZodType>(
  path: string,
  schema: S,
  language: Language,
): { readonly value: z.output<S>; readonly raw: unknown } {
  const raw = parseJson(path, readRegular(path), language);
  return { value: checkForm(path, raw, schema, language), raw };
}

/** @throws Fault profile-malformed */
export function checkForm<S extends z.ZodType>(
  path: string,
  raw: unknown,
  schema: S,
  language: Language,
): z.output<S> {
  const result = schema.safeParse(raw, {
    error: LOCALES[language]().localeError,
    reportInput: true,
  });
  if (result.success) return result.data;
  throw new Fault('profile-malformed', { path, detail: describe(result.error, complaintIn(language)) });
}

const LINE_FEED = 0x0a;
const SPACE = 0x20;

/**
 * The lines of a file as bytes, so that one that is no UTF-8 spoils no other; blank ones are left out.
 * @throws Fault file-missing, file-unreadable
 */
export function readLines(path: string): readonly { readonly number: number; readonly bytes: Uint8Array }[] {
  const whole = readRegular(path);
  const lines: { number: number; bytes: Uint8Array }[] = [];
  for (let start = 0, number = 1; start < whole.length; number += 1) {
    const found = whole.indexOf(LINE_FEED, start);
    const end = found === -1 ? whole.length : found;
    const bytes = whole.subarray(start, end);
    if (bytes.some((byte) => byte > SPACE)) lines.push({ number, bytes });
    start = end + 1;
  }
  return lines;
}

/** @throws Fault json-malformed */
export function parseJson(path: string, bytes: Uint8Array, language: Language): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch (error) {
    const detail = error instanceof SyntaxError ? error.message : CLI_WORDS[language].text.notUtf8;
    throw new Fault('json-malformed', { path, detail }, error);
  }
}
