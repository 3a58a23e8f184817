import { join } from 'node:path';
import { app, dialog, shell, utilityProcess } from 'electron';
import { changesWhatIsShown } from '../shared/contract/bound.ts';
import { Fault } from '../shared/contract/fault.ts';
import type { Language } from '../shared/contract/records.ts';
import { languageOf } from '../shared/words/language.ts';
import { fill, WORDS } from '../shared/words/words.ts';
import { overUtilityProcess } from './apart/utility.ts';
import { openDesk, type Desk } from './desk.ts';
import { HandedFiles } from './handedFiles.ts';
import { keepBackedUp } from './handlers/backups/keep.ts';
import { loadHandlers } from './handlers/index.ts';
import { openLast } from './handlers/openLast.ts';
import { keepTextsRead } from './handlers/texts.ts';
import { answerCall, type Answered } from './hosts/calls.ts';
import type { Call } from './hosts/channel.ts';
import { answerFile } from './hosts/fileScheme.ts';
import { deskFile, proposedFolder, userDataFolder } from './hosts/places.ts';
import { FILES } from './hosts/schemes.ts';
import { hostWords, systemLanguage } from './hosts/words.ts';
import { clearLeftCopies } from './outside/openedCopies.ts';
import { buildServices, closeServices, type Services } from './services.ts';
import { isPortfolioFolder } from './session.ts';
import { choosePath, dragFiles, notify, setMenu, tellOthers, tellWhileEnding } from './system.ts';
import { MEMORY_LIMIT } from './texts/reader.ts';
import { openAnother, showAsLeft, type OpenedWindow } from './window.ts';

/** Where the app's own files lie. */
export interface Ground {
  /** The folder with `out/`. */
  readonly root: string;
  readonly resources: string;
}

/** What the first window has behind it. */
export interface Serving {
  /** Files of ours that the system asked to be opened. */
  readonly handed: HandedFiles;
  readonly answer: (call: Call) => Promise<unknown>;
  readonly answerFile: (request: Request) => Promise<Response>;
}

/** Milliseconds: by then the page stands, and there is time for what it may ask next. */
const REST = 3000;

/** Makes ready what answers the page of a window that is loading it. @returns null where the app cannot start, which was told */
export async function serve(ground: Ground, opened: OpenedWindow): Promise<Serving | null> {
  const desk = orTell(() => openDesk(deskFile(userDataFolder())));
  if (desk === null) return leave();
  showAsLeft(opened, desk.windowState(), desk);
  const handed = new HandedFiles();
  const services = orTell(() => openServices(ground, desk, handed));
  if (services === null) return leave();
  const settleLast = await openLast(services);
  void clearLeftCopies();
  setTimeout(() => void prepare(services), REST);
  const stopReading = keepTextsRead(services);
  const backUpLast = keepBackedUp(services);
  showMenu(ground, services);
  app.on('window-all-closed', () => app.quit());
  closeAtTheEnd(services, (off) => {
    settleLast();
    stopReading();
    return backUpLast(off);
  });
  const tell = ({ name, caller, isDone }: Answered) => {
    if (changesMenu(name)) showMenu(ground, services);
    // What did not open another portfolio may have closed the one that was open.
    if (isDone ? changesWhatIsShown(name) : changesMenu(name)) tellOthers(caller, name);
  };
  return {
    handed,
    answer: (call) => answerCall(services, call, tell),
    answerFile: (request) => answerFile(services, request),
  };
}

/** What any page asks for sooner or later. */
async function prepare({ standards }: Services): Promise<void> {
  await loadHandlers();
  try {
    standards.list();
  } catch (error) {
    if (!(error instanceof Fault)) throw error; // one that cannot be read is told to whoever asks
  }
}

function leave(): null {
  app.exit();
  return null;
}

/** What the menu says depends on the preferences, on which portfolio is open, and on which were. */
const changesMenu = (name: string): boolean =>
  name === 'preferences.save' ||
  name === 'backups.restore' ||
  (name.startsWith('portfolio.') && changesWhatIsShown(name));

const languageOfWindow = ({ desk }: Pick<Services, 'desk'>): Language =>
  desk.preferences().language ?? languageOf(app.getLocale());

function showMenu({ root, resources }: Ground, { desk, session }: Services): void {
  const { colorScheme } = desk.preferences();
  const { portfolio } = session;
  setMenu(
    {
      language: languageOfWindow({ desk }),
      colorScheme,
      isOpen: portfolio !== null,
      isReadOnly: portfolio !== null && portfolio.readOnly !== null,
      recent: desk
        .recent()
        .map(({ dir }) => dir)
        .filter((dir) => dir !== portfolio?.dir && isPortfolioFolder(dir)),
    },
    () => openAnother(root, resources, desk),
  );
}

const openServices = ({ root, resources }: Ground, desk: Desk, handed: HandedFiles): Services =>
  buildServices({
    about: {
      kind: 'window',
      choosesPaths: true,
      opensFiles: true,
      get proposedDir() {
        return proposedFolder(app.getPath('documents'));
      },
      filesAt: FILES,
      version: app.getVersion(),
    },
    resources,
    desk,
    choosePath,
    handed,
    openFile: (path) => shell.openPath(path),
    dragFiles: (paths) => dragFiles(paths, resources),
    notify,
    makeSample: async (...asked) => (await import('./demo/makeDemo.ts')).makeDemo(...asked),
    spawnPictureWorker: () =>
      overUtilityProcess(utilityProcess.fork(join(root, 'out', 'apart', 'picture-worker.js'))),
    spawnTextWorker: () =>
      overUtilityProcess(
        utilityProcess.fork(join(root, 'out', 'apart', 'text-worker.js'), [], { execArgv: [MEMORY_LIMIT] }),
      ),
    spawnDrawWorker: () =>
      overUtilityProcess(utilityProcess.fork(join(root, 'out', 'apart', 'dossier-worker.js'))),
    asOf: null,
  });

/** What keeps the app from starting is told in a window of the system: its own can show nothing then. */
function orTell<T>(begin: () => T): T | null {
  try {
    return begin();
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    const { title, runsAlready } = hostWords();
    const { fault } = WORDS[systemLanguage()];
    dialog.showErrorBox(
      title,
      error.code === 'portfolio-in-use' ? runsAlready : fill(fault[error.code], error.params),
    );
    return null;
  }
}

/** Waits for what was asked for before the process ends, unless called off. @param endWork makes the last backup, too */
function closeAtTheEnd(services: Services, endWork: (off: AbortSignal) => Promise<void>): void {
  app.once('will-quit', (event) => {
    event.preventDefault();
    const { backingUp: message, backingUpAbout: detail, callOff } = hostWords(languageOfWindow(services));
    const off = new AbortController();
    const work = endWork(off.signal).then(() => services.jobs.settled());
    void tellWhileEnding(work, { message, detail, callOff }, () => off.abort())
      .then(() => closeServices(services))
      .catch((error: unknown) => console.error('ending:', error))
      .finally(() => app.exit());
  });
}
