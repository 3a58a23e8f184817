import type { Destination } from '../document.ts';
import { indexRowOf, isDrawn, plateOf, type Brief, type NumberedEvidence } from '../facts.ts';
import type { DossierPart } from '../parts.ts';

/** Whether a part is in this dossier, so that something can lead to it. */
export const isPart = ({ parts }: Pick<Brief, 'parts'>, part: DossierPart): boolean =>
  parts === null || parts.includes(part);

/** Where a piece of evidence is shown in this dossier; null where it is handed in apart. */
export const shownAt = (brief: Brief, { evidence }: NumberedEvidence): Destination | null =>
  isPart(brief, 'evidence') && isDrawn(evidence) ? plateOf(evidence) : null;

/** Where a reader is led who looks for it: to where it is shown, or else to its row of the index, if that is bound. */
export const startOf = (brief: Brief, item: NumberedEvidence): Destination | null =>
  shownAt(brief, item) ?? (isPart(brief, 'evidence-index') ? indexRowOf(item.evidence) : null);
