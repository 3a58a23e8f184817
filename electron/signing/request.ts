import type { z } from 'zod';
import { Fault } from '../../shared/contract/fault.ts';
import { canonicalJson } from '../../shared/signoff/canonicalJson.ts';
import {
  ENTRY_NAMES,
  LIMITS,
  requestManifestSchema,
  type RequestManifest,
} from '../../shared/signoff/package.ts';
import { readArchive, writeArchive, type ArchiveFile } from './archive.ts';
import { sha256Of } from './digest.ts';
import { packageKind } from './packageKind.ts';
import { isDrawnRightly } from './sample.ts';

/** A request as it was read: nothing in it is proven but that it is whole. */
export interface Request {
  readonly manifest: RequestManifest;
  /** Of the manifest; an answer repeats it. */
  readonly sha256: string;
  /** Evidence by the SHA-256 of its content. */
  readonly evidence: ReadonlyMap<string, Buffer>;
}

/** @param evidence the contents that travel along, by their SHA-256 */
export async function writeRequest(
  manifest: Omit<RequestManifest, 'files'>,
  evidence: ReadonlyMap<string, Buffer>,
): Promise<{ readonly bytes: Buffer; readonly sha256: string; readonly manifest: RequestManifest }> {
  const files = [...evidence].map(([sha256, content]) => ({ name: `evidence/${sha256}`, content }));
  const whole: RequestManifest = { ...manifest, files: listed(files) };
  const text = manifestText(whole);
  const sha256 = sha256Of(text);
  const bytes = await writeArchive([
    { name: ENTRY_NAMES.manifest, content: Buffer.from(text) },
    { name: ENTRY_NAMES.seal, content: Buffer.from(sealText(sha256)) },
    ...files,
  ]);
  return { bytes, sha256, manifest: whole };
}

/** @throws Fault package-… */
export async function readRequest(bytes: Buffer): Promise<Request> {
  if (packageKind(bytes) === 'response') throw new Fault('package-is-response');
  const [manifestFile, seal, ...files] = await readArchive(bytes, isName);
  const manifest = readManifest(requestManifestSchema, manifestFile);
  const sha256 = sha256Of(manifestFile?.content ?? '');
  if (seal?.name !== ENTRY_NAMES.seal || seal.content.toString() !== sealText(sha256))
    throw new Fault('package-altered');
  requireListed(manifest.files, files);
  const evidence = new Map(files.map(({ name, content }) => [name.slice('evidence/'.length), content]));
  for (const [name, content] of evidence) if (sha256Of(content) !== name) throw new Fault('package-altered');
  if (new Set(manifest.claims.map(({ id }) => id)).size !== manifest.claims.length)
    throw new Fault('package-malformed');
  if (!isDrawnRightly(manifest)) throw new Fault('package-altered');
  return { manifest, sha256, evidence };
}

const isName = (name: string): boolean =>
  name === ENTRY_NAMES.manifest || name === ENTRY_NAMES.seal || ENTRY_NAMES.evidence.test(name);

/** Nobody's signature: a practitioner has no key. It shows damage, and an answer shows tampering. */
const sealText = (sha256: string): string => `${canonicalJson({ sha256 })}\n`;

export const manifestText = (manifest: object): string => `${canonicalJson(manifest)}\n`;

export const listed = (files: readonly ArchiveFile[]) =>
  files.map(({ name, content }) => ({ name, sha256: sha256Of(content), bytes: content.length }));

/** The first file of a package. Its text is the one that we would write, so that no byte of it is free. */
export function readManifest<S extends z.ZodType>(schema: S, file: ArchiveFile | undefined): z.output<S> {
  if (file?.name !== ENTRY_NAMES.manifest) throw new Fault('package-malformed');
  if (file.content.length > LIMITS.manifestBytes) throw new Fault('package-too-large');
  const text = file.content.toString();
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new Fault('package-malformed', {}, error);
  }
  const parsed = schema.safeParse(json);
  if (!parsed.success) throw new Fault('package-malformed', {}, parsed.error);
  if (manifestText(parsed.data as object) !== text) throw new Fault('package-altered');
  return parsed.data;
}

/** The files of a package are those that its manifest lists, in that order, byte for byte. */
export function requireListed(list: RequestManifest['files'], files: readonly ArchiveFile[]): void {
  if (canonicalJson(list) !== canonicalJson(listed(files))) throw new Fault('package-altered');
}
