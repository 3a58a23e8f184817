import type { FileText } from '../../shared/evidence/fileText.ts';

/** A file whose text is wanted. */
export interface TextSource {
  readonly path: string;
  readonly mediaType: string;
}

/** What goes to the reading process and what comes back. */
export interface TextRequest extends TextSource {
  readonly id: number;
}
export interface TextReply {
  readonly id: number;
  readonly read: FileText;
}
