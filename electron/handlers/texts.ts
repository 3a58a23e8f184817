import { setTimeout as sleep } from 'node:timers/promises';
import { countStale, refreshIndex } from '../db/evidenceIndex.ts';
import {
  countWaiting,
  listFailed,
  listWaiting,
  retryFailed,
  retryOlder,
  writeText,
  type WaitingText,
} from '../db/texts.ts';
import type { Services } from '../services.ts';
import type { Portfolio } from '../session.ts';
import { formatOf } from '../texts/formatOf.ts';
import { READER_VERSION } from '../texts/reader.ts';
import { pathOf } from '../vault/vault.ts';
import type { HandlersOf } from './context.ts';

const MOST_FAILED = 200;

export const textsHandlers: HandlersOf<'texts'> = {
  'texts.state': (_input, { services }) => services.session.within(({ db }) => stateOf(db)),
  'texts.retry': (_input, { services }) =>
    services.session.within(({ db }) => {
      retryFailed(db);
      return stateOf(db);
    }),
};

const stateOf = (db: Portfolio['db']) => ({
  waiting: countWaiting(db),
  unindexed: countStale(db),
  failed: [...listFailed(db, MOST_FAILED)],
});

/**
 * Reads the texts of these contents, as far as they wait for it, and has them found: for scripts, which wait.
 * @param progress how many of them are read
 */
export async function readTexts(
  services: Services,
  contents: readonly string[],
  progress: (done: number, total: number) => void,
): Promise<void> {
  const wanted = new Set(contents);
  const waiting = await services.session.within(({ db }) =>
    listWaiting(db, -1).filter(({ sha256 }) => wanted.has(sha256)),
  );
  for (const [index, text] of waiting.entries()) {
    await readOne(services, text);
    progress(index + 1, waiting.length);
  }
  services.texts.close();
  await services.session.within(({ db }) => refreshIndex(db, services.folder.foldText));
}

/** When there is nothing to do, it is looked after again so many milliseconds later. */
const PAUSE = 1000;
/** So long, in milliseconds, the index may hold up a call of the page. */
const SLICE = 20;

/**
 * Reads the texts of whichever portfolio is open, in the background, as long as the host runs.
 * @returns ends it; what is being read is read again next time
 */
export function keepTextsRead(services: Services): () => void {
  const end = new AbortController();
  const run = async () => {
    let portfolio: Portfolio | null = null;
    while (!end.signal.aborted) {
      if (portfolio !== services.session.portfolio) {
        portfolio = services.session.portfolio;
        await services.session.within(({ db }) => retryOlder(db, READER_VERSION)).catch(() => 0);
      }
      const isBusy = portfolio !== null && (await readNext(services));
      if (!isBusy) services.texts.close();
      await sleep(isBusy ? 1 : PAUSE, undefined, { signal: end.signal, ref: false });
    }
  };
  run().catch((error: unknown) => {
    if (!end.signal.aborted) console.error('texts:', error);
  });
  return () => end.abort();
}

/** Reads one text, or indexes a little. @returns whether there may be more to do */
async function readNext(services: Services): Promise<boolean> {
  const { session, folder } = services;
  try {
    const [text] = await session.within(({ db }) => listWaiting(db, 1));
    if (text !== undefined) return await readOne(services, text);
    return await session.within(
      ({ db }) => countStale(db) > 0 && refreshIndex(db, folder.foldText, SLICE) > 0,
    );
  } catch (error) {
    // The portfolio was closed meanwhile, or its disk is full: that is told to whoever asks for something.
    if (session.portfolio !== null) console.error('texts:', error);
    return false;
  }
}

/** @returns false where reading was broken off, or the portfolio is another one meanwhile */
async function readOne({ session, texts }: Services, { sha256, mediaType }: WaitingText): Promise<boolean> {
  const { portfolio } = session;
  if (portfolio === null) return false;
  // Outside of `within`: closing the portfolio need not wait for a slow file.
  const read =
    formatOf(mediaType) === null
      ? ({ state: 'none' } as const)
      : await texts.read({ path: pathOf(portfolio.vault, sha256), mediaType });
  if (read === null || session.portfolio !== portfolio) return false;
  await session.within(({ db }) => writeText(db, sha256, read, READER_VERSION));
  return true;
}
