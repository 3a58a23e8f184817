import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const NAME = 'Zhengji';

interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly home: string;
}
const thisMachine = (): Machine => ({ env: process.env, platform: process.platform, home: homedir() });

/**
 * What this person's machine remembers lies here, whether the app was opened in its window or in a browser: where
 * Electron would put it. `ZHENGJI_USER_DATA` names another folder.
 */
export function userDataFolder({ env, platform, home }: Machine = thisMachine()): string {
  const chosen = env['ZHENGJI_USER_DATA'];
  if (chosen) return chosen;
  switch (platform) {
    case 'win32':
      return join(env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), NAME);
    case 'darwin':
      return join(home, 'Library', 'Application Support', NAME);
    default:
      return join(env['XDG_CONFIG_HOME'] || join(home, '.config'), NAME);
  }
}

/** Preferences and the list of recent portfolios. */
export const deskFile = (userData: string): string => join(userData, 'desk.sqlite');

/**
 * The folder with `standards/` and `fonts/`: in the checkout, or beside the archive of the packaged app.
 * @param packaged where the packaged app keeps what lies beside its archive; null in a checkout
 */
export const resourcesFolder = (root: string, packaged: string | null): string =>
  join(packaged ?? root, 'resources');

/** The page as the build made it. */
export const pageFolder = (root: string): string => join(root, 'out', 'renderer');

/** Where a new portfolio is proposed: a name that is still free among the person's documents. */
export function proposedFolder(documents: string, name = NAME): string {
  const candidate = (count: number) => join(documents, count === 1 ? name : `${name} ${count}`);
  let count = 1;
  while (existsSync(candidate(count))) count += 1;
  return candidate(count);
}

/** Where a person's documents lie, as far as can be told without asking the system. */
export function documentsFolder(home: string = homedir()): string {
  const documents = join(home, 'Documents');
  return existsSync(documents) ? documents : home;
}
