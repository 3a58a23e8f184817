import { readFile, stat } from 'node:fs/promises';
import { Fault } from '../../../shared/contract/fault.ts';
import { LIMITS } from '../../../shared/signoff/package.ts';
import type { SourceFile } from '../../vault/source.ts';

/** A file beside a call, whole; never more of it than a package may have. @throws Fault file-missing, file-unreadable, package-too-large */
export async function bytesOf(file: SourceFile | undefined): Promise<Buffer> {
  if (file === undefined) throw new Fault('bad-input', { detail: 'file' });
  if (file.kind === 'path') return readWhole(file.path);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of file.stream) {
    size += (chunk as Buffer).length;
    if (size > LIMITS.fileBytes) throw new Fault('package-too-large');
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

async function readWhole(path: string): Promise<Buffer> {
  const found = await stat(path).catch((error: unknown) => {
    throw new Fault('file-missing', { path }, error);
  });
  if (!found.isFile()) throw new Fault('file-not-regular', { path });
  if (found.size > LIMITS.fileBytes) throw new Fault('package-too-large');
  return readFile(path).catch((error: unknown) => {
    throw new Fault('file-unreadable', { path }, error);
  });
}
