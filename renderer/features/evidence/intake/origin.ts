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
 */
export function filesOfDrop(data: DataTransfer): Promise<readonly File[]> {
  const entries = [...(data.items ?? [])]
    .filter(({ kind }) => kind === 'file')
    .map((item) => [item.webkitGetAsEntry?.() ?? null, item.getAsFile()] as const);
  if (!entries.some(([entry]) => entry?.isDirectory === true)) return Promise.resolve([...data.files]);
  return flatten(
    entries.map(async ([entry, file]) => {
      if (entry?.isDirectory === true) return filesIn(entry as FileSystemDirectoryEntry);
      return file === null ? [] : [file];
    }),
  );
}

const flatten = async (lists: readonly Promise<readonly File[]>[]): Promise<readonly File[]> =>
  (await Promise.all(lists)).flat();

async function filesIn(folder: FileSystemDirectoryEntry): Promise<readonly File[]> {
  const entries = await entriesOf(folder);
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
    entry.file(resolve, () => resolve(unreadable(entry.name)));
  });

function unreadable(name: string): File {
  const file = new File([], name);
  broken.add(file);
  return file;
}
const broken = new WeakSet<File>();
export const isBroken = (file: File): boolean => broken.has(file);
