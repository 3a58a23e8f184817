import type { OfferedEvidence } from '../../../shared/dossier/offered.ts';

/** What was decided about single pieces of evidence, by id; the rest goes by what it shows. */
export interface EvidenceChoice {
  readonly leftOut: ReadonlySet<string>;
  readonly putIn: ReadonlySet<string>;
  /** Under the watermark; null: what is a copy of an identity card by its name. */
  readonly marked: ReadonlySet<string> | null;
  /** What the watermark says; null: what is proposed. */
  readonly watermark: string | null;
}
export const NOTHING_CHOSEN: EvidenceChoice = {
  leftOut: new Set(),
  putIn: new Set(),
  marked: null,
  watermark: null,
};

/** Whether a piece is in the dossier: what shows something unless it is left out, all else only if put in. */
export const isIn = ({ leftOut, putIn }: EvidenceChoice, { id, shows }: OfferedEvidence): boolean =>
  shows > 0 ? !leftOut.has(id) : putIn.has(id);

export const isMarked = ({ marked }: EvidenceChoice, { id, identity, drawn }: OfferedEvidence): boolean =>
  drawn && (marked === null ? identity : marked.has(id));

export const toggleIn = (choice: EvidenceChoice, { id, shows }: OfferedEvidence): EvidenceChoice =>
  shows > 0
    ? { ...choice, leftOut: toggled(choice.leftOut, id) }
    : { ...choice, putIn: toggled(choice.putIn, id) };

export const toggleMark = (
  choice: EvidenceChoice,
  offered: readonly OfferedEvidence[],
  { id }: OfferedEvidence,
): EvidenceChoice => ({
  ...choice,
  marked: toggled(new Set(offered.filter((one) => isMarked(choice, one)).map((one) => one.id)), id),
});

function toggled(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(id)) next.add(id);
  return next;
}

/**
 * The choice as the procedures take it. A piece that was left out where it showed something, and put in where it shows
 * nothing, goes by what it shows here.
 * @param proposed what the watermark says where nothing else was written
 */
export function inputOf(choice: EvidenceChoice, offered: readonly OfferedEvidence[], proposed: string) {
  const idsOf = (pieces: readonly OfferedEvidence[]) => pieces.map(({ id }) => id);
  const text = (choice.watermark ?? proposed).trim();
  const on = idsOf(offered.filter((one) => isIn(choice, one) && isMarked(choice, one)));
  return {
    leftOut: idsOf(offered.filter((one) => one.shows > 0 && !isIn(choice, one))),
    putIn: idsOf(offered.filter((one) => one.shows === 0 && isIn(choice, one))),
    watermark: text === '' || on.length === 0 ? null : { text, on },
  };
}
