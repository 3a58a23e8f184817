import { readFile } from 'node:fs/promises';
import type { PrintablePicture } from '../../shared/dossier/picture.ts';
import type { Services } from '../services.ts';
import { pathOf } from '../vault/vault.ts';
import { requireEvidence } from './evidence.ts';
import { FILE_KINDS, openFile, type OpenedFile } from './files.ts';

/** What a page can ask for by an address. */
export const SENT_KINDS = [...FILE_KINDS, 'small', 'shown'] as const;
export type SentKind = (typeof SENT_KINDS)[number];

/** A file that lies on the disk, or one that is made as it is asked for. */
export type SentFile = OpenedFile | (Omit<OpenedFile, 'path'> & { readonly content: Uint8Array });

/** Finds a stored file, or makes a picture of one. @throws Fault as openFile does */
export async function openSentFile(services: Services, kind: SentKind, id: string): Promise<SentFile> {
  if (kind === 'small') return openSmallPicture(services, id);
  return kind === 'shown' ? openShownPage(services, id) : openFile(services, kind, id);
}

/** A picture is held in memory whole while it is made smaller. */
const LARGEST_BYTES = 64 * 1024 * 1024;

/**
 * Where no small picture can be made there are no bytes, and the page shows the sign of the file's type: that a file is
 * no picture, or a broken one, is no failure of a list.
 * @param id `<evidence>-<revision>`: another content, another address
 */
async function openSmallPicture({ session, small }: Services, id: string): Promise<SentFile> {
  const { file, path } = await session.within(({ db, vault }) => {
    const { file: stored } = requireEvidence(db, id.replace(/-\d+$/, ''));
    return { file: stored, path: pathOf(vault, stored.sha256) };
  });
  const canBe = file.mediaType.startsWith('image/') && file.bytes <= LARGEST_BYTES;
  // Outside of `within`: closing the portfolio need not wait for a picture.
  const picture = canBe ? await small.get(file.sha256, () => readFile(path)).catch(() => null) : null;
  return sent(picture, file.name);
}

/** A4 at more than 300 dpi. */
const LONGEST_SIDE = 3600;

/**
 * A page of evidence that no browser of ours decodes, as a picture that they do. Without bytes where it cannot be made:
 * the page says then that the file is damaged, as of any other picture.
 * @param id `<evidence>-<page>`, the page from 1
 */
async function openShownPage(services: Services, id: string): Promise<SentFile> {
  const [, evidence = '', page] = /^(.+)-(\d{1,4})$/.exec(id) ?? [];
  const { path, fileName } = await openFile(services, 'evidence', evidence);
  return sent(await services.shown.showPage(path, Number(page), LONGEST_SIDE).catch(() => null), fileName);
}

function sent(picture: PrintablePicture | null, fileName: string): SentFile {
  const content = picture?.bytes ?? new Uint8Array();
  const mediaType = `image/${picture?.kind ?? 'png'}`;
  return { content, bytes: content.length, mediaType, fileName, charset: null };
}
