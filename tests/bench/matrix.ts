import { basename } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { refreshIndex } from '../../electron/db/evidenceIndex.ts';
import { figure, percentile, type Figure } from './figure.ts';
import { onGround } from './ground.ts';
import { writeLinks } from './links.ts';
import { inWindow, onScreen, rememberPortfolio, ROOT } from './window.ts';

const LINKS = 60;
const OPENINGS = 5;
/** Until nothing of a page is loaded any more. */
const SETTLED = 3000;
/** Between two keys, so that nothing of the one before is measured. */
const REST = 600;

/**
 * The window with 300 indicators, 5,000 pieces of evidence and 100,000 links: how long until the matrix is drawn, and
 * from the key that links a cell until the cell, the tallies above it, and the frame that shows both.
 */
export const matrix = (): Promise<readonly Figure[]> =>
  onScreen('matrix', (screen) =>
    onGround(async ({ folder, services, client }) => {
      const { db, dir, id } = services.session.portfolio!;
      const standard = writeLinks(db, services.standards.list());
      refreshIndex(db, services.folder.foldText);
      await client['portfolio.close']({});
      const userData = rememberPortfolio(folder, { id, dir });
      return inWindow(screen, [ROOT], { ZHENGJI_USER_DATA: userData }, async (page) => {
        await page
          .getByRole('main')
          .getByRole('button', { name: basename(dir) })
          .first()
          .click();
        await sleep(SETTLED);
        const opened: number[] = [];
        for (let run = 0; run < OPENINGS; run += 1) {
          // Loaded anew, the page knows nothing of it yet.
          await page.reload();
          await page.getByRole('heading', { level: 1 }).waitFor();
          await sleep(SETTLED);
          opened.push(await openMatrix(page, standard.id));
          if (run < OPENINGS - 1)
            await page.evaluate(() => {
              window.location.hash = '/about';
            });
        }
        const presses: Press[] = [];
        await page.locator('[role=grid] [tabindex="0"]').focus();
        await page.keyboard.press('ArrowDown');
        for (let run = 0; run < LINKS; run += 1) presses.push(await linkNext(page));
        const of = (what: keyof Press, share: number) =>
          percentile(
            presses.map((press) => press[what]),
            share,
          );
        return [
          figure('matrix-drawn-p50', percentile(opened, 0.5), 'ms', 1000),
          figure('matrix-drawn-slowest', percentile(opened, 1), 'ms', 1000),
          figure('link-key-to-cell-p50', of('cell', 0.5), 'ms', 10),
          figure('link-key-to-cell-p95', of('cell', 0.95), 'ms', 10),
          figure('link-key-to-frame-p50', of('frame', 0.5), 'ms', 26),
          figure('link-key-to-frame-p95', of('frame', 0.95), 'ms', 26),
          figure('link-key-to-tally-p50', of('tally', 0.5), 'ms', 10),
        ];
      });
    }),
  );

/** Goes to the matrix. @returns ms until cells with a link stand in it, and the frame after them was drawn */
const openMatrix = (page: Page, standard: string): Promise<number> =>
  page.evaluate(
    (id) =>
      new Promise<number>((done) => {
        const start = performance.now();
        const look = () => {
          if (document.querySelector('[role=gridcell][data-state]') === null) return;
          watch.disconnect();
          requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
        };
        const watch = new MutationObserver(look);
        watch.observe(document.body, { subtree: true, childList: true, attributes: true });
        window.location.hash = `/coverage/matrix?standard=${id}`;
      }),
    standard,
  );

/** What one key took, in milliseconds from when it was pressed. */
interface Press {
  readonly cell: number;
  readonly tally: number;
  readonly frame: number;
}

/** Goes on to the next cell that is not linked, and presses the key that links it. */
async function linkNext(page: Page): Promise<Press> {
  do await page.keyboard.press('ArrowRight');
  while (await page.evaluate(() => document.activeElement?.hasAttribute('data-state')));
  await sleep(REST);
  await page.evaluate(watchPress);
  await page.keyboard.press('Space');
  return page.evaluate(() => (window as unknown as Watching).taken);
}

interface Watching {
  taken: Promise<Press>;
}

/** In the page: times what the next key does to the cell that has the focus. */
function watchPress(): void {
  const cell = document.activeElement;
  const row = cell?.closest('[role=row]')?.querySelector('[role=rowheader]');
  if (!cell || !row) throw new Error('no cell has the focus');
  const before = row.textContent;
  const pressed = new Promise<number>((told) =>
    window.addEventListener('keydown', ({ timeStamp }) => told(timeStamp), { capture: true, once: true }),
  );
  const when = (holds: () => boolean) =>
    new Promise<number>((told) => {
      const watch = new MutationObserver(() => {
        if (!holds()) return;
        watch.disconnect();
        told(performance.now());
      });
      watch.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
    });
  const drawn = when(() => cell.hasAttribute('data-state'));
  const counted = when(() => row.textContent !== before);
  const shown = drawn.then(
    () =>
      new Promise<number>((told) => requestAnimationFrame(() => setTimeout(() => told(performance.now())))),
  );
  (window as unknown as Watching).taken = Promise.all([pressed, drawn, counted, shown]).then(
    ([start, ofCell, ofTally, ofFrame]) => ({
      cell: ofCell - start,
      tally: ofTally - start,
      frame: ofFrame - start,
    }),
  );
}
