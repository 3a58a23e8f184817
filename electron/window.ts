import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  app,
  BrowserWindow,
  dialog,
  Menu,
  nativeImage,
  nativeTheme,
  Notification,
  screen,
  type WebContents,
} from 'electron';
import type { Desk, WindowState } from './desk.ts';
import { menuOf, type Chosen, type MenuOf } from './hosts/menu.ts';
import { leastOn, placeWindow } from './hosts/placement.ts';
import { PAGE } from './hosts/schemes.ts';

/**
 * Opens a window: the first where the last one was left, another beside the one in front, at the same page. It shows
 * itself once there is something to see.
 */
export function openWindow(root: string, resources: string, desk: Desk): BrowserWindow {
  const front = inFront();
  const left = front === undefined ? desk.windowState() : besideOf(front);
  const first = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== first.id);
  const areas = [first, ...others].map(({ workArea }) => workArea);
  const least = leastOn(areas);
  const window = new BrowserWindow({
    title: app.getName(),
    ...placeWindow(left?.bounds ?? null, areas),
    minWidth: least.width,
    minHeight: least.height,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#242424' : '#ffffff',
    icon: join(resources, 'icons', 'icon.png'),
    webPreferences: {
      preload: join(root, 'out', 'preload', 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });
  window.once('ready-to-show', () => {
    window.webContents.setZoomLevel(left?.zoom ?? 0);
    if (left?.isMaximized === true) window.maximize();
    window.show();
  });
  // Ctrl and the wheel; the menu's own go by themselves.
  window.webContents.on('zoom-changed', (_event, direction) => zoomBy(window, direction === 'in' ? 1 : -1));
  window.on('close', () => keepState(window, desk));
  // One that is still loading has no address yet.
  void window.loadURL(front?.webContents.getURL() || PAGE);
  return window;
}

/** The one that a person works in; where they work in another program, any. */
const inFront = (): BrowserWindow | undefined =>
  BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];

/** A window closes also where nothing can be kept: a full disk. */
function keepState(window: BrowserWindow, desk: Desk): void {
  try {
    desk.keepWindowState({
      bounds: window.getNormalBounds(),
      isMaximized: window.isMaximized(),
      zoom: window.webContents.getZoomLevel(),
    });
  } catch (error) {
    console.error('closing a window:', error);
  }
}

/** Pixels, to the right and downwards: the strips of both can be taken hold of. */
const BESIDE = 32;

function besideOf(front: BrowserWindow): WindowState {
  const { x, y, ...size } = front.getNormalBounds();
  return {
    bounds: { ...size, x: x + BESIDE, y: y + BESIDE },
    isMaximized: false,
    zoom: front.webContents.getZoomLevel(),
  };
}

/** As far as Electron's own menu items go in one step. */
const ZOOM_STEP = 0.5;

function zoomBy({ webContents }: BrowserWindow, steps: number): void {
  const level = webContents.getZoomLevel() + steps * ZOOM_STEP;
  webContents.setZoomLevel(Math.min(Math.max(level, FURTHEST_OUT), FURTHEST_IN));
}

/** 40 % and 249 %: further on nothing can be read, or nothing fits. */
const FURTHEST_OUT = -5;
const FURTHEST_IN = 5;

/** A second start brings a window of the first to the front. */
export function showAgain(): void {
  const window = inFront();
  if (window?.isMinimized() === true) window.restore();
  window?.focus();
}

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

/** Puts the menu up, anew whenever what it says has changed. @param openAnother does what no page does */
export function setMenu(menu: Omit<MenuOf, 'app' | 'platform' | 'choose'>, openAnother: () => void): void {
  const { platform } = process;
  const choose = (chosen: Chosen) =>
    'action' in chosen && chosen.action === 'new-window' ? openAnother() : tellPage(chosen);
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
