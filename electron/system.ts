import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { app, BrowserWindow, dialog, Menu, nativeImage, Notification, type WebContents } from 'electron';
import type { ActionId } from '../shared/actions/actions.ts';
import { menuOf, type Chosen, type MenuOf } from './hosts/menu.ts';
import { goBack, goForward, inFront, showAgain } from './window.ts';

const CHOOSING = {
  folder: ['openDirectory', 'createDirectory', 'promptToCreate'],
  file: ['openFile'],
} as const;

/** Asks for a folder or a file with a dialog of the system before the window that asked; null where the person chose none. */
export async function choosePath(what: keyof typeof CHOOSING): Promise<string | null> {
  const window = inFront();
  const options = { properties: [...CHOOSING[what]] };
  const { filePaths } = await (window
    ? dialog.showOpenDialog(window, options)
    : dialog.showOpenDialog(options));
  return filePaths[0] ?? null;
}

/** The size of the picture under the mouse, in pixels. */
const DRAGGED = 48;

/** Files leave the window under the mouse. */
export function dragFiles(paths: readonly string[], resources: string): void {
  const window = inFront();
  const icon = nativeImage
    .createFromPath(join(resources, 'icons', 'icon.png'))
    .resize({ width: DRAGGED, height: DRAGGED });
  const [file] = paths;
  if (file !== undefined) window?.webContents.startDrag({ file, files: [...paths], icon });
}

/** Milliseconds: what ends sooner is not told. */
const PATIENCE = 1000;

/** Tells in a window of the system what still keeps the app from ending, until it has; there it can be called off. */
export async function tellWhileEnding(
  work: Promise<unknown>,
  words: { readonly message: string; readonly detail: string; readonly callOff: string },
  callOff: () => void,
): Promise<void> {
  const over = new AbortController();
  const done = work.finally(() => over.abort());
  if (await Promise.race([done.then(() => true), sleep(PATIENCE, false)])) return;
  const { message, detail } = words;
  const asked = { type: 'info' as const, message, detail, buttons: [words.callOff], noLink: true };
  void dialog
    .showMessageBox({ ...asked, cancelId: CLOSED, signal: over.signal })
    .then(({ response }) => response !== CLOSED && callOff());
  await done;
}

/** What is answered where the window was closed and nothing chosen. */
const CLOSED = 1;

/** Those that were not looked at yet: one that nobody holds is never clicked. */
const notices = new Set<Notification>();

/** A notice of the system, which leads to the start page. */
export function notify(lines: readonly string[]): void {
  if (!Notification.isSupported()) return;
  const notice = new Notification({ title: app.getName(), body: lines.join('\n') });
  notices.add(notice);
  notice.on('click', () => {
    notices.delete(notice);
    showAgain();
    tellPage({ action: 'start' });
  });
  notice.on('close', () => notices.delete(notice));
  notice.on('failed', () => notices.delete(notice));
  notice.show();
}

/** Puts the menu up, anew whenever what it says has changed. @param openAnother opens another window */
export function setMenu(menu: Omit<MenuOf, 'app' | 'platform' | 'choose'>, openAnother: () => void): void {
  const { platform } = process;
  const inThis = (go: (window: BrowserWindow) => void) => () => {
    const window = inFront();
    if (window) go(window);
  };
  const byHost: Partial<Record<ActionId, () => void>> = {
    'new-window': openAnother,
    back: inThis(goBack),
    forward: inThis(goForward),
  };
  const choose = (chosen: Chosen) => {
    const own = 'action' in chosen ? byHost[chosen.action] : undefined;
    if (own === undefined) tellPage(chosen);
    else own();
  };
  const template = menuOf({ ...menu, app: app.getName(), platform, choose });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

function tellPage(chosen: Chosen): void {
  const window = inFront();
  if (window) tell(window, 'zhengji-menu', chosen);
}

/**
 * Has the pages of all other windows ask anew.
 * @param changer the one whose page has changed something
 * @param name of the procedure by which it did
 */
export function tellOthers(changer: WebContents, name: string): void {
  for (const window of BrowserWindow.getAllWindows())
    if (window.webContents !== changer) tell(window, 'zhengji-changed', { name });
}

/** A page is told by an event of its own window, so that the one channel stays one of questions and answers. */
function tell({ webContents }: BrowserWindow, name: string, detail: unknown): void {
  const event = `new CustomEvent('${name}', { detail: ${JSON.stringify(detail)} })`;
  void webContents.executeJavaScript(`window.dispatchEvent(${event})`);
}
