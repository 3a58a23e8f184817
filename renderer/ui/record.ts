import { hashKey } from '@tanstack/react-query';

/** Whether two records say the same. */
export const same = (one: unknown, other: unknown): boolean => hashKey([one]) === hashKey([other]);

/**
 * Whether two values say the same once they are kept: forms keep text without the blanks around it, so what was typed may
 * have some more.
 */
export const sameKept = (one: unknown, other: unknown): boolean => same(trimmed(one), trimmed(other));

function trimmed(value: unknown): unknown {
  if (typeof value === 'string') return value.trim();
  if (Array.isArray(value)) return value.map(trimmed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([field, inner]) => [field, trimmed(inner)]));
}

/** The fields that say another thing in one record than in the other, or stand in one alone. */
export const fieldsBetween = <Record extends object>(
  before: Record,
  after: Record,
): readonly (keyof Record)[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)] as (keyof Record)[])].filter(
    (field) => !same(after[field], before[field]),
  );

/** A record with what lies between two others of its kind changed in it, field by field. */
export function carryOver<Record extends object>(onto: Record, before: Record, after: Record): Record {
  const carried = { ...onto };
  for (const field of fieldsBetween(before, after)) {
    if (field in after) carried[field] = after[field];
    else delete carried[field];
  }
  return carried;
}
