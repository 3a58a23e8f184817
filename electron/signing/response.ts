import { Fault } from '../../shared/contract/fault.ts';
import { canonicalJson } from '../../shared/signoff/canonicalJson.ts';
import { ENTRY_NAMES, responseManifestSchema, type ResponseManifest } from '../../shared/signoff/package.ts';
import type { Statement, Word } from '../../shared/signoff/statement.ts';
import { readArchive, writeArchive } from './archive.ts';
import type { Contexts } from './contexts.ts';
import { checkCredential, readStatement, signStatement } from './credential.ts';
import { sha256Of } from './digest.ts';
import type { OpenKey } from './keyFile.ts';
import { packageKind } from './packageKind.ts';
import { listed, manifestText, readManifest, requireListed } from './request.ts';

/** One word of the supervisor with the credential that proves it. */
export interface SignedWord {
  readonly statement: Word;
  /** The credential as it lay in the file. */
  readonly text: string;
}

export interface Response {
  readonly manifest: ResponseManifest;
  readonly words: readonly SignedWord[];
}

/** Signs each statement by itself, and then the list of them. */
export async function writeResponse(
  contexts: Contexts,
  key: OpenKey,
  manifest: Omit<ResponseManifest, 'files' | 'signer'>,
  statements: readonly Word[],
  sealId: string,
): Promise<Buffer> {
  const files: { readonly name: string; readonly content: Buffer }[] = [];
  for (const statement of statements)
    files.push({ name: `credentials/${statement.id}.json`, content: await signed(contexts, key, statement) });
  const text = manifestText({ ...manifest, signer: key.signer, files: listed(files) });
  const seal = await signed(contexts, key, {
    version: 1,
    kind: 'seal',
    id: sealId,
    signer: key.signer,
    signed: manifest.made,
    manifest: sha256Of(text),
  });
  return writeArchive([
    { name: ENTRY_NAMES.manifest, content: Buffer.from(text) },
    { name: ENTRY_NAMES.seal, content: seal },
    ...files,
  ]);
}

const signed = async (contexts: Contexts, key: OpenKey, statement: Statement): Promise<Buffer> =>
  Buffer.from(`${canonicalJson(await signStatement(contexts, key, statement))}\n`);

/**
 * Reads an answer and checks every signature in it. What it says of the request and the claims is for whoever made the
 * request to compare.
 * @throws Fault package-…, signature-wrong
 */
export async function readResponse(contexts: Contexts, bytes: Buffer): Promise<Response> {
  if (packageKind(bytes) === 'request') throw new Fault('package-is-request');
  const [manifestFile, seal, ...files] = await readArchive(bytes, isName);
  const manifest = readManifest(responseManifestSchema, manifestFile);
  if (seal?.name !== ENTRY_NAMES.seal) throw new Fault('package-malformed');
  requireListed(manifest.files, files);
  const sealed = await wordOf(contexts, seal.content, manifest);
  if (sealed.kind !== 'seal' || sealed.manifest !== sha256Of(manifestFile?.content ?? ''))
    throw new Fault('package-altered');
  const words: SignedWord[] = [];
  for (const { name, content } of files) {
    const statement = await wordOf(contexts, content, manifest);
    if (statement.kind === 'seal' || name !== `credentials/${statement.id}.json`)
      throw new Fault('package-altered');
    words.push({ statement, text: content.toString() });
  }
  return { manifest, words };
}

const isName = (name: string): boolean =>
  name === ENTRY_NAMES.manifest || name === ENTRY_NAMES.seal || ENTRY_NAMES.credential.test(name);

/** A credential of ours by the one who signs the package, written as we write it. */
async function wordOf(contexts: Contexts, content: Buffer, { signer }: ResponseManifest): Promise<Statement> {
  const text = content.toString();
  const said = readStatement(text);
  if (said === null || `${canonicalJson(said.credential)}\n` !== text) throw new Fault('package-altered');
  if (canonicalJson(said.statement.signer) !== canonicalJson(signer)) throw new Fault('package-altered');
  const checked = await checkCredential(contexts, text);
  if (!checked.holds) throw new Fault('signature-wrong');
  if (checked.statement === null) throw new Fault('package-altered');
  return checked.statement;
}
