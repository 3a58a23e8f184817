import { setTimeout as sleep } from 'node:timers/promises';
import { countStale, refreshIndex } from '../db/evidenceIndex.ts';
import { fillTitleKeys } from '../db/titleKeys.ts';
import {
  countWaiting,
  listFailed,
  listWaiting,
  retryFailed,
  retryOlder,
  writeText,
  type WaitingText,
} from '../db/texts.ts';
import type { Language } from '../../shared/contract/records.ts';
import { titleOrder, type TitleOrder } from '../../shared/search/titleKey.ts';
import { languageOf } from '../../shared/words/language.ts';
import type { FileText } from '../../shared/evidence/fileText.ts';
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
  for (let done = 0; done < waiting.length;) {
    const more = await readSome(services, waiting.slice(done, done + TOGETHER));
    if (more === 0) break;
    done += more;
    progress(done, waiting.length);
  }
  services.texts.close();
  await services.session.within(({ db }) => refreshIndex(db, services.folder.foldText));
}

/** When there is nothing to do, it is looked after again so many milliseconds later. */
const PAUSE = 1000;
/** Milliseconds: what the page of a portfolio asks for first goes before the order of titles, which takes 50 to begin. */
const REST = 2000;
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
    let opened = 0;
    while (!end.signal.aborted) {
      if (portfolio !== services.session.portfolio) {
        portfolio = services.session.portfolio;
        opened = performance.now();
        await services.session.within(({ db }) => retryOlder(db, READER_VERSION)).catch(() => 0);
      }
      const isBusy = portfolio !== null && (await readNext(services, performance.now() - opened > REST));
      if (!isBusy) services.texts.close();
      await sleep(isBusy ? 1 : PAUSE, undefined, { signal: end.signal, ref: false });
    }
  };
  run().catch((error: unknown) => {
    if (!end.signal.aborted) console.error('texts:', error);
  });
  return () => end.abort();
}

/**
 * Reads some texts, indexes a little, or gives some titles the keys that they are sorted by.
 * @param isStanding whether the page of the portfolio stands
 * @returns whether there may be more to do
 */
async function readNext(services: Services, isStanding: boolean): Promise<boolean> {
  const { session, folder, desk } = services;
  try {
    const waiting = await session.within(({ db }) => listWaiting(db, TOGETHER));
    if (waiting.length > 0) return (await readSome(services, waiting)) > 0;
    return await session.within(({ db }) => {
      if (countStale(db) === 0)
        return isStanding && !fillTitleKeys(db, orderFor(desk.preferences().language), SLICE);
      refreshIndex(db, folder.foldText, SLICE);
      return true;
    });
  } catch (error) {
    // The portfolio was closed meanwhile, or its disk is full: that is told to whoever asks for something.
    if (session.portfolio !== null) console.error('texts:', error);
    return false;
  }
}

/** In which order this person's window sorts titles, or most likely does. */
const orderFor = (language: Language | null): TitleOrder =>
  titleOrder(language ?? languageOf(Intl.NumberFormat().resolvedOptions().locale));

/** Texts are kept so many at once, or after so many milliseconds: to wait for the disk takes longer than to read most. */
const TOGETHER = 50;
const SOON = 1000;

/** @returns how many were read; none where that was broken off, or the portfolio is another one meanwhile */
async function readSome({ session, texts }: Services, waiting: readonly WaitingText[]): Promise<number> {
  const { portfolio } = session;
  if (portfolio === null) return 0;
  const end = performance.now() + SOON;
  const done: { readonly sha256: string; readonly read: FileText }[] = [];
  for (const { sha256, mediaType } of waiting) {
    // Outside of `within`: closing the portfolio need not wait for a slow file.
    const read: FileText | null =
      formatOf(mediaType) === null
        ? { state: 'none' }
        : await texts.read({ path: pathOf(portfolio.vault, sha256), mediaType });
    if (read === null || session.portfolio !== portfolio) break;
    done.push({ sha256, read });
    if (performance.now() > end) break;
  }
  if (session.portfolio !== portfolio || done.length === 0) return 0;
  await session.within(({ db }) =>
    db
      .transaction(() => {
        for (const { sha256, read } of done) writeText(db, sha256, read, READER_VERSION);
      })
      .immediate(),
  );
  return done.length;
}
