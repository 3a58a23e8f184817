import type { z } from 'zod';
import type { StandardFault } from '../standard/standard.ts';
import { error, type Finding } from './finding.ts';
import { isObject, pointerTo, step } from './json.ts';

/** What a value may be, as findings name it; the words are the reader's. */
export const VALUE_KINDS = ['string', 'number', 'int', 'boolean', 'array', 'object'] as const;
export type ValueKind = (typeof VALUE_KINDS)[number];

/** A finding in JSON: `where` is a pointer. */
type PointedFinding = Finding & { readonly where: string };

/**
 * What of our own format a JSON value does not keep to, in our words: the schema's library speaks English only.
 * `where` is a JSON pointer; a key that is too many is named itself, not the object that holds it.
 */
export function describeIssue(issue: z.core.$ZodIssue, json: unknown): readonly PointedFinding[] {
  const where = pointerTo(issue.path);
  const value = valueAt(json, issue.path);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => error('key-unknown', where + step(key), { key }));
  if (value === undefined) return [error('key-missing', where, { key: String(issue.path.at(-1) ?? '') })];
  return [describeValue(issue, where, value)];
}

function describeValue(issue: Issue, where: string, value: unknown): PointedFinding {
  switch (issue.code) {
    case 'invalid_type': {
      const wanted = VALUE_KINDS.find((kind) => kind === issue.expected);
      return wanted === undefined
        ? error('value-malformed', where, { value: excerpt(value) })
        : error('value-of-other-kind', where, { value: excerpt(value), wanted });
    }
    case 'invalid_value':
      return error('value-not-listed', where, { value: excerpt(value), known: issue.values.join(', ') });
    case 'too_small':
    case 'too_big':
      return typeof value === 'number'
        ? error(issue.code === 'too_small' ? 'number-too-small' : 'number-too-large', where, {
            value,
            limit: Number(issue.code === 'too_small' ? issue.minimum : issue.maximum),
          })
        : issue.code === 'too_small'
          ? error('value-empty', where)
          : error('value-malformed', where, { value: excerpt(value) });
    case 'custom':
      return describeFault(issue.params as StandardFault | undefined, where, value);
    default:
      if (typeof value === 'string' && value.trim() === '') return error('value-empty', where);
      return error(
        issue.path.at(-1) === 'id' && issue.code === 'invalid_format' ? 'id-malformed' : 'value-malformed',
        where,
        { value: excerpt(value) },
      );
  }
}

type Issue = Exclude<z.core.$ZodIssue, z.core.$ZodIssueUnrecognizedKeys>;

function describeFault(fault: StandardFault | undefined, where: string, value: unknown): PointedFinding {
  switch (fault?.fault) {
    case 'repeated':
      return error('value-repeated', where, { value: fault.id });
    case 'parent':
      return error('parent-not-before', where, { value: fault.id });
    case 'unknown':
      return error('reference-unknown', where, { value: fault.id });
    case undefined:
      return error('value-malformed', where, { value: excerpt(value) });
  }
}

const valueAt = (json: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      Array.isArray(value)
        ? (value as unknown[])[Number(key)]
        : isObject(value)
          ? value[String(key)]
          : undefined,
    json,
  );

const EXCERPT_LENGTH = 40;

/** A value as the file has it, cut where it is long. */
function excerpt(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > EXCERPT_LENGTH ? `${text.slice(0, EXCERPT_LENGTH)}…` : text;
}
