import { extname } from 'node:path';
import { Fault } from '../../shared/contract/fault.ts';
import { cutText } from '../../shared/evidence/cutText.ts';
import type { Claim, ClaimDetails, Evidence, EvidenceDetails } from '../../shared/evidence/evidence.ts';
import { shownName } from '../../shared/evidence/shownName.ts';
import { asksBeforeRemoving } from '../../shared/evidence/removal.ts';
import { insertBlob } from '../db/blobs.ts';
import { listClaimsOf, putClaim } from '../db/claims.ts';
import { commitTogether } from '../db/commitTogether.ts';
import { hasContent, insertEvidence, markEvidence, readEvidence, updateEvidence } from '../db/evidence.ts';
import { listRevisions, replaceContent } from '../db/evidenceRevisions.ts';
import { readVocabulary } from '../db/evidenceVocabulary.ts';
import { countPortfolio } from '../db/portfolio.ts';
import type { Services } from '../services.ts';
import { symlinksIn } from '../outside/symlinks.ts';
import { isPortfolioFolder, type Portfolio } from '../session.ts';
import type { SourceFile } from '../vault/source.ts';
import { taking, type Watch } from '../vault/vault.ts';
import { backUpIfChanged } from './backups/keep.ts';
import { detailsOfBadge } from './badgeIn.ts';
import type { HandlersOf } from './context.ts';
import { coverClaimed } from './coverage.ts';
import { changeBack, changeTogether, requireWorkOutput } from './evidenceChange.ts';
import { countByMonth, listEvidence } from './evidenceList.ts';
import { dragCopies, openCopy } from './openCopy.ts';
import { requireClaimable } from './require.ts';

export const evidenceHandlers: HandlersOf<'evidence'> = {
  'evidence.list': (wish, { services }) => listEvidence(services, wish),
  'evidence.timeline': (filter, { services }) => countByMonth(services, filter),
  'evidence.vocabulary': (_input, { services }) => services.session.within(({ db }) => readVocabulary(db)),
  'evidence.symlinks': async (_input, { file }) =>
    file?.kind === 'path' ? [...(await symlinksIn(file.path, isPortfolioFolder))] : [],
  'evidence.add': ({ claims, origin, job, portfolio: meant, ...details }, { services, file }) =>
    services.session.within(async (portfolio) => {
      if (meant !== undefined && meant !== portfolio.id) throw new Fault('portfolio-other');
      const content = requireFile(file);
      const added = await watched(services, job, (watch) =>
        addEvidence(services, portfolio, content, { details, origin, claims }, watch),
      );
      return { ...added, coverage: coverClaimed(services, portfolio, claims) };
    }),
  'evidence.replace': ({ id, job }, { services, file }) =>
    services.session.within((portfolio) => {
      const content = requireFile(file);
      return watched(services, job, (watch) => replaceFile(services, portfolio, id, content, watch));
    }),
  'evidence.revert': ({ id, sha256 }, { services }) =>
    services.session.within(({ db }) => {
      const revert = () => {
        const standing = requireEvidence(db, id);
        const former = listRevisions(db, id).find(({ file }) => file.sha256 === sha256);
        if (standing.file.sha256 !== sha256) {
          if (former === undefined) throw new Fault('file-missing', { path: standing.file.name });
          replaceContent(db, standing, { name: former.file.name, sha256 }, services.now());
        }
        return { evidence: requireEvidence(db, id), claims: [...listClaimsOf(db, id)] };
      };
      return db.transaction(revert).immediate();
    }),
  'evidence.revisions': ({ id }, { services }) =>
    services.session.within(({ db }) => [...listRevisions(db, requireEvidence(db, id).id)]),
  'evidence.open': ({ id, asked }, { services }) =>
    services.session.within(async (portfolio) => {
      await openCopy(services, portfolio, requireEvidence(portfolio.db, id).file, asked);
      return {};
    }),
  'evidence.drag': ({ ids }, { services }) =>
    services.session.within(async (portfolio) => {
      const files = ids.map((id) => requireEvidence(portfolio.db, id).file);
      await dragCopies(services, portfolio, files);
      return {};
    }),
  'evidence.edit': ({ id, record }, { services }) =>
    services.session.within(({ db }) => {
      requireWorkOutput(db, record);
      if (!updateEvidence(db, id, record)) throw new Fault('evidence-unknown');
      return { evidence: requireEvidence(db, id), claims: [...listClaimsOf(db, id)] };
    }),
  'evidence.change': ({ ids, change }, { services }) => changeTogether(services, ids, change),
  'evidence.changeBack': ({ changed, change }, { services }) => changeBack(services, changed, change),
  'evidence.remove': ({ id }, { services }) => mark(services, [id], services.now()),
  'evidence.restore': ({ id }, { services }) => mark(services, [id], null),
  'evidence.removeMany': async ({ ids, asked }, { services }) => {
    await services.session.within(async (portfolio) => {
      const all = countPortfolio(portfolio.db).evidence;
      if (!asksBeforeRemoving(ids.length, all)) return;
      if (!asked) throw new Fault('removes-much', { count: ids.length, all });
      await backUpIfChanged(services, portfolio, 'purge');
    });
    return mark(services, ids, services.now());
  },
  'evidence.restoreMany': ({ ids }, { services }) => mark(services, ids, null),
};

/** What is told of a new piece of evidence beside its file. A title '' stands for the one that the file proposes. */
export interface NewEvidence {
  readonly details: EvidenceDetails;
  readonly origin: string;
  readonly claims: readonly ClaimDetails[];
}

export interface Added {
  readonly evidence: Evidence;
  readonly claims: Claim[];
  /** Other evidence has the same content. */
  readonly duplicate: boolean;
}

/**
 * Bytes, then rows, then the answer: nothing that was answered can lack its file.
 * @param inTurn writes the rows once those of others that go before are written
 */
export async function addEvidence(
  services: Services,
  { db, vault }: Portfolio,
  file: SourceFile,
  { details, origin, claims }: NewEvidence,
  watch?: Watch,
  inTurn: (write: () => Promise<Added>) => Promise<Added> = (write) => write(),
): Promise<Added> {
  for (const claim of claims) requireClaimable(services.standards.get(claim.standard), claim.node);
  requireWorkOutput(db, details);
  return taking(vault, async (take) => {
    const stored = await take(file, watch);
    const proposed = details.title === '' ? await detailsOfBadge(services, vault, stored, details) : {};
    const evidence: Evidence = {
      ...details,
      ...proposed,
      title: details.title || proposed.title || titleOf(file.name, origin),
      id: services.newId(),
      origin,
      revision: 1,
      logged: services.now(),
      file: { name: file.name, ...stored },
    };
    const write = () => {
      const duplicate = hasContent(db, stored.sha256);
      insertBlob(db, stored, evidence.logged);
      insertEvidence(db, evidence);
      return {
        evidence,
        claims: claims.map((claim) => putClaim(db, evidence.id, claim, services)),
        duplicate,
      };
    };
    return inTurn(() => commitTogether(db, write));
  });
}

function replaceFile(
  services: Services,
  { db, vault }: Portfolio,
  id: string,
  file: SourceFile,
  watch: Watch,
): Promise<{ evidence: Evidence; claims: Claim[] }> {
  requireEvidence(db, id);
  return taking(vault, async (take) => {
    const stored = await take(file, watch);
    return db
      .transaction(() => {
        const standing = requireEvidence(db, id);
        if (standing.file.sha256 !== stored.sha256) {
          insertBlob(db, stored, services.now());
          replaceContent(db, standing, { name: file.name, sha256: stored.sha256 }, services.now());
        }
        return { evidence: requireEvidence(db, id), claims: [...listClaimsOf(db, id)] };
      })
      .immediate();
  });
}

/** Lets others see how far it is, where they gave an id to ask by. */
export const watched = <T>(
  { jobs }: Services,
  job: string | undefined,
  work: (watch: Watch) => Promise<T>,
): Promise<T> =>
  job === undefined ? work({}) : jobs.run({ id: job, kind: 'intake', total: null, unit: 'bytes' }, work);

function requireFile(file: SourceFile | undefined): SourceFile {
  if (file === undefined) throw new Fault('bad-input', { detail: 'file' });
  return file;
}

/**
 * The title that a file proposes: its name without the extension, blanks for underscores. Of a file in a folder the
 * folder's name goes before: `screens / 0001` says more than 0001.
 */
export function titleOf(fileName: string, origin = ''): string {
  const stem = fileName.slice(0, fileName.length - extname(fileName).length);
  const readable = (name: string) => shownName(name, ' ').replaceAll('_', ' ').trim();
  const title = readable(stem) || fileName;
  const folder = readable(origin.slice(origin.lastIndexOf('/') + 1));
  const room = LONGEST_TITLE - title.length - ' / '.length;
  return cutText(folder === '' || room < 1 ? title : `${cutText(folder, room)} / ${title}`, LONGEST_TITLE);
}

const LONGEST_TITLE = 300;

/** @throws Fault evidence-unknown */
export function requireEvidence(db: Portfolio['db'], id: string): Evidence {
  const evidence = readEvidence(db, id);
  if (evidence === undefined) throw new Fault('evidence-unknown');
  return evidence;
}

const mark = (services: Services, ids: readonly string[], removed: string | null) =>
  services.session.within(({ db }) => {
    const markAll = () => {
      for (const id of ids) if (!markEvidence(db, id, removed)) throw new Fault('evidence-unknown');
    };
    db.transaction(markAll).immediate();
    return {};
  });
