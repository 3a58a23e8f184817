import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Fault } from '../../shared/contract/fault.ts';
import { readAnswer, readReviewContent } from '../db/reviews.ts';
import type { Services } from '../services.ts';
import { isThere, pathOf } from '../vault/vault.ts';
import { requireKeyFile } from './identities.ts';
import { showIdentity } from './signoff/keys.ts';

export const DESK_FILE_KINDS = ['answers', 'keys'] as const;
export type DeskFileKind = (typeof DESK_FILE_KINDS)[number];

interface DeskFile {
  readonly path: string;
  readonly bytes: number;
  readonly mediaType: string;
  readonly fileName: string;
}

/** Whether an id is a content's own name: that is how evidence on a supervisor's desk is known, where no portfolio is. */
export const isContentName = (id: string): boolean => /^[0-9a-f]{64}$/.test(id);

/** Evidence that came with a request, by its SHA-256. @throws Fault evidence-unknown, file-missing */
export async function openReviewContent({ desk }: Services, sha256: string): Promise<DeskFile> {
  const { db, vault } = desk.drawer();
  const content = readReviewContent(db, sha256);
  if (content === undefined) throw new Fault('evidence-unknown');
  const path = pathOf(vault, sha256);
  if (!(await isThere(vault, content))) throw new Fault('file-missing', { path });
  return { path, bytes: content.bytes, mediaType: content.mediaType, fileName: content.fileName };
}

/** An answer by its id, or a sealed key by its did without `did:key:`. @throws Fault record-unknown, file-missing */
export function openDeskFile(services: Services, kind: DeskFileKind, id: string): DeskFile {
  const { db, vault } = services.desk.drawer();
  switch (kind) {
    case 'answers': {
      const answer = readAnswer(db, id);
      if (answer === undefined) throw new Fault('record-unknown');
      const { fileName, bytes } = answer;
      return { path: pathOf(vault, answer.sha256), bytes, mediaType: 'application/zip', fileName };
    }
    case 'keys': {
      const text = requireKeyFile(services, `did:key:${id}`);
      // Written anew each time: a former passphrase opens nothing that lies here.
      const path = join(vault.folder, 'tmp', `${id}.zjkey`);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text, { mode: 0o600 });
      const fileName = `${showIdentity(text).name}.zjkey`;
      return { path, bytes: statSync(path).size, mediaType: 'application/json', fileName };
    }
  }
}
