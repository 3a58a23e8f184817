import type { Enclosure } from './document.ts';
import type { Brief, NumberedEvidence } from './facts.ts';

/** Larger files are handed in beside the dossier: mail and upload pages take no more than some tens of megabytes. */
const LARGEST = 10 * 1024 * 1024;

/** Under which name a file lies within the dossier; null where it does not: it is shown whole, or is too large. */
export function enclosureName({ number, evidence, shown }: NumberedEvidence): string | null {
  const isWhole =
    shown.as === 'picture' || shown.as === 'pages' || (shown.as === 'text' && !shown.cut && !shown.extracted);
  if (isWhole || evidence.file.bytes > LARGEST) return null;
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(evidence.file.name)?.[0].toLowerCase() ?? '';
  return `evidence-${String(number).padStart(4, '0')}${ending}`;
}

/** The files that lie within the dossier, in the order of their numbers. */
export const enclosuresOf = ({ numbered }: Pick<Brief, 'numbered'>): readonly Enclosure[] =>
  numbered.flatMap((item): readonly Enclosure[] => {
    const name = enclosureName(item);
    const { title, file } = item.evidence;
    if (name === null) return [];
    return [
      {
        name,
        ref: file.sha256,
        mediaType: file.mediaType,
        about: title === file.name ? title : `${title}（${file.name}）`,
      },
    ];
  });
