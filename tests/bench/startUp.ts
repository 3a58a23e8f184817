import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
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
const SETTLED = 5000;

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
      const chosen = rememberPortfolio(join(folder, 'chosen'), { id, dir });
      const leftOpen = rememberPortfolio(join(folder, 'left-open'), { id, dir }, true);
      const page = await buildEmptyPage(folder);

      const startOf = (words: readonly string[], data: string) =>
        measure(screen, words, { ZHENGJI_USER_DATA: data, EMPTY_PAGE: page });
      const empty: Start[] = [];
      const first: Start[] = [];
      const opened: Start[] = [];
      for (let run = 0; run < RUNS; run += 1) {
        empty.push(await startOf([join(import.meta.dirname, 'emptyWindow')], join(folder, 'empty')));
        first.push(await startOf([ROOT], chosen));
        opened.push(await startOf([ROOT], leftOpen));
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

/** Starts a window, and ends it once it was measured. */
const measure = (
  screen: Screen,
  words: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Start> =>
  inWindow(screen, words, env, async (page, started) => {
    const ms = (await page.evaluate(settled, SETTLED)) - started;
    return { ms, megabytes: megabytesOf(screen.electron) };
  });

/**
 * In the page: when it came to rest, in milliseconds of the epoch: the largest thing was drawn by then, which is content
 * and no frame, and nothing of it has changed since. Who asks late may have missed changes, but not the drawing.
 * @param rest how long it is looked at, in milliseconds
 */
function settled(rest: number): Promise<number> {
  let last = 0;
  new MutationObserver(() => {
    last = performance.now();
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
  return new Promise((done) => {
    setTimeout(() => {
      new PerformanceObserver((list) => {
        const drawn = list.getEntries().at(-1)?.startTime ?? 0;
        done(performance.timeOrigin + Math.max(drawn, last));
      }).observe({ type: 'largest-contentful-paint', buffered: true });
    }, rest);
  });
}

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
