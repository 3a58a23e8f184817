import { _electron } from '@playwright/test';
import { sandboxFlags } from '../../../electron/hosts/runtime.ts';
import type { App, Opening } from '../app.ts';
import { LANGUAGE, ROOT } from './ground.ts';

/** The app in Electron, as `npm start` opens it. */
export async function openInWindow({ userData, folder, listen, files }: Opening): Promise<App> {
  // Playwright finds the program by itself: only then does it keep the app from being ready before it listens.
  const electron = await _electron.launch({
    args: [ROOT, `--lang=${LANGUAGE}`, ...sandboxFlags(), ...files],
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
