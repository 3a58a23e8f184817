import { MAX_NESTING, MAX_TEXT_LENGTH } from './limits.ts';
import { error, type Finding } from './finding.ts';

/** Values as `JSON.parse` makes them, of which nothing is known yet. */
export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value that should be a list: nothing where it is none. */
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** A text that says something, or undefined. Numbers are let through: spreadsheets and scripts turn codes into them. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Nothing is said by null, an empty text, an empty list and an empty object. */
export const saysNothing = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  (typeof value === 'object' && Object.keys(value).length === 0);

/** One step of a JSON pointer. */
export const step = (key: string | number): string =>
  `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;

export const pointerTo = (path: readonly PropertyKey[]): string =>
  path.map((key) => step(String(key))).join('');

/** The first text that is too long, or part that is nested too deep; so whatever comes after may recurse. */
export function findExcess(value: unknown, pointer = '', depth = 0): Finding | null {
  if (typeof value === 'string')
    return value.length > MAX_TEXT_LENGTH
      ? error('text-too-long', pointer, { length: value.length, limit: MAX_TEXT_LENGTH })
      : null;
  if (typeof value !== 'object' || value === null) return null;
  if (depth === MAX_NESTING) return error('nested-too-deep', pointer, { limit: MAX_NESTING });
  for (const [key, part] of Object.entries(value)) {
    // Most parts are short texts: no pointer is made for them.
    if (typeof part === 'string' ? part.length <= MAX_TEXT_LENGTH : typeof part !== 'object') continue;
    const found = findExcess(part, pointer + step(key), depth + 1);
    if (found) return found;
  }
  return null;
}
