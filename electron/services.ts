import { randomUUID } from 'node:crypto';
import { hostname, userInfo } from 'node:os';
import { join } from 'node:path';
import { formatISO } from 'date-fns/formatISO';
import type { PlainDate } from '../shared/calendar/plainDate.ts';
import type { PortfolioState } from '../shared/contract/records.ts';
import { openFolder, type Folder } from '../shared/search/foldText.ts';
import type { Database } from './db/connection.ts';
import { listOwnStandards, readOwnStandard } from './db/ownStandards.ts';
import type { Desk } from './desk.ts';
import { HandedFiles } from './handedFiles.ts';
import { LastSeen } from './outside/inbox.ts';
import { Jobs } from './jobs.ts';
import type { SpawnProcess } from './apart/queue.ts';
import { PictureDecoder } from './pictures/decoder.ts';
import { SmallPictures } from './pictures/small.ts';
import { MadeFiles } from './outside/madeFiles.ts';
import { OpenedCopies } from './outside/openedCopies.ts';
import { Session } from './session.ts';
import { countAttempts, type Attempts } from './signing/attempts.ts';
import { openContexts, type Contexts } from './signing/contexts.ts';
import { fold } from './standards/fold.ts';
import { openLibrary, type Library, type Shelf } from './standards/library.ts';
import { openLayouts, type Layouts } from './standards/layouts.ts';
import { openForms, type Forms } from './standards/forms.ts';
import { openRulePacks, type RulePacks } from './standards/rulePacks.ts';
import { TextReader } from './texts/reader.ts';

export type MakeSample = (
  services: Services,
  dir: string,
  progress: (done: number, total: number) => void,
) => Promise<unknown>;

/** What differs between the ways in: the window, the browser, the command line. */
export interface Host {
  readonly about: PortfolioState['host'];
  /** The folder with `standards/`, `fonts/` and `contexts/`. */
  readonly resources: string;
  /** What this machine remembers; it is closed with the rest. */
  readonly desk: Desk;
  /** Asks the person for a folder or a file; null where none was chosen, or where the host cannot ask. */
  readonly choosePath: (what: 'folder' | 'file') => Promise<string | null>;
  /** Has the system's program open a file; answers what went wrong, or ''. Null where the host opens none. */
  readonly openFile: ((path: string) => Promise<string>) | null;
  /** Drags files out of the window, from where the mouse is; left out where the host drags none. */
  readonly dragFiles?: (paths: readonly string[]) => void;
  /** Has the system tell something, in lines; left out where the host has nothing to do with it. */
  readonly notify?: (lines: readonly string[]) => void;
  /** Fills a folder with the sample portfolio, and leaves it open; left out where nobody asks for it. */
  readonly makeSample?: MakeSample;
  /** What the system hands over to be opened; left out where it hands over nothing. */
  readonly handed?: HandedFiles;
  readonly spawnPictureWorker: SpawnProcess;
  readonly spawnTextWorker: SpawnProcess;
  readonly spawnDrawWorker: SpawnProcess;
  /** Stands in for today (`--as-of`); null is the machine's own calendar. */
  readonly asOf: PlainDate | null;
}

/** Who looks at a page for so many milliseconds may be through with them. */
const SHOWN_REST = 10_000;

/** Everything a handler works with. A host builds one; tests build their own on a temporary folder. */
export interface Services {
  readonly host: Host;
  readonly fontsFolder: string;
  /** Those of the app, and the own ones of the portfolio that is open. */
  readonly standards: Library;
  /** Folds texts for searching, everywhere alike. */
  readonly folder: Folder;
  /** The packs of 申报条件 that the app brings. */
  readonly rulePacks: RulePacks;
  /** The blank forms for outputs that standards name. */
  readonly forms: Forms;
  /** The layouts of forms of application that the app brings. */
  readonly layouts: Layouts;
  /** Reads the texts of stored files. */
  readonly texts: TextReader;
  /** Small pictures of stored files, for lists. */
  readonly small: SmallPictures;
  /** Pages of pictures that no browser of ours decodes, to be looked at. */
  readonly shown: PictureDecoder;
  readonly desk: Desk;
  readonly session: Session;
  /** What was made for the person to save. */
  readonly made: MadeFiles;
  /** Copies that the system's programs have opened. */
  readonly opened: OpenedCopies;
  /** Files of ours that the system asked to be opened. */
  readonly handed: HandedFiles;
  readonly jobs: Jobs;
  /** What lay in the inbox at the last look, to tell files that are still growing. */
  readonly inboxSeen: LastSeen;
  /** What credentials refer to, without asking another machine. */
  readonly contexts: Contexts;
  /** Wrong passphrases, counted for as long as this process runs. */
  readonly attempts: Attempts;
  /** The calendar date where the machine stands. */
  readonly today: () => PlainDate;
  /** This instant, in UTC. */
  readonly now: () => string;
  readonly newId: () => string;
  /** The account and the computer that changes are made from. */
  readonly author: string;
}

/** Reads nothing yet of what the app brings: that waits until it is asked for. */
export function buildServices(host: Host): Services {
  const session = new Session();
  return {
    host,
    fontsFolder: join(host.resources, 'fonts'),
    standards: openLibrary(
      join(host.resources, 'standards'),
      shelfIn(() => session.atHand?.db),
    ),
    folder: openFolder(fold),
    rulePacks: openRulePacks(join(host.resources, 'rules')),
    forms: openForms(join(host.resources, 'forms')),
    layouts: openLayouts(join(host.resources, 'applications')),
    texts: new TextReader({ spawn: host.spawnTextWorker }),
    small: new SmallPictures(host.spawnPictureWorker),
    shown: new PictureDecoder({ spawn: host.spawnPictureWorker, next: 'last', rest: SHOWN_REST }),
    desk: host.desk,
    session,
    made: new MadeFiles(),
    opened: new OpenedCopies(),
    handed: host.handed ?? new HandedFiles(),
    jobs: new Jobs(),
    inboxSeen: new LastSeen(),
    contexts: openContexts(join(host.resources, 'contexts')),
    attempts: countAttempts(() => performance.now() / 1000),
    today: () => host.asOf ?? formatISO(new Date(), { representation: 'date' }),
    now: () => (host.asOf === null ? new Date().toISOString() : `${host.asOf}T00:00:00.000Z`),
    newId: randomUUID,
    author: accountHere(),
  };
}

/** A system that knows no name for the account still knows the computer's. */
function accountHere(): string {
  try {
    return `${userInfo().username}@${hostname()}`;
  } catch {
    return hostname();
  }
}

/** The own standards of the portfolio at hand, if there is one. */
export const shelfIn = (atHand: () => Database | undefined): Shelf => ({
  list: () => {
    const db = atHand();
    return db === undefined
      ? []
      : listOwnStandards(db).flatMap((own) => (own.removed === null ? [own.standard] : []));
  },
  find: (id) => {
    const db = atHand();
    return db && readOwnStandard(db, id)?.standard;
  },
});

/** Closes what is open: the jobs under way are stopped, and what else is at work is waited for. */
export async function closeServices(services: Services): Promise<void> {
  services.jobs.stop();
  await services.jobs.settled();
  services.texts.close();
  services.small.close();
  services.shown.close();
  await services.session.close();
  services.desk.close();
  services.made.close();
  services.opened.close();
}
