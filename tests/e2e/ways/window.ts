import { _electron, errors } from '@playwright/test';
import { sandboxFlags } from '../../../electron/hosts/runtime.ts';
import type { App, Opening } from '../app.ts';
import { LANGUAGE, ROOT } from './ground.ts';

/** A program, and the words that it is started with before all others. */
interface Program {
  readonly path: string;
  readonly words: readonly string[];
}

/** What starts the app once more, in the way in that a test runs in. */
export const programOf = (way: string): Program =>
  way === 'packaged'
    ? { path: process.env['E2E_PACKAGED'] ?? '', words: [] }
    : { path: process.env['E2E_ELECTRON'] ?? '', words: [ROOT] };

/**
 * The app in Electron, as `npm start` opens it. Playwright finds the program by itself: only then does it keep the app
 * from being ready before it listens.
 */
export const openInWindow = (opening: Opening): Promise<App> => launch(opening, { args: [ROOT] });

/** Milliseconds: by far enough for the app to open its window. */
const ATTACHED = 20_000;

/**
 * The app as it is installed. Nothing keeps it from being ready before Playwright listens, and in one start of thirty that
 * gets no answer from a page which it meets while it is being loaded: Playwright then ends the app, and it is started anew.
 */
export async function openPackaged(opening: Opening): Promise<App> {
  const program = { args: [], executablePath: programOf('packaged').path, timeout: ATTACHED };
  const start = () => launch(opening, program);
  const again = (error: unknown) => {
    if (!(error instanceof errors.TimeoutError)) throw error;
    return start();
  };
  return start().catch(again).catch(again);
}

async function launch(
  { userData, folder, listen, files }: Opening,
  {
    args,
    ...program
  }: { readonly args: readonly string[]; readonly executablePath?: string; readonly timeout?: number },
): Promise<App> {
  const electron = await _electron.launch({
    ...program,
    args: [...args, `--lang=${LANGUAGE}`, ...sandboxFlags(), ...files],
    env: { ...process.env, ZHENGJI_USER_DATA: userData },
  });
  const page = await electron.firstWindow();
  listen(page, ['app://bundle/', 'evidence://files/', 'devtools://']);
  await page.getByRole('main').waitFor();
  return {
    page,
    electron,
    processes: () => electron.evaluate(({ app }) => app.getAppMetrics().map(({ pid }) => pid)),
    answerFolderWindow: (dir) =>
      electron.evaluate(({ dialog }, chosen) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
      }, dir),
    save: async (act) => {
      const done = electron.evaluate(
        ({ session }, into) =>
          new Promise<string>((saved, failed) => {
            session.defaultSession.once('will-download', (_event, item) => {
              const path = `${into}/${item.getFilename()}`;
              item.setSavePath(path);
              item.once('done', (_done, state) =>
                state === 'completed' ? saved(path) : failed(new Error(state)),
              );
            });
          }),
        folder,
      );
      await act();
      return done;
    },
    close: () => electron.close(),
  };
}
