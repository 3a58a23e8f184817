import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme, screen } from 'electron';
import type { Bounds, Desk, WindowState } from './desk.ts';
import { leastOn, placeWindow } from './hosts/placement.ts';
import { PAGE } from './hosts/schemes.ts';

/** A window that is there already, and what it still waits for. */
export interface OpenedWindow {
  readonly window: BrowserWindow;
  /** Once it has something to show. */
  readonly isReady: Promise<void>;
}

/** Opens a window that nobody sees yet, and lets its page load: what it is to look like may be read meanwhile. */
export function openHidden(root: string, resources: string, address: string = PAGE): OpenedWindow {
  const areas = workAreas();
  const least = leastOn(areas);
  const window = new BrowserWindow({
    title: app.getName(),
    ...placeWindow(null, areas),
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
      // From the second start on, however long ago the first was.
      v8CacheOptions: 'bypassHeatCheck',
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });
  const isReady = new Promise<void>((resolve) => window.once('ready-to-show', () => resolve()));
  void window.loadURL(address);
  return { window, isReady };
}

/** Shows a window as one was left once there is something to see, and keeps how it is left itself. */
export function showAsLeft(opened: OpenedWindow, left: WindowState | null, desk: Desk): void {
  const { window } = opened;
  if (left !== null) window.setBounds(placeWindow(left.bounds, workAreas()));
  // Ctrl and the wheel; the menu's own go by themselves.
  window.webContents.on('zoom-changed', (_event, direction) => zoomBy(window, direction === 'in' ? 1 : -1));
  // The keys of a mouse, or of a keyboard for going through pages.
  window.on('app-command', (_event, command) => {
    if (command === 'browser-backward') goBack(window);
    if (command === 'browser-forward') goForward(window);
  });
  window.on('close', () => keepState(window, desk));
  void show(opened, left);
}

async function show({ window, isReady }: OpenedWindow, left: WindowState | null): Promise<void> {
  await isReady;
  if (window.isDestroyed()) return;
  window.webContents.setZoomLevel(left?.zoom ?? 0);
  if (left?.isMaximized === true) window.maximize();
  window.show();
}

/** Another window beside the one in front, at the same page. */
export function openAnother(root: string, resources: string, desk: Desk): void {
  const front = inFront();
  // One that is still loading has no address yet.
  const opened = openHidden(root, resources, front?.webContents.getURL() || PAGE);
  showAsLeft(opened, front === undefined ? desk.windowState() : besideOf(front), desk);
}

/** The screens without what the system keeps of them, the main one first. */
function workAreas(): readonly Bounds[] {
  const first = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== first.id);
  return [first, ...others].map(({ workArea }) => workArea);
}

export function goBack({ webContents: { navigationHistory } }: BrowserWindow): void {
  if (navigationHistory.canGoBack()) navigationHistory.goBack();
}

export function goForward({ webContents: { navigationHistory } }: BrowserWindow): void {
  if (navigationHistory.canGoForward()) navigationHistory.goForward();
}

/** The one that a person works in; where they work in another program, any. */
export const inFront = (): BrowserWindow | undefined =>
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
