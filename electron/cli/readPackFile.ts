import { Fault } from '../../shared/contract/fault.ts';
import type { Language } from '../../shared/contract/records.ts';
import { readPack } from '../../shared/eligibility/readPack.ts';
import type { RulePack } from '../../shared/eligibility/pack.ts';
import { parseJson } from './readForm.ts';
import { readRegular } from './readRegular.ts';

/**
 * A pack of conditions from a JSON file, as the app exports it.
 * @throws Fault file-missing, file-unreadable, json-malformed, rules-malformed
 */
export function readPackFile(path: string, language: Language): RulePack {
  const read = readPack(parseJson(path, readRegular(path), language), language);
  if ('pack' in read) return read.pack;
  const detail = read.complaints
    .slice(0, 3)
    .map(({ at, message }) => `${at}: ${message}`)
    .join('; ');
  throw new Fault('rules-malformed', { path, detail });
}
