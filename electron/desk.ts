import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Preferences } from '../shared/contract/records.ts';
import { openDatabase } from './db/connection.ts';
import {
  DEFAULT_PREFERENCES,
  listRecent,
  readPreferences,
  writePreferences,
  writeRecent,
  type Recent,
} from './db/desk.ts';
import { DESK } from './db/kinds.ts';

/** What this machine remembers apart from any portfolio: preferences, and which portfolios were open. */
export interface Desk {
  preferences(): Preferences;
  prefer(preferences: Partial<Preferences>): void;
  recent(): readonly Recent[];
  remember(recent: Recent): void;
  close(): void;
}

/** @param file null remembers nothing beyond this process: a script leaves no trace on the machine */
export const openDesk = (file: string | null): Desk => (file === null ? deskInMemory() : deskOnDisk(file));

function deskOnDisk(file: string): Desk {
  mkdirSync(dirname(file), { recursive: true });
  const db = openDatabase(file, DESK, !existsSync(file));
  return {
    preferences: () => readPreferences(db),
    prefer: (preferences) => writePreferences(db, preferences),
    recent: () => listRecent(db),
    remember: (recent) => writeRecent(db, recent),
    close: () => db.close(),
  };
}

function deskInMemory(): Desk {
  let preferences = DEFAULT_PREFERENCES;
  const recent = new Map<string, Recent>();
  return {
    preferences: () => preferences,
    prefer: (some) => {
      preferences = { ...preferences, ...some };
    },
    recent: () => [...recent.values()].toSorted((a, b) => b.opened.localeCompare(a.opened)),
    remember: (one) => {
      recent.set(one.dir, one);
    },
    close: () => undefined,
  };
}
