import { _electron } from '@playwright/test';
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

/** The app as it is installed. */
export const openPackaged = (opening: Opening): Promise<App> =>
  launch(opening, { args: [], executablePath: programOf('packaged').path });

async function launch(
  { userData, folder, listen, files }: Opening,
  { args, ...program }: { readonly args: readonly string[]; readonly executablePath?: string },
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
