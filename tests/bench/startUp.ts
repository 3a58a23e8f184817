import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { refreshIndex } from '../../electron/db/evidenceIndex.ts';
import { pathOf, type Vault } from '../../electron/vault/vault.ts';
import { figure, percentile, type Figure } from './figure.ts';
import { onGround } from './ground.ts';
import { writeRecords } from './records.ts';
import { inWindow, onScreen, rememberPortfolio, ROOT, type Screen } from './window.ts';

const RECORDS = 10_000;
const RUNS = 5;
/** What the app may take, where an empty window takes 1. */
const MOST = 1.5;
/** Until nothing is loaded any more, and memory has settled. */
const SETTLED = 3000;

/** One start: what it took until there was something to use, and what it holds then. */
interface Start {
  readonly ms: number;
  readonly megabytes: number;
}

/**
 * The app's window with 10,000 records against an empty window with one Mantine page: how long it takes until it can be
 * used, and how much memory it takes. Nothing is measured where there is no Electron, or nowhere to show it.
 */
export const startUp = (): Promise<readonly Figure[]> =>
  onScreen('start-up', (screen) =>
    onGround(async ({ folder, services, client }) => {
      const { db, dir, id, vault } = services.session.portfolio!;
      writeRecords(db, services.standards.list(), RECORDS);
      refreshIndex(db, services.folder.foldText);
      keepEmptyFile(vault); // or the portfolio would count as damaged, and say so
      await client['portfolio.aim']({ standard: 'cn-4-04-05-05-2021', level: 3 });
      await client['portfolio.close']({});
      const userData = rememberPortfolio(folder, { id, dir });
      const page = await buildEmptyPage(folder);

      const startOf = (words: readonly string[], data: string, open?: (page: Page) => Promise<number>) =>
        measure(screen, words, { ZHENGJI_USER_DATA: data, EMPTY_PAGE: page }, open);
      const empty: Start[] = [];
      const first: Start[] = [];
      const opened: Start[] = [];
      for (let run = 0; run < RUNS; run += 1) {
        empty.push(await startOf([join(import.meta.dirname, 'emptyWindow')], join(folder, 'empty')));
        first.push(await startOf([ROOT], userData));
        opened.push(await startOf([ROOT], userData, (one) => openRecent(one, basename(dir))));
      }
      const median = (starts: readonly Start[], of: keyof Start) =>
        percentile(
          starts.map((one) => one[of]),
          0.5,
        );
      return [
        figure('start-window', median(first, 'ms'), 'ms', MOST * median(empty, 'ms')),
        figure('start-window-with-10000-records', median(opened, 'ms'), 'ms', MOST * median(empty, 'ms')),
        figure(
          'start-memory-with-10000-records',
          median(opened, 'megabytes'),
          'MB',
          MOST * median(empty, 'megabytes'),
        ),
      ];
    }),
  );

/** The file that all records name. */
function keepEmptyFile(vault: Vault): void {
  const path = pathOf(vault, createHash('sha256').digest('hex'));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, '');
}

/** Starts a window, and ends it once it was measured. @param open what else has to be done; answers what it took */
const measure = (
  screen: Screen,
  words: readonly string[],
  env: Readonly<Record<string, string>>,
  open: (page: Page) => Promise<number> = () => Promise.resolve(0),
): Promise<Start> =>
  inWindow(screen, words, env, async (page, started) => {
    await page.getByRole('heading', { level: 1 }).waitFor();
    await sleep(SETTLED);
    const ms = (await largestPaint(page)) - started + (await open(page));
    await sleep(SETTLED);
    return { ms, megabytes: megabytesOf(screen.electron) };
  });

/** When the largest thing of the page was drawn, in milliseconds of the epoch: its content, not its frame. */
const largestPaint = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((done) => {
        new PerformanceObserver((list) =>
          done(performance.timeOrigin + (list.getEntries().at(-1)?.startTime ?? 0)),
        ).observe({ type: 'largest-contentful-paint', buffered: true });
      }),
  );

/** Opens a portfolio out of those that were open before. @returns ms until nothing of its first page changes any more */
const openRecent = (page: Page, name: string) =>
  page.evaluate(
    (label) =>
      new Promise<number>((done, reject) => {
        const QUIET = 1500;
        const buttons = [...document.querySelectorAll('main button')];
        const button = buttons.find((one) => one.textContent.includes(label));
        if (!(button instanceof HTMLElement)) return reject(new Error(`no button ${label}`));
        const start = performance.now();
        let last = start;
        new MutationObserver(() => {
          last = performance.now();
        }).observe(document.body, { subtree: true, childList: true, characterData: true });
        const look = () => {
          if (last > start && performance.now() - last > QUIET) done(last - start);
          else setTimeout(look, 50);
        };
        button.click();
        look();
      }),
    name,
  );

/** The memory that all processes of a program hold: their own, and their share of what they have in common. */
function megabytesOf(program: string): number {
  const kilobytes = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => {
      try {
        if (readlinkSync(`/proc/${pid}/exe`) !== program) return 0;
        return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
      } catch {
        return 0; // ended meanwhile
      }
    });
  return kilobytes.reduce((sum, one) => sum + one, 0) / 1024;
}

async function buildEmptyPage(folder: string): Promise<string> {
  const outDir = join(folder, 'empty-page');
  await build({
    root: join(import.meta.dirname, 'emptyWindow'),
    base: './',
    configFile: false,
    logLevel: 'warn',
    plugins: [react()],
    build: {
      outDir,
      emptyOutDir: true,
      target: 'chrome130',
      cssTarget: 'chrome130',
      chunkSizeWarningLimit: 2000,
    },
  });
  return outDir;
}
