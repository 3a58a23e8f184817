import type { FaultCode } from '../../../../shared/contract/fault.ts';

/** Files that systems leave in every folder they show, and what is hidden. */
const UNSEEN = /^(\.|Thumbs\.db$|desktop\.ini$)/;
/** What makes a folder a portfolio, which is nobody's evidence. */
const PORTFOLIO = 'portfolio.sqlite';

const origins = new WeakMap<File, string>();

/** Chosen with a whole folder, a file says where it lay in it. */
const chosenPath = (file: File): readonly string[] =>
  'webkitRelativePath' in file ? file.webkitRelativePath.split('/') : [];

/** Where a file lay in the folder that it came in with: `project/screens`; '' where it came by itself. */
export const originOf = (file: File): string =>
  origins.get(file) ?? chosenPath(file).slice(0, -1).join('/').normalize('NFC');

/** Whether a chosen file is one that the person meant: of a whole folder, what is hidden is left out. */
export const isSeen = (file: File): boolean =>
  !chosenPath(file)
    .slice(1)
    .some((name) => UNSEEN.test(name));

/**
 * The files of a drop, those in dropped folders included, in order of name. Must be called while the drop is told:
 * afterwards the browser knows nothing of it.
 * @param symlinksIn the symbolic links in a dropped folder, which no browser shows to a page
 */
export function filesOfDrop(
  data: DataTransfer,
  symlinksIn: (folder: File) => Promise<readonly string[]>,
): Promise<readonly File[]> {
  const entries = [...(data.items ?? [])]
    .filter(({ kind }) => kind === 'file')
    .map((item) => [item.webkitGetAsEntry?.() ?? null, item.getAsFile()] as const);
  if (!entries.some(([entry]) => entry?.isDirectory === true)) return Promise.resolve([...data.files]);
  return flatten(
    entries.map(async ([entry, file]) => {
      if (entry?.isDirectory === true) {
        const links = file === null ? [] : await symlinksIn(file);
        const within = await filesIn(entry as FileSystemDirectoryEntry);
        return [...within, ...links.map((path) => lost(`${entry.name}/${path}`, 'file-is-link'))];
      }
      return file === null ? [] : [file];
    }),
  );
}

const flatten = async (lists: readonly Promise<readonly File[]>[]): Promise<readonly File[]> =>
  (await Promise.all(lists)).flat();

async function filesIn(folder: FileSystemDirectoryEntry): Promise<readonly File[]> {
  const entries = await entriesOf(folder).catch(() => null);
  if (entries === null) return [lost(folder.name, 'file-unreadable')]; // one that is closed hides no other
  if (entries.some(({ name }) => name === PORTFOLIO)) return [];
  const found: File[] = [];
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (UNSEEN.test(entry.name)) continue;
    if (entry.isDirectory) found.push(...(await filesIn(entry as FileSystemDirectoryEntry)));
    else {
      const file = await fileOf(entry as FileSystemFileEntry);
      origins.set(file, folder.fullPath.replace(/^\//, '').normalize('NFC'));
      found.push(file);
    }
  }
  return found;
}

/** A browser hands out a folder's entries a hundred at a time. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (some.length === 0) return all;
    all.push(...some);
  }
}

/** What cannot be opened comes as a file without bytes to read: the intake says so under its name. */
const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve) => {
    entry.file(resolve, () => resolve(lost(entry.name, 'file-unreadable')));
  });

/** Stands for what cannot be taken in, so that it is named with the others. */
function lost(name: string, why: FaultCode): File {
  const file = new File([], name);
  reasons.set(file, why);
  return file;
}
const reasons = new WeakMap<File, FaultCode>();
/** Why it cannot be taken in, where that is known beforehand. */
export const whyLost = (file: File): FaultCode | undefined => reasons.get(file);
