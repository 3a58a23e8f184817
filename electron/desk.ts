import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Preferences } from '../shared/contract/records.ts';
import { openDatabase, type Database } from './db/connection.ts';
import {
  DEFAULT_PREFERENCES,
  listRecent,
  readBackupPlace,
  readPreferences,
  writeBackupPlace,
  writePreferences,
  writeRecent,
  type Recent,
} from './db/desk.ts';
import { DESK } from './db/kinds.ts';
import { readLeftOpen, writeLeftOpen } from './db/leftOpen.ts';
import { readToldNotices, writeToldNotices, type ToldNotices } from './db/toldNotices.ts';
import { readWindowState, writeWindowState, type WindowState } from './db/windowState.ts';
import { addToTeam, listTeam, removeFromTeam } from './db/team.ts';
import { openVault, type Vault } from './vault/vault.ts';

export type { Bounds, WindowState } from './db/windowState.ts';

/** What this machine remembers apart from any portfolio: preferences, and which portfolios were open. */
export interface Desk {
  preferences(): Preferences;
  prefer(preferences: Partial<Preferences>): void;
  recent(): readonly Recent[];
  remember(recent: Recent): void;
  /** The folder of the portfolio that is to be open again at the next start; null: none. */
  leftOpen(): string | null;
  leaveOpen(dir: string | null): void;
  /** The folders of the portfolios that a supervisor looks at side by side. */
  readonly team: Team;
  /** Where on this machine the backups of a portfolio go, by its id; null where nobody chose. */
  backupPlace(portfolio: string): string | null;
  chooseBackupPlace(portfolio: string, place: string | null): void;
  /** On which day each date was told of last. */
  toldNotices(): ToldNotices;
  keepToldNotices(told: ToldNotices): void;
  /** How the window was left; null where there was none. */
  windowState(): WindowState | null;
  keepWindowState(state: WindowState): void;
  /** What a supervisor keeps here: keys, requests, answers, and the files that came with them. */
  drawer(): Drawer;
  close(): void;
}

export interface Team {
  list(): readonly string[];
  add(dirs: readonly string[]): void;
  remove(dir: string): void;
}

export interface Drawer {
  readonly db: Database;
  readonly vault: Vault;
}

/** @param file null remembers nothing beyond this process: a script leaves no trace on the machine */
export const openDesk = (file: string | null): Desk => (file === null ? deskInMemory() : deskOnDisk(file));

function deskOnDisk(file: string): Desk {
  mkdirSync(dirname(file), { recursive: true });
  const db = openDatabase(file, DESK, !existsSync(file));
  mkdirSync(join(dirname(file), 'desk'), { recursive: true });
  const drawer: Drawer = { db, vault: openVault(join(dirname(file), 'desk')) };
  return {
    preferences: () => readPreferences(db),
    prefer: (preferences) => writePreferences(db, preferences),
    recent: () => listRecent(db),
    remember: (recent) => writeRecent(db, recent),
    leftOpen: () => readLeftOpen(db),
    leaveOpen: (dir) => writeLeftOpen(db, dir),
    team: {
      list: () => listTeam(db),
      add: (dirs) => addToTeam(db, dirs),
      remove: (dir) => removeFromTeam(db, dir),
    },
    backupPlace: (portfolio) => readBackupPlace(db, portfolio),
    chooseBackupPlace: (portfolio, place) => writeBackupPlace(db, portfolio, place),
    toldNotices: () => readToldNotices(db),
    keepToldNotices: (told) => writeToldNotices(db, told),
    windowState: () => readWindowState(db),
    keepWindowState: (state) => writeWindowState(db, state),
    drawer: () => drawer,
    close: () => db.close(),
  };
}

function deskInMemory(): Desk {
  let preferences = DEFAULT_PREFERENCES;
  const recent = new Map<string, Recent>();
  let leftOpen: string | null = null;
  const team = new Set<string>();
  const backupPlaces = new Map<string, string | null>();
  let window: WindowState | null = null;
  let toldNotices: ToldNotices = {};
  return {
    preferences: () => preferences,
    prefer: (some) => {
      preferences = { ...preferences, ...some };
    },
    recent: () => [...recent.values()].toSorted((a, b) => b.opened.localeCompare(a.opened)),
    remember: (one) => {
      recent.set(one.dir, one);
    },
    leftOpen: () => leftOpen,
    leaveOpen: (dir) => {
      leftOpen = dir;
    },
    team: {
      list: () => [...team],
      add: (dirs) => dirs.forEach((dir) => team.add(dir)),
      remove: (dir) => void team.delete(dir),
    },
    backupPlace: (portfolio) => backupPlaces.get(portfolio) ?? null,
    chooseBackupPlace: (portfolio, place) => void backupPlaces.set(portfolio, place),
    toldNotices: () => toldNotices,
    keepToldNotices: (told) => {
      toldNotices = told;
    },
    windowState: () => window,
    keepWindowState: (state) => {
      window = state;
    },
    drawer: () => {
      throw new Error('a script keeps nothing on this machine');
    },
    close: () => undefined,
  };
}
