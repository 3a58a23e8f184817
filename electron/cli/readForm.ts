import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { Fault } from '../../shared/contract/fault.ts';
import { describe } from '../../shared/contract/procedure.ts';
import type { Language } from '../../shared/contract/records.ts';
import { CLI_WORDS } from './words/words.ts';

const COMPLAINTS = {
  'zh-CN': z.locales.zhCN,
  'zh-TW': z.locales.zhTW,
  en: z.locales.en,
} as const satisfies Record<Language, unknown>;

/**
 * Reads a JSON file and checks its form. `raw` is what the file says, the schema's unknown fields included.
 * @throws Fault file-missing, file-unreadable, json-malformed, profile-malformed
 */
export function readForm<S extends z.ZodType>(
  path: string,
  schema: S,
  language: Language,
): { readonly value: z.output<S>; readonly raw: unknown } {
  const raw = parse(path, readBytes(path), language);
  const result = schema.safeParse(raw, { error: COMPLAINTS[language]().localeError });
  if (result.success) return { value: result.data, raw };
  throw new Fault('profile-malformed', { path, detail: describe(result.error) });
}

function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    const isMissing = code === 'ENOENT' || code === 'ENOTDIR';
    throw new Fault(isMissing ? 'file-missing' : 'file-unreadable', { path }, error);
  }
}

function parse(path: string, bytes: Uint8Array, language: Language): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch (error) {
    const detail = error instanceof SyntaxError ? error.message : CLI_WORDS[language].text.notUtf8;
    throw new Fault('json-malformed', { path, detail }, error);
  }
}
