import { useState } from 'react';
import type { Evidence } from '../../../shared/evidence/evidence.ts';
import classes from './EvidenceThumbnail.module.css';
import { FileIcon, isPicture } from './FileIcon.tsx';
import { useFileAddress } from './useFileAddress.ts';

/** A small picture of the file, or the sign of its type. It adds nothing to the title beside it. */
export function EvidenceThumbnail({ evidence: { id, file } }: { readonly evidence: Evidence }) {
  const address = useFileAddress(id);
  const [failed, setFailed] = useState(false);
  return (
    <span className={classes.frame} aria-hidden>
      {address !== undefined && isPicture(file.mediaType) && !failed ? (
        <img src={address} alt="" loading="lazy" decoding="async" onError={() => setFailed(true)} />
      ) : (
        <FileIcon mediaType={file.mediaType} size={22} stroke={1.4} />
      )}
    </span>
  );
}
