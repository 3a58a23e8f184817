import { open } from 'node:fs/promises';
import { charsetOf, CHARSET_HEAD, type Charset } from '../../shared/evidence/charset.ts';
import { Fault } from '../../shared/contract/fault.ts';
import { readApplicant } from '../db/applicant.ts';
import { readBlob } from '../db/blobs.ts';
import { readPrinted } from '../db/checklists.ts';
import { readRedaction } from '../db/redactions.ts';
import { readDossier } from '../db/dossiers.ts';
import { readRevision } from '../db/evidenceRevisions.ts';
import { readRequestRow } from '../db/signoffs.ts';
import type { Services } from '../services.ts';
import type { Portfolio } from '../session.ts';
import { isThere, pathOf } from '../vault/vault.ts';
import { fileNameOf, requireFilling } from './checklists.ts';
import { DESK_FILE_KINDS, isContentName, openDeskFile, openReviewContent } from './deskFiles.ts';
import { requireEvidence } from './evidence.ts';

const PORTFOLIO_FILE_KINDS = [
  'evidence',
  'redacted',
  'revisions',
  'dossiers',
  'photo',
  'checklists',
  'requests',
] as const;
export const FILE_KINDS = [...PORTFOLIO_FILE_KINDS, ...DESK_FILE_KINDS, 'made'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** A stored file, ready to be read. */
export interface OpenedFile {
  readonly path: string;
  readonly bytes: number;
  readonly mediaType: string;
  readonly fileName: string;
  /** What a plain text is written in; null for other types. */
  readonly charset: Charset | null;
}

/**
 * Finds the stored file of a piece of evidence or a dossier (by its id), a former content of evidence
 * (`<evidence>-<revision>`), the applicant's photo (by its SHA-256), what lies on a supervisor's desk,
 * or what was made for the person to save.
 * @throws Fault no-portfolio-open, evidence-unknown, dossier-unknown, record-unknown, file-missing
 */
export async function openFile(services: Services, kind: FileKind, id: string): Promise<OpenedFile> {
  if (kind === 'made') {
    const made = services.made.get(id);
    if (made === undefined) throw new Fault('file-missing', { path: id });
    return { ...made, charset: null };
  }
  if (kind === 'answers' || kind === 'keys') return { ...openDeskFile(services, kind, id), charset: null };
  if (kind === 'evidence' && isContentName(id)) {
    const file = await openReviewContent(services, id);
    return { ...file, charset: await charsetOfFile(file) };
  }
  return services.session.within(async ({ db, vault }) => {
    const { sha256, fileName } = locate(services, db, kind, id);
    const blob = readBlob(db, sha256);
    const path = pathOf(vault, sha256);
    if (blob === undefined || !(await isThere(vault, blob))) throw new Fault('file-missing', { path });
    const file = { path, bytes: blob.bytes, mediaType: blob.mediaType, fileName };
    return { ...file, charset: await charsetOfFile(file) };
  });
}

const charsetOfFile = async ({ path, mediaType }: Pick<OpenedFile, 'path' | 'mediaType'>) =>
  mediaType === 'text/plain' ? charsetOf(await readHead(path)) : null;

async function readHead(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(CHARSET_HEAD), 0, CHARSET_HEAD, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function locate(
  services: Services,
  db: Portfolio['db'],
  kind: (typeof PORTFOLIO_FILE_KINDS)[number],
  id: string,
): { readonly sha256: string; readonly fileName: string } {
  switch (kind) {
    case 'evidence': {
      const { file } = requireEvidence(db, id);
      return { sha256: file.sha256, fileName: file.name };
    }
    case 'revisions': {
      const [, evidence = '', number = ''] = /^(.+)-(\d{1,9})$/.exec(id) ?? [];
      const revision = readRevision(db, evidence, Number(number));
      if (revision === undefined) throw new Fault('evidence-unknown');
      return { sha256: revision.file.sha256, fileName: revision.file.name };
    }
    case 'redacted': {
      const redaction = readRedaction(db, requireEvidence(db, id).id);
      if (redaction === undefined) throw new Fault('record-unknown');
      return { sha256: redaction.file.sha256, fileName: redaction.file.name };
    }
    case 'dossiers': {
      const dossier = readDossier(db, id);
      if (dossier === undefined) throw new Fault('dossier-unknown');
      return dossier;
    }
    case 'checklists': {
      const sha256 = readPrinted(db, id);
      if (sha256 === undefined) throw new Fault('record-unknown');
      return { sha256, fileName: fileNameOf(services, requireFilling(db, id)) };
    }
    case 'requests': {
      const request = readRequestRow(db, id);
      if (request === undefined) throw new Fault('record-unknown');
      return { sha256: request.sha256, fileName: `${request.made.slice(0, 10)}-${id.slice(0, 4)}.zjreq` };
    }
    case 'photo': {
      const { photo } = readApplicant(db);
      if (photo === null || photo.sha256 !== id) throw new Fault('record-unknown');
      return { sha256: photo.sha256, fileName: 'photo' };
    }
  }
}
