import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { z } from 'zod';
import { Fault } from '../../shared/contract/fault.ts';

/** The packs (`*.json`) of a folder, each with its file's name, in the order of these. @throws Fault standard-malformed */
export const readPacks = <S extends z.ZodType>(
  folder: string,
  schema: S,
): readonly { readonly name: string; readonly pack: z.output<S> }[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => ({ name, pack: readPack(join(folder, name), schema) }));

/** One pack, checked. @throws Fault standard-malformed with `file`, `place` and `reason` */
function readPack<S extends z.ZodType>(path: string, schema: S): z.output<S> {
  const name = basename(path);
  const result = schema.safeParse(parseJson(name, readFileSync(path)));
  if (result.success) return result.data;
  // The first issue only: the rest often follow from it.
  const [issue] = result.error.issues;
  throw malformed(name, issue ? placeOf(issue) : '/', issue?.message ?? result.error.message);
}

function parseJson(name: string, bytes: Uint8Array): unknown {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw malformed(name, '/', 'not UTF-8', error);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const position = /at position (\d+)/.exec(reason)?.[1];
    throw malformed(
      name,
      position === undefined ? '/' : lineAndColumn(text, Number(position)),
      reason,
      error,
    );
  }
}

/** Where an issue lies, as a JSON pointer; an unknown key is named itself, not the object that holds it. */
function placeOf(issue: z.core.$ZodIssue): string {
  const path = issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path;
  return `/${path.map((key) => String(key).replaceAll('~', '~0').replaceAll('/', '~1')).join('/')}`;
}

function lineAndColumn(text: string, position: number): string {
  const before = text.slice(0, position).split('\n');
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}

/** What is wrong with a pack, and where in its file. */
export const malformed = (file: string, place: string, reason: string, cause?: unknown): Fault =>
  new Fault('standard-malformed', { file, place, reason }, cause);
