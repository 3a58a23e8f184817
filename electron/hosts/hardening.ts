import { app, session, type WebContents } from 'electron';
import { FILES, PAGE } from './schemes.ts';

/** Everything the app asks for has one of these schemes. */
const OURS = new Set(['app:', 'evidence:']);

/** All that a page is permitted: to put a text where the person can paste it. It does not see what lies there. */
const COPYING = 'clipboard-sanitized-write';

/** Whatever shows something here, now or later, goes nowhere and opens nothing. Before the first window. */
export function confineContents(): void {
  app.on('web-contents-created', (_event, contents) => confine(contents));
}

function confine(contents: WebContents): void {
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !(event.url.startsWith(PAGE) || isDownload(event.url))) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** A stored file to be saved: to Chromium a navigation first, which an attachment then turns into a download. */
const isDownload = (url: string): boolean => url.startsWith(FILES) && url.endsWith('?download');

/** The offline promise, and no device, place or notice for a page that needs none. Once the app is ready. */
export function confineSession(): void {
  const { defaultSession } = session;
  defaultSession.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isAllowed(url) }));
  defaultSession.setPermissionRequestHandler((_contents, permission, answer) =>
    answer(permission === COPYING),
  );
  defaultSession.setPermissionCheckHandler((_contents, permission) => permission === COPYING);
  defaultSession.setDevicePermissionHandler(() => false);
  defaultSession.setSpellCheckerEnabled(false); // it downloads dictionaries
  defaultSession.on('will-download', (event, item) => {
    if (!item.getURL().startsWith(FILES)) event.preventDefault();
  });
}

const isAllowed = (url: string): boolean =>
  OURS.has(new URL(url).protocol) || (!app.isPackaged && url.startsWith('devtools:'));
