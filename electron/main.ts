import { join } from 'node:path';
import { app, dialog, shell, utilityProcess } from 'electron';
import { Fault } from '../shared/contract/fault.ts';
import { changesWhatIsShown } from '../shared/contract/bound.ts';
import type { Language } from '../shared/contract/records.ts';
import { fill, languageOf, WORDS } from '../shared/words/words.ts';
import { openDesk, type Desk } from './desk.ts';
import { keepBackedUp } from './handlers/backups/keep.ts';
import { loadHandlers } from './handlers/index.ts';
import { keepTextsRead } from './handlers/texts.ts';
import { answerCalls } from './hosts/calls.ts';
import { confineContents, confineSession } from './hosts/hardening.ts';
import { deskFile, pageFolder, proposedFolder, resourcesFolder, userDataFolder } from './hosts/places.ts';
import { FILES, registerSchemes, serveFiles, servePage } from './hosts/schemes.ts';
import { hostWords, systemLanguage } from './hosts/words.ts';
import { HandedFiles } from './handedFiles.ts';
import { clearLeftCopies } from './outside/openedCopies.ts';
import { overUtilityProcess } from './apart/utility.ts';
import { MEMORY_LIMIT } from './texts/reader.ts';
import { buildServices, closeServices, type Services } from './services.ts';
import { isPortfolioFolder } from './session.ts';
import {
  choosePath,
  dragFiles,
  notify,
  openWindow,
  setMenu,
  showAgain,
  tellOthers,
  tellWhileEnding,
} from './window.ts';

const root = app.getAppPath();
const resources = resourcesFolder(root, app.isPackaged ? process.resourcesPath : null);
const pictureWorker = join(root, 'out', 'main', 'picture-worker.js');
const textWorker = join(root, 'out', 'main', 'text-worker.js');
const dossierWorker = join(root, 'out', 'main', 'dossier-worker.js');

app.setName(hostWords().title);
app.setPath('userData', userDataFolder());
app.setPath('sessionData', join(userDataFolder(), 'window'));
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
registerSchemes();
confineContents();

// What was double-clicked: told at the start, on macOS by an event that may come before it is ready.
const handed = new HandedFiles();
handed.put(process.argv.slice(1), process.cwd());
app.on('open-file', (event, path) => {
  event.preventDefault();
  handed.put([path], '/');
  showAgain();
});

// A portfolio belongs to one process: a second start only shows the first, and hands on what it was started with.
if (app.requestSingleInstanceLock()) void app.whenReady().then(start);
else app.quit();

/** Milliseconds: by then the page stands, and there is time for what it may ask next. */
const REST = 3000;

/** The page takes its time to load: what answers it is made ready meanwhile. */
function start(): void {
  const desk = orTell(() => openDesk(deskFile(userDataFolder())));
  if (desk === null) return app.quit();
  confineSession();
  servePage(pageFolder(root));
  openWindow(root, resources, desk);
  setImmediate(() => serve(desk));
}

function serve(desk: Desk): void {
  const services = orTell(() => openServices(desk));
  if (services === null) return app.exit();
  void clearLeftCopies();
  serveFiles(services);
  answerCalls(services, ({ name, caller, isDone }) => {
    if (changesMenu(name)) showMenu(services);
    // What did not open another portfolio may have closed the one that was open.
    if (isDone ? changesWhatIsShown(name) : changesMenu(name)) tellOthers(caller, name);
  });
  setTimeout(() => void loadHandlers(), REST);
  const stopReading = keepTextsRead(services);
  const backUpLast = keepBackedUp(services);
  showMenu(services);
  app.on('second-instance', (_event, words, folder) => {
    handed.put(words.slice(1), folder);
    showAgain();
  });
  app.on('window-all-closed', () => app.quit());
  closeAtTheEnd(services, (off) => {
    stopReading();
    return backUpLast(off);
  });
}

/** What the menu says depends on the preferences, on which portfolio is open, and on which were. */
const changesMenu = (name: string): boolean =>
  name === 'preferences.save' ||
  name === 'backups.restore' ||
  (name.startsWith('portfolio.') && changesWhatIsShown(name));

const languageOfWindow = ({ desk }: Pick<Services, 'desk'>): Language =>
  desk.preferences().language ?? languageOf(app.getLocale());

function showMenu({ desk, session }: Services): void {
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
    () => openWindow(root, resources, desk),
  );
}

const openServices = (desk: Desk): Services =>
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
    spawnPictureWorker: () => overUtilityProcess(utilityProcess.fork(pictureWorker)),
    spawnTextWorker: () =>
      overUtilityProcess(utilityProcess.fork(textWorker, [], { execArgv: [MEMORY_LIMIT] })),
    spawnDrawWorker: () => overUtilityProcess(utilityProcess.fork(dossierWorker)),
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
