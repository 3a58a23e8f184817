import { z } from 'zod';
import { evidenceDetailsSchema, type EvidenceDetails } from './evidence.ts';

const { kind, date, place, employer, workOutput, tags } = evidenceDetailsSchema.shape;

/** No more tags than this on one piece of evidence. */
export const MOST_TAGS = 50;

/** What can be said of many pieces of evidence at once; what is left out stays as it is with each. */
const fields = {
  kind: kind.unwrap().optional(),
  date: date.unwrap().optional(),
  place: place.unwrap().optional(),
  employer: employer.unwrap().optional(),
  workOutput: workOutput.unwrap().optional(),
};

export const evidenceChangeSchema = z.object({
  ...fields,
  addTags: tags.unwrap().default([]),
  removeTags: tags.unwrap().default([]),
});
export type EvidenceChange = Readonly<z.infer<typeof evidenceChangeSchema>>;

/** What some evidence said before it was changed together with others: the way back. */
export const formerDetailsSchema = z.object({ ...fields, tags: tags.unwrap().optional() });
export type FormerDetails = Readonly<z.infer<typeof formerDetailsSchema>>;

/**
 * Applies a change to one piece.
 * @returns what it says then, and what it said of that before; null where it says so already
 */
export function applyChange(
  before: EvidenceDetails,
  { addTags, removeTags, ...said }: EvidenceChange,
): { readonly after: EvidenceDetails; readonly former: FormerDetails } | null {
  const kept = before.tags.filter((tag) => !removeTags.includes(tag));
  const after: EvidenceDetails = { ...before, ...saidOnly(said), tags: [...new Set([...kept, ...addTags])] };
  const former = {
    ...(after.kind !== before.kind && { kind: before.kind }),
    ...(after.date !== before.date && { date: before.date }),
    ...(after.place !== before.place && { place: before.place }),
    ...(after.employer !== before.employer && { employer: before.employer }),
    ...(after.workOutput !== before.workOutput && { workOutput: before.workOutput }),
    ...(after.tags.join('\n') !== before.tags.join('\n') && { tags: before.tags }),
  };
  return Object.keys(former).length === 0 ? null : { after, former };
}

/**
 * Puts back what was said before a change, as far as it still says what the change made of it: of tags those that it added or
 * took away, and none that somebody else did.
 */
export function putBack(
  now: EvidenceDetails,
  { tags: formerTags, ...former }: FormerDetails,
  { addTags, removeTags, ...said }: EvidenceChange,
): EvidenceDetails {
  const names = Object.keys(former) as (keyof typeof former)[];
  const ours = names.filter((name) => now[name] === said[name]);
  const back = Object.fromEntries(ours.map((name) => [name, former[name]]));
  if (formerTags === undefined) return { ...now, ...saidOnly(back) };
  const ofBefore = formerTags.filter((tag) => now.tags.includes(tag) || removeTags.includes(tag));
  const since = now.tags.filter((tag) => !formerTags.includes(tag) && !addTags.includes(tag));
  return { ...now, ...saidOnly(back), tags: [...ofBefore, ...since].slice(0, MOST_TAGS) };
}

/** Without what is left out, which would overwrite. */
const saidOnly = (said: object) =>
  Object.fromEntries(
    Object.entries(said).filter(([, value]) => value !== undefined),
  ) as Partial<EvidenceDetails>;
