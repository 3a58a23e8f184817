import { basename } from 'node:path';
import { Fault } from '../../shared/contract/fault.ts';
import { describe } from '../../shared/exchange/describe.ts';
import { versionOf } from '../../shared/exchange/file.ts';
import type { Finding } from '../../shared/exchange/finding.ts';
import type { Version } from '../../shared/standard/diff.ts';
import { fill } from '../../shared/words/words.ts';
import { readStandardFile } from '../handlers/exchange.ts';
import type { SourceFile } from '../vault/source.ts';
import type { Scene } from './command.ts';

/**
 * The standard that has this id, or else the one in the file of this name.
 * @throws Fault standard-unknown, file-missing, file-unreadable, standard-refused
 */
export async function versionNamed(idOrFile: string, scene: Scene): Promise<Version> {
  const known = scene.services.standards.list().find(({ id }) => id === idOrFile);
  if (known) return known;
  const read = await readFileNamed(idOrFile);
  if (read.ok) return versionOf(read.value);
  throw refused(idOrFile, read.findings, scene);
}

/** The first thing that was found wrong with a file, as a fault. */
export function refused(
  path: string,
  [first]: readonly Finding[],
  { language, cli }: Pick<Scene, 'language' | 'cli'>,
): Fault {
  const reason = first === undefined ? '' : placeOf(first.where, cli) + describe(first, language);
  return new Fault('standard-refused', { path, reason });
}

/** A file that the command line names. */
export const sourceAt = (path: string): SourceFile => ({
  kind: 'path',
  path,
  name: basename(path).normalize('NFC'),
});

/** A name without folder and ending, under which there is no file, was meant as an id. */
async function readFileNamed(idOrFile: string): ReturnType<typeof readStandardFile> {
  try {
    return await readStandardFile(sourceAt(idOrFile));
  } catch (error) {
    const isMissing = error instanceof Fault && error.code === 'file-missing';
    if (isMissing && !/[\\/]|\.(json|csv|xlsx)$/i.test(idOrFile))
      throw new Fault('standard-unknown', { id: idOrFile }, error);
    throw error;
  }
}

/** Where in a file something was found, to stand before what was; nothing where it is the file as a whole. */
export function placeOf(where: Finding['where'], cli: Scene['cli']): string {
  if (typeof where === 'string') return where === '' ? '' : `${where}: `;
  const { sheet, row, column } = where;
  return `${sheet === null ? '' : fill(cli.text.atSheet, { sheet })}${fill(column === null ? cli.text.atRow : cli.text.atCell, { row, column: column ?? '' })}: `;
}
