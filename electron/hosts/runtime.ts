import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';

const DOWNLOAD_MINUTES = 3;
const REACH_SECONDS = 3;

type Env = Readonly<Record<string, string | undefined>>;

/** What the Electron program is called in its folder. */
function programName(platform: NodeJS.Platform): string {
  switch (platform) {
    case 'win32':
      return 'electron.exe';
    case 'darwin':
      return join('Electron.app', 'Contents', 'MacOS', 'Electron');
    default:
      return 'electron';
  }
}

/** The Electron program of this machine, where there is one. */
export function findElectron(root: string, env: Env = process.env): string | null {
  const chosen = env['ELECTRON_OVERRIDE_DIST_PATH'];
  const folders = [...(chosen ? [chosen] : []), join(root, 'node_modules', 'electron', 'dist')];
  const programs = folders.map((folder) => join(folder, programName(process.platform)));
  return programs.find((program) => existsSync(program)) ?? null;
}

/**
 * Lets Electron's own installer fetch the program, once, for a few minutes at most. Where its source is out of reach that
 * shows within seconds.
 */
export async function downloadElectron(root: string, env: Env = process.env): Promise<string | null> {
  const installer = join(root, 'node_modules', 'electron', 'install.js');
  if (!existsSync(installer) || !(await isSourceInReach(env))) return null;
  const child = spawn(process.execPath, [installer], {
    cwd: root,
    stdio: 'ignore',
    timeout: DOWNLOAD_MINUTES * 60_000,
  });
  await new Promise((resolve) => child.once('close', resolve).once('error', resolve));
  return findElectron(root, env);
}

/** A proxy resolves names by itself, so nothing can be told beforehand. */
function isSourceInReach(env: Env): Promise<boolean> {
  if (['HTTPS_PROXY', 'https_proxy', 'ELECTRON_GET_USE_PROXY'].some((name) => env[name]))
    return Promise.resolve(true);
  const mirror = env['ELECTRON_MIRROR'] ?? env['npm_config_electron_mirror'] ?? 'https://github.com/';
  if (!URL.canParse(mirror)) return Promise.resolve(false);
  const { hostname, port, protocol } = new URL(mirror);
  return canConnect(hostname, Number(port) || (protocol === 'http:' ? 80 : 443));
}

const canConnect = (host: string, port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ host, port });
    const answer = (reached: boolean) => {
      clearTimeout(limit);
      socket.destroy();
      resolve(reached);
    };
    // Covers the look-up of the name too, which a socket's own timeout does not.
    const limit = setTimeout(() => answer(false), REACH_SECONDS * 1000);
    socket.once('connect', () => answer(true)).once('error', () => answer(false));
  });

/** On Linux a window needs somewhere to be shown; elsewhere there always is. */
export const hasDisplay = (env: Env = process.env, platform: NodeJS.Platform = process.platform): boolean =>
  platform !== 'linux' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);

/** Chromium refuses to run its sandbox as root. */
export const sandboxFlags = (): readonly string[] => (process.getuid?.() === 0 ? ['--no-sandbox'] : []);
