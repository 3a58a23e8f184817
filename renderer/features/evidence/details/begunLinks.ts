import { keepingBegun } from '../../../ui/begun.ts';

/** A link that is being written. */
export interface BegunLink {
  /** Undefined: the standard that is aimed at. */
  readonly standard: string | undefined;
  readonly node: string | null;
  readonly note: string;
  readonly where: string;
}

const NOTHING: BegunLink = { standard: undefined, node: null, note: '', where: '' };

/** By evidence. It outlives the details, which Escape closes, and what was typed there with them. */
const begun = keepingBegun<BegunLink>();

export const begunLink = (evidence: string): BegunLink => begun.get(evidence) ?? NOTHING;

export const hasBegunLink = (evidence: string): boolean => begun.has(evidence);

/** Keeps what cannot be chosen again with a press or two: what was typed. */
export function keepBegun(evidence: string, link: BegunLink): void {
  if (link.note.trim() === '' && link.where.trim() === '') begun.delete(evidence);
  else begun.set(evidence, link);
}

export const forgetBegun = (evidence: string): void => void begun.delete(evidence);
