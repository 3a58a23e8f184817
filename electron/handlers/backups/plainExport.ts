import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { PLAIN, type PlainManifest } from '../../../shared/backup/plain.ts';
import type { Language } from '../../../shared/contract/records.ts';
import { cutText } from '../../../shared/evidence/cutText.ts';
import { writeArchive, type ArchiveFile } from '../../backup/archive.ts';
import { contentsOf } from '../../db/copies.ts';
import { dumpRows, listDumped } from '../../db/dump.ts';
import { listEvidence } from '../../db/evidence.ts';
import type { Services } from '../../services.ts';
import type { Portfolio } from '../../session.ts';
import { isThere, pathOf } from '../../vault/vault.ts';
import { safeName } from '../safeName.ts';
import { plainIndex } from './plainIndex.ts';

export interface PlainExport {
  /** The ZIP; to be read to its end. */
  readonly stream: Readable;
  readonly manifest: PlainManifest;
  /** Contents that a row names and that are not in the vault any more. */
  readonly lacking: readonly string[];
}

/**
 * The whole portfolio as files and JSON that anybody can read without the app: a page that lists everything, the
 * evidence under the names that it came with, and the rows of every table. Importing it gives the same portfolio.
 */
export async function exportPlainly(
  services: Services,
  portfolio: Portfolio,
  language: Language,
): Promise<PlainExport> {
  const { db, vault, id } = portfolio;
  const { objects, schema } = contentsOf(db);
  const rows = listDumped(db).map((table) => ({ table, lines: [...dumpRows(db, table)] }));
  const names = readableNames(portfolio);
  const index = plainIndex(services, portfolio, language, names);
  const lacking: string[] = [];
  const files: { name: string; sha256: string; bytes: number }[] = [];
  for (const object of objects) {
    if (await isThere(vault, object))
      files.push({ name: names.get(object.sha256) ?? `files/${object.sha256}`, ...object });
    else lacking.push(object.sha256);
  }
  files.sort((a, b) => (a.name < b.name ? -1 : 1));
  const tables = rows.map(({ table, lines }) => ({
    ...table,
    lines: lines.length,
    text: Buffer.from(lines.join('')),
  }));
  const manifest: PlainManifest = {
    format: 'zhengji-portfolio',
    version: 1,
    portfolio: id,
    made: services.now(),
    schema,
    tables: tables.map(({ name, columns, lines, text }) => ({
      name,
      columns: [...columns],
      rows: lines,
      sha256: createHash('sha256').update(text).digest('hex'),
    })),
    files,
  };
  const stream = writeArchive([
    { name: PLAIN.index, content: Buffer.from(index) },
    { name: PLAIN.manifest, content: Buffer.from(JSON.stringify(manifest, null, 1)) },
    ...tables.map(({ name, text }): ArchiveFile => ({ name: PLAIN.table(name), content: text })),
    ...files.map(({ name, sha256 }): ArchiveFile => ({ name, content: pathOf(vault, sha256) })),
  ]);
  return { stream, manifest, lacking };
}

/** Where each evidence's file lies: numbered in the order in which it was logged, under the name that it came with. */
function readableNames({ db }: Portfolio): ReadonlyMap<string, string> {
  const evidence = listEvidence(db, { removed: false }).toSorted(
    (a, b) => a.logged.localeCompare(b.logged) || a.title.localeCompare(b.title, 'zh'),
  );
  const names = new Map<string, string>();
  for (const { file } of evidence) {
    if (names.has(file.sha256)) continue;
    const number = String(names.size + 1).padStart(4, '0');
    names.set(file.sha256, `evidence/${number} ${shortened(safeName(file.name))}`);
  }
  return names;
}

/** As long as every file system bears, with its ending. No dot or space at the end: Windows would drop it. */
function shortened(name: string): string {
  const clean = name.replace(/[. ]+$/, '') || 'file';
  const ending = /\.[^.]{1,10}$/.exec(clean)?.[0] ?? '';
  return cutText(clean.slice(0, clean.length - ending.length), 80) + ending;
}
