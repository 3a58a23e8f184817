import { Fault } from '../../shared/contract/fault.ts';
import { describe } from '../../shared/exchange/describe.ts';
import { versionOf } from '../../shared/exchange/file.ts';
import type { Finding } from '../../shared/exchange/finding.ts';
import type { Version } from '../../shared/standard/diff.ts';
import { fill } from '../../shared/words/words.ts';
import { readStandardFile } from '../handlers/exchange.ts';
import type { Scene } from './command.ts';

/**
 * The standard that has this id, or else the one in the file of this name.
 * @throws Fault standard-unknown, file-missing, file-unreadable, standard-refused
 */
export function versionNamed(idOrFile: string, { services, language, cli }: Scene): Version {
  const known = services.standards.list().find(({ id }) => id === idOrFile);
  if (known) return known;
  const read = readFileNamed(idOrFile);
  if (read.ok) return versionOf(read.value);
  const [first] = read.findings;
  const reason = first === undefined ? '' : placeOf(first.where, cli) + describe(first, language);
  throw new Fault('standard-refused', { path: idOrFile, reason });
}

/** A name without folder and ending, under which there is no file, was meant as an id. */
function readFileNamed(idOrFile: string): ReturnType<typeof readStandardFile> {
  try {
    return readStandardFile(idOrFile);
  } catch (error) {
    const isMissing = error instanceof Fault && error.code === 'file-missing';
    if (isMissing && !/[\\/]|\.(json|csv)$/i.test(idOrFile))
      throw new Fault('standard-unknown', { id: idOrFile }, error);
    throw error;
  }
}

/** Where in a file something was found, to stand before what was; nothing where it is the file as a whole. */
export function placeOf(where: Finding['where'], cli: Scene['cli']): string {
  if (typeof where === 'string') return where === '' ? '' : `${where}: `;
  const { row, column } = where;
  return `${fill(column === null ? cli.text.atRow : cli.text.atCell, { row, column: column ?? '' })}: `;
}
