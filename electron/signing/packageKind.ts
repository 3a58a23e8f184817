import { ENTRY_NAMES, LIMITS } from '../../shared/signoff/package.ts';

export type PackageKind = 'request' | 'response';

const FORMATS: ReadonlyMap<unknown, PackageKind> = new Map([
  ['zhengji-request', 'request'],
  ['zhengji-response', 'response'],
]);

/** ZIP (APPNOTE 4.3.7): what stands before the name of a file. */
const LOCAL_HEADER = 30;
const SIGNATURE = 0x04034b50;

/**
 * What a package calls itself: the format that its manifest names, which lies first in it and is stored as it is. Nothing
 * of it is checked here; null where it calls itself nothing that we know.
 */
export function packageKind(bytes: Buffer): PackageKind | null {
  if (bytes.length < LOCAL_HEADER || bytes.readUInt32LE(0) !== SIGNATURE) return null;
  const size = bytes.readUInt32LE(22);
  const nameEnd = LOCAL_HEADER + bytes.readUInt16LE(26);
  const start = nameEnd + bytes.readUInt16LE(28);
  const isManifest = bytes.toString('latin1', LOCAL_HEADER, nameEnd) === ENTRY_NAMES.manifest;
  if (!isManifest || size > LIMITS.manifestBytes) return null;
  try {
    const manifest: unknown = JSON.parse(bytes.toString('utf8', start, start + size));
    return typeof manifest === 'object' && manifest !== null && 'format' in manifest
      ? (FORMATS.get(manifest.format) ?? null)
      : null;
  } catch {
    return null;
  }
}
