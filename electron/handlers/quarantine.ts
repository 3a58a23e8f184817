import { createHash } from 'node:crypto';
import { rmSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import type { Quarantined, QuarantineManifest } from '../../shared/backup/quarantine.ts';
import { Fault } from '../../shared/contract/fault.ts';
import { cutText } from '../../shared/evidence/cutText.ts';
import type { Purged } from '../../shared/evidence/purging.ts';
import { asksBeforeRemoving } from '../../shared/evidence/removal.ts';
import {
  abandonQuarantine,
  beginQuarantine,
  emptyQuarantine,
  filesIn,
  fillQuarantine,
  listQuarantine,
  type QuarantineFolder,
} from '../backup/quarantine.ts';
import { listDossiers } from '../db/dossiers.ts';
import { countEvidence, isNamed, listTrash, purgeEvidence, type Released } from '../db/purge.ts';
import type { Services } from '../services.ts';
import type { Portfolio } from '../session.ts';
import { asWritingFault } from '../vault/errors.ts';
import { pathOf, read } from '../vault/vault.ts';
import { backUpBefore } from './backups/keep.ts';
import type { HandlersOf } from './context.ts';
import { safeName } from './safeName.ts';

export const quarantineHandlers: HandlersOf<'quarantine'> = {
  'quarantine.put': ({ ids, asked, job }, { services }) =>
    services.session.within(async (portfolio) => {
      const { db } = portfolio;
      requireWritable(portfolio);
      const count = listTrash(db, ids).length;
      const all = countEvidence(db);
      if (!asked && asksBeforeRemoving(count, all)) throw new Fault('removes-much', { count, all });
      if (count === 0) return { purged: 0, files: 0, bytes: 0, folder: null, kept: [] };
      const about = { id: job ?? services.newId(), kind: 'backup', total: null, unit: 'bytes' } as const;
      return services.jobs.run(about, (watch) =>
        backUpBefore(
          services,
          portfolio,
          'purge',
          () => purge(services, portfolio, ids, watch.signal),
          watch,
        ),
      );
    }),
  'quarantine.list': (_input, { services }) =>
    services.session.within((portfolio) => [...listQuarantined(portfolio)]),
  'quarantine.empty': ({ names }, { services }) =>
    services.session.within((portfolio) => {
      requireWritable(portfolio);
      return empty(portfolio, names);
    }),
};

/** @throws Fault portfolio-read-only */
function requireWritable({ readOnly, dir }: Portfolio): void {
  if (readOnly !== null) throw new Fault('portfolio-read-only', { path: dir });
}

async function purge(
  services: Services,
  portfolio: Portfolio,
  ids: readonly string[] | null,
  signal: AbortSignal,
): Promise<Purged> {
  for (;;) {
    const bound = await boundContents(portfolio, signal);
    const purged = purgeNow(services, portfolio, ids, bound);
    if (purged !== null) return purged;
  }
}

/**
 * The scan, the rows, and the way of the files out of the vault, in one go: nothing can come to refer to them meanwhile.
 * First it is written down what goes, then the rows go, then the files: a crash leaves at worst files in the vault that
 * nothing refers to, and that the manifest in the quarantine names.
 *
 * @returns null where a dossier was made since those were looked through
 * @throws Fault intake-under-way
 */
function purgeNow(
  { now }: Services,
  portfolio: Portfolio,
  ids: readonly string[] | null,
  bound: Bound,
): Purged | null {
  const { db, dir, vault } = portfolio;
  if (vault.takings.size > 0) throw new Fault('intake-under-way');
  if (listDossiers(db).some(({ sha256 }) => !bound.dossiers.has(sha256))) return null;
  finishCutShort(portfolio);
  const evidence: { id: string; title: string }[] = [];
  const kept: Purged['kept'] = [];
  const released: Released[] = [];
  let begun: QuarantineFolder | undefined;
  try {
    db.transaction(() => {
      for (const { id, title } of listTrash(db, ids)) {
        const outcome = purgeEvidence(db, id, bound.contents);
        if (typeof outcome === 'string') kept.push({ id, title, why: outcome });
        else {
          evidence.push({ id, title });
          released.push(...outcome);
        }
      }
      if (released.length > 0)
        begun = beginQuarantine(dir, {
          format: 'zhengji-quarantine',
          version: 1,
          portfolio: portfolio.id,
          made: now(),
          evidence,
          files: released.map(toFile),
        });
    }).immediate();
  } catch (error) {
    if (begun !== undefined) abandonQuarantine(begun);
    throw asWritingFault(error, dir);
  }
  if (begun !== undefined) finish(portfolio, begun);
  const bytes = released.reduce((sum, file) => sum + file.bytes, 0);
  return { purged: evidence.length, files: released.length, bytes, folder: begun?.folder ?? null, kept };
}

const LONGEST_STEM = 50;
const LONGEST_ENDING = 10;

/** The number keeps names apart, and what may stand in them short enough for any disk. */
function toFile({ sha256, bytes, fileName }: Released, index: number): QuarantineManifest['files'][number] {
  const ending = extname(fileName);
  const stem = cutText(safeName(fileName.slice(0, fileName.length - ending.length)), LONGEST_STEM);
  const name = `${String(index + 1).padStart(4, '0')} ${stem || '_'}${safeName(ending).slice(0, LONGEST_ENDING)}`;
  return { name, sha256, bytes };
}

/** What the disk does not let go now stays in the vault, referred to by nothing, and goes the next time. */
function finish({ vault }: Portfolio, folder: QuarantineFolder): void {
  try {
    fillQuarantine(folder, (sha256) => pathOf(vault, sha256));
  } catch (error) {
    console.error('quarantine:', error);
  }
}

/** Brings after what an earlier purge could not bring. */
function finishCutShort(portfolio: Portfolio): void {
  for (const folder of listQuarantine(portfolio.dir)) {
    const waiting = waitingIn(portfolio, folder);
    if (waiting.length > 0)
      finish(portfolio, { ...folder, manifest: { ...folder.manifest, files: waiting } });
  }
}

/** Files of a purge that are still in the vault. Those that a row names again are the portfolio's. */
function waitingIn({ db, vault }: Portfolio, { manifest }: QuarantineFolder): QuarantineManifest['files'] {
  return manifest.files.filter(
    ({ sha256 }) =>
      !isNamed(db, sha256) && statSync(pathOf(vault, sha256), { throwIfNoEntry: false }) !== undefined,
  );
}

/** What lies in quarantine, the newest first. */
export const listQuarantined = (portfolio: Portfolio): readonly Quarantined[] =>
  listQuarantine(portfolio.dir).map((folder) => {
    const there = [...filesIn(folder), ...waitingIn(portfolio, folder)];
    return {
      name: folder.name,
      folder: folder.folder,
      made: folder.manifest.made,
      titles: folder.manifest.evidence.map(({ title }) => title),
      files: there.length,
      bytes: there.reduce((sum, { bytes }) => sum + bytes, 0),
    };
  });

function empty(portfolio: Portfolio, names: readonly string[]): { files: number; bytes: number } {
  const { vault, dir } = portfolio;
  if (vault.takings.size > 0) throw new Fault('intake-under-way');
  const chosen = listQuarantine(dir).filter(({ name }) => names.includes(name));
  let files = 0;
  let bytes = 0;
  try {
    for (const folder of chosen) {
      const waiting = waitingIn(portfolio, folder);
      for (const { bytes: some } of [...filesIn(folder), ...waiting]) {
        files += 1;
        bytes += some;
      }
      for (const { sha256 } of waiting) rmSync(pathOf(vault, sha256), { force: true });
      emptyQuarantine(folder);
    }
  } catch (error) {
    throw asWritingFault(error, dir);
  }
  return { files, bytes };
}

/** What the dossiers tell of: which were looked through, and the SHA-256 of everything that stands in them. */
interface Bound {
  readonly dossiers: ReadonlySet<string>;
  readonly contents: ReadonlySet<string>;
}

/**
 * Every SHA-256 that stands in some dossier. Its manifest lies in it undeflated, so its bytes tell, and need not be read
 * as a PDF.
 * @throws Fault file-unreadable where a dossier is gone or damaged: nobody knows then what it names; cancelled
 */
async function boundContents({ db, vault }: Portfolio, signal: AbortSignal): Promise<Bound> {
  const dossiers = new Set<string>();
  const contents = new Set<string>();
  for (const { sha256, fileName } of listDossiers(db)) {
    if (dossiers.has(sha256)) continue;
    if (signal.aborted) throw new Fault('cancelled');
    dossiers.add(sha256);
    try {
      const hash = createHash('sha256');
      let before = '';
      for await (const chunk of read(vault, sha256) as AsyncIterable<Buffer>) {
        hash.update(chunk);
        const text = before + chunk.toString('latin1');
        for (const [digest] of text.matchAll(DIGEST)) contents.add(digest);
        before = text.slice(-DIGEST_LENGTH);
      }
      if (hash.digest('hex') !== sha256) throw new Error(`${sha256} was altered`);
    } catch (error) {
      throw new Fault('file-unreadable', { path: fileName }, error);
    }
  }
  return { dossiers, contents };
}

/** With the quotation marks around it. */
const DIGEST_LENGTH = 66;
const DIGEST = /(?<=")[0-9a-f]{64}(?=")/g;
