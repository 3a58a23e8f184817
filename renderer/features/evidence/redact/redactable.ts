import type { Evidence } from '../../../../shared/evidence/evidence.ts';
import { lookOf } from '../preview/look.ts';

/** Pictures and PDFs; whatever else there is has no pixels to be masked. */
export const isRedactable = ({ file }: Evidence): boolean =>
  lookOf(file) === 'pdf' || (lookOf(file) === 'picture' && file.mediaType !== 'image/svg+xml');
