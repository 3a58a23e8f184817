import { useState } from 'react';
import type { Evidence } from '../../../shared/evidence/evidence.ts';
import { isDrawn } from '../../../shared/dossier/facts.ts';
import classes from './EvidenceThumbnail.module.css';
import { FileIcon } from './FileIcon.tsx';
import { useSmallAddress } from './useFileAddress.ts';

/** A page of a TIFF stands for all of them here; on paper it would leave out the others. */
const isDepicted = (evidence: Evidence) => isDrawn(evidence) || evidence.file.mediaType === 'image/tiff';

/** A small picture of the file, or the sign of its type. It adds nothing to the title beside it. */
export function EvidenceThumbnail({ evidence }: { readonly evidence: Evidence }) {
  const address = useSmallAddress(evidence);
  const [failed, setFailed] = useState<string>();
  return (
    <span className={classes.frame} aria-hidden>
      {address !== undefined && isDepicted(evidence) && failed !== address ? (
        <img src={address} alt="" loading="lazy" decoding="async" onError={() => setFailed(address)} />
      ) : (
        <FileIcon mediaType={evidence.file.mediaType} size={22} stroke={1.4} />
      )}
    </span>
  );
}
