import { closeSync, openSync, readSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { Fault } from '../../shared/contract/fault.ts';
import type { EvidenceDetails } from '../../shared/evidence/evidence.ts';
import { badgeHolds, type BadgeReport } from '../../shared/signoff/badge.ts';
import type { Services } from '../services.ts';
import { readBadge } from '../signing/badge.ts';
import { BEGINNING_BYTES, mayBeBadge } from '../signing/badgeFile.ts';
import { pathOf, type Stored, type Vault } from '../vault/vault.ts';

/** A badge with its picture is small; what is larger is a picture. */
export const LARGEST_BADGE = 8 * 1024 * 1024;
/** A token under a name of its own has no type that is known. */
const LARGEST_UNKNOWN = 256 * 1024;
const TYPES = new Set(['application/json', 'application/xml', 'image/png', 'image/svg+xml', 'text/plain']);

/** The badge that a stored file is; null where it is none. @throws Fault file-missing */
export async function badgeIn(
  { contexts, today }: Services,
  vault: Vault,
  { sha256, bytes, mediaType }: Stored,
): Promise<BadgeReport | null> {
  const mayBe = mediaType === 'application/octet-stream' ? bytes <= LARGEST_UNKNOWN : TYPES.has(mediaType);
  if (!mayBe || bytes > LARGEST_BADGE) return null;
  const path = pathOf(vault, sha256);
  const content = await readBadgeFile(path).catch((error: unknown) => {
    throw new Fault('file-missing', { path }, error);
  });
  return content && readBadge(contexts, content, today());
}

/** @returns null for what begins as no badge does; the rest of it is not read */
const readBadgeFile = async (path: string): Promise<Buffer | null> =>
  mayBeBadge(beginningOf(path)) ? readFile(path) : null;

/** At once: of thousands that have just come in, each would wait longer for its turn than it takes. */
function beginningOf(path: string): Buffer {
  const file = openSync(path, 'r');
  try {
    const beginning = Buffer.alloc(BEGINNING_BYTES);
    return beginning.subarray(0, readSync(file, beginning, 0, BEGINNING_BYTES, 0));
  } finally {
    closeSync(file);
  }
}

/** What a badge that nothing is against proposes for what is not told of its evidence. */
export async function detailsOfBadge(
  services: Services,
  vault: Vault,
  stored: Stored,
  told: EvidenceDetails,
): Promise<Partial<EvidenceDetails>> {
  const badge = await badgeIn(services, vault, stored);
  if (badge === null || !badgeHolds(badge)) return {};
  return {
    ...(badge.name !== '' && { title: badge.name }),
    ...(told.kind === 'product' && { kind: 'certificate' as const }),
    date: told.date ?? badge.awarded,
  };
}
