import type { Enclosure } from './document.ts';
import type { Brief, NumberedEvidence } from './facts.ts';

/** Larger files are handed in beside the dossier: mail and upload pages take no more than some tens of megabytes. */
const LARGEST = 10 * 1024 * 1024;

type Marking = Pick<Brief, 'watermark'>;

/** Whether the pages of a piece were to bear a watermark, and it has none: its file would be handed in without. */
export const isUnmarked = ({ watermark }: Marking, { evidence, shown }: NumberedEvidence): boolean =>
  (shown.as === 'file' || shown.as === 'text') && watermark?.on.includes(evidence.id) === true;

/**
 * Under which name a file lies within the dossier; null where it does not: it is shown whole, is too large, or was to bear
 * a watermark.
 */
export function enclosureName(marking: Marking, item: NumberedEvidence): string | null {
  const { evidence, shown } = item;
  const isWhole =
    shown.as === 'picture' || shown.as === 'pages' || (shown.as === 'text' && !shown.cut && !shown.extracted);
  return isWhole || isUnmarked(marking, item) || evidence.file.bytes > LARGEST ? null : nameWithin(item);
}

/** The file of a piece that is to be drawn, for the case that it cannot be; null: it is too large, or was to bear a watermark. */
export const spareOf = ({ watermark }: Marking, item: NumberedEvidence): Enclosure | null =>
  watermark?.on.includes(item.evidence.id) === true || item.evidence.file.bytes > LARGEST
    ? null
    : enclosureOf(item);

function nameWithin({ number, evidence }: NumberedEvidence): string {
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(evidence.file.name)?.[0].toLowerCase() ?? '';
  return `evidence-${String(number).padStart(4, '0')}${ending}`;
}

function enclosureOf(item: NumberedEvidence): Enclosure {
  const { title, file } = item.evidence;
  return {
    name: nameWithin(item),
    ref: file.sha256,
    mediaType: file.mediaType,
    about: title === file.name ? title : `${title}（${file.name}）`,
  };
}

/** The files that lie within the dossier, in the order of their numbers. */
export const enclosuresOf = (brief: Pick<Brief, 'numbered' | 'watermark'>): readonly Enclosure[] =>
  brief.numbered.filter((item) => enclosureName(brief, item) !== null).map(enclosureOf);
