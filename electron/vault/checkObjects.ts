import { createHash } from 'node:crypto';
import { createReadStream, readdirSync } from 'node:fs';
import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { Fault } from '../../shared/contract/fault.ts';
import { codeOf } from './errors.ts';
import { pathOf, type Vault } from './vault.ts';

/** What is wrong with a file in the vault, or with one that should be there. */
export interface ObjectFault {
  readonly how: 'missing' | 'altered' | 'unreadable' | 'orphan' | 'orphan-altered' | 'temporary' | 'foreign';
  /** Its name: the SHA-256, or where it lies below the vault. */
  readonly name: string;
}

export interface ObjectCheck {
  readonly objects: number;
  readonly bytes: number;
  readonly faults: readonly ObjectFault[];
}

/**
 * Holds the files of the vault against the rows that name them. Reads and changes nothing else.
 * @param named size by SHA-256; null where the rows cannot be read
 * @param reads the folders, `00` to `ff`, whose files are read and hashed; of the others only the names are looked at
 * @throws Fault cancelled, once `signal` says so
 */
export async function checkObjects(
  vault: Vault,
  named: ReadonlyMap<string, number> | null,
  reads: (folder: string) => boolean,
  signal?: AbortSignal,
): Promise<ObjectCheck> {
  const faults: ObjectFault[] = [];
  const there = new Set<string>();
  let objects = 0;
  let bytes = 0;
  for (const { folder, names } of listVault(vault, faults))
    for (const name of names) {
      if (!/^[0-9a-f]{64}$/.test(name) || name.slice(0, 2) !== folder) {
        faults.push({ how: 'foreign', name: `${folder}/${name}` });
        continue;
      }
      there.add(name);
      const isNamed = named === null || named.has(name);
      if (!isNamed) faults.push({ how: 'orphan', name });
      if (!reads(folder)) continue;
      const found = await examine(vault, name, signal);
      objects += 1;
      bytes += found.bytes;
      if (found.how === 'altered') faults.push({ how: isNamed ? 'altered' : 'orphan-altered', name });
      if (found.how === 'unreadable') faults.push({ how: 'unreadable', name });
    }
  for (const name of named?.keys() ?? []) if (!there.has(name)) faults.push({ how: 'missing', name });
  return { objects, bytes, faults };
}

function listVault(vault: Vault, faults: ObjectFault[]) {
  const folders: { readonly folder: string; readonly names: readonly string[] }[] = [];
  for (const entry of readdirSync(vault.folder, { withFileTypes: true })) {
    if (entry.name === 'tmp' && entry.isDirectory()) {
      for (const name of readdirSync(join(vault.folder, 'tmp')))
        if (!vault.unfinished.has(name)) faults.push({ how: 'temporary', name });
    } else if (entry.isDirectory() && /^[0-9a-f]{2}$/.test(entry.name))
      folders.push({ folder: entry.name, names: readdirSync(join(vault.folder, entry.name)) });
    else faults.push({ how: 'foreign', name: entry.name });
  }
  return folders;
}

/** A file that cannot be read may be whole: a disk that comes loose is no damage. */
async function examine(
  vault: Vault,
  sha256: string,
  signal?: AbortSignal,
): Promise<{ readonly how: 'whole' | 'altered' | 'unreadable'; readonly bytes: number }> {
  const path = pathOf(vault, sha256);
  let bytes = 0;
  try {
    if (!(await lstat(path)).isFile()) return { how: 'altered', bytes };
    const hash = createHash('sha256');
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
      if (signal?.aborted === true) throw new Fault('cancelled');
      hash.update(chunk as Uint8Array);
      bytes += (chunk as Uint8Array).length;
    }
    return { how: hash.digest('hex') === sha256 ? 'whole' : 'altered', bytes };
  } catch (error) {
    if (error instanceof Fault) throw error;
    return { how: codeOf(error) === 'ENOENT' ? 'whole' : 'unreadable', bytes }; // gone meanwhile: no matter of ours
  }
}
