import type { Destination, Inline } from '../document.ts';
import { endOf, indexRowOf, leafOf, plateOf, type Brief, type NumberedEvidence } from '../facts.ts';
import type { DossierPart } from '../parts.ts';

/** Whether a part is in this dossier, so that something can lead to it. */
export const isPart = ({ parts }: Pick<Brief, 'parts'>, part: DossierPart): boolean =>
  parts === null || parts.includes(part);

/** Where a piece of evidence is shown in this dossier; null where it is handed in apart. */
export const shownAt = (
  brief: Pick<Brief, 'parts'>,
  { evidence, shown }: NumberedEvidence,
): Destination | null => (isPart(brief, 'evidence') && shown.as !== 'file' ? plateOf(evidence) : null);

/** Where a reader is led who looks for it: to where it is shown, or else to its row of the index, if that is bound. */
export const startOf = (brief: Pick<Brief, 'parts'>, item: NumberedEvidence): Destination | null =>
  shownAt(brief, item) ?? (isPart(brief, 'evidence-index') ? indexRowOf(item.evidence) : null);

/** 12, or 12–14 where it may run over several pages. */
export function pagesOf(brief: Pick<Brief, 'parts'>, item: NumberedEvidence): readonly Inline[] {
  const from = startOf(brief, item);
  if (from === null) return [];
  const to = shownAt(brief, item) === null ? from : lastOf(item);
  return to === from ? [{ pageOf: from }] : [{ pageOf: from, until: to }];
}

function lastOf({ evidence, shown }: NumberedEvidence): Destination {
  switch (shown.as) {
    case 'pages':
      return leafOf(evidence, shown.sizes.length - 1);
    case 'text':
      return endOf(evidence);
    case 'picture':
      return leafOf(evidence, (shown.strips ?? 1) - 1);
    case 'file':
      return plateOf(evidence);
  }
}
