import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { app, dialog } from 'electron';
import { listen } from './hosts/channel.ts';
import { confineContents, confineSession } from './hosts/hardening.ts';
import { pageFolder, resourcesFolder, userDataFolder } from './hosts/places.ts';
import { registerSchemes, serveFiles, servePage } from './hosts/schemes.ts';
import { hostWords } from './hosts/words.ts';
import type { Serving } from './serve.ts';
import { openHidden, showAgain } from './window.ts';

// What a window takes and nothing else: its page comes through this thread, and what answers it is loaded thereafter.
const root = app.getAppPath();
const resources = resourcesFolder(root, app.isPackaged ? process.resourcesPath : null);

app.setName(hostWords().title);
app.setPath('userData', userDataFolder());
app.setPath('sessionData', join(userDataFolder(), 'window'));
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
registerSchemes();
confineContents();

// A portfolio belongs to one process: a second start only shows the first, and hands on what it was started with.
if (app.requestSingleInstanceLock()) {
  const served: Promise<Serving | null> = app
    .whenReady()
    .then(() => start(async (request) => (await served)?.answerFile(request)));
  /** What was double-clicked: told at the start, on macOS by an event that may come before it is ready. */
  const hand = (words: readonly string[], folder: string) =>
    void served.then((serving) => serving?.handed.put(words, folder));
  hand(process.argv.slice(1), process.cwd());
  app.on('open-file', (event, path) => {
    event.preventDefault();
    hand([path], '/');
    showAgain();
  });
  app.on('second-instance', (_event, words, folder) => {
    hand(words.slice(1), folder);
    showAgain();
  });
  listen(async (call) => (await served)?.answer(call));
  // What nobody sees keeps no later start from opening.
  served.catch((error: unknown) => {
    console.error('start:', error);
    dialog.showErrorBox(app.getName(), String(error));
    app.exit(1);
  });
} else app.quit();

/** Milliseconds: a page that has no scripts by then has something to wait for. */
const PATIENCE = 1000;

/** @param answerFile may wait until there is somebody who answers */
async function start(answerFile: Parameters<typeof serveFiles>[0]): Promise<Serving | null> {
  confineSession();
  const hasScripts = servePage(pageFolder(root));
  serveFiles(answerFile);
  const opened = openHidden(root, resources);
  await Promise.race([hasScripts, sleep(PATIENCE)]);
  const { serve } = await import('./serve.ts');
  if (opened.window.isDestroyed()) {
    app.exit(); // it was ended while it started: an error box would wait for somebody
    return null;
  }
  return serve({ root, resources }, opened);
}
