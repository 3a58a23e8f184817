import type { z } from 'zod';
import type { Contract } from '../../shared/contract/contract.ts';
import type { Claim, Evidence } from '../../shared/evidence/evidence.ts';
import type { EvidenceFilter, ListedEvidence, MonthCount } from '../../shared/evidence/finding.ts';
import { findWords } from '../../shared/evidence/findWords.ts';
import { toMatch } from '../../shared/search/terms.ts';
import { wordsOf } from '../../shared/search/words.ts';
import { descendantsOf } from '../../shared/standard/tree.ts';
import { listClaimsOfAll } from '../db/claims.ts';
import { readEvidenceOf } from '../db/evidence.ts';
import { refreshIndex } from '../db/evidenceIndex.ts';
import { countMonths, listEntries, type EntryFilter } from '../db/evidenceList.ts';
import { readText } from '../db/texts.ts';
import type { Services } from '../services.ts';
import type { Portfolio } from '../session.ts';
import { groupByEvidence } from '../../shared/evidence/groupByEvidence.ts';
import { signedClaims } from './signoff/list.ts';

type Wish = z.output<Contract['evidence.list']['input']>;
type Listed = z.input<Contract['evidence.list']['output']>;

/** How long a question waits for the index to take up what has just changed, in milliseconds. */
const PATIENCE = 300;

/** A page of the evidence that fits, with its claims, and where the words of the query stand. */
export const listEvidence = (services: Services, wish: Wish): Promise<Listed> =>
  services.session.within(({ db }) => {
    const { words, filter, unindexed } = ask(services, db, wish);
    if (filter === null) return { total: 0, items: [], unindexed };
    const { total, page } = listEntries(
      db,
      filter,
      wish.sort,
      { offset: wish.offset, limit: wish.limit ?? null },
      wish.titles,
    );
    const claims = wish.removed ? undefined : groupByEvidence(listClaimsOfAll(db, page));
    const find = words.length === 0 ? null : createFinder(services, db, words);
    const items = readEvidenceOf(db, page).map((evidence): ListedEvidence => {
      const own = [...(claims?.get(evidence.id) ?? [])];
      return { evidence, claims: own, ...(find && { words: find(evidence, own) }) };
    });
    return { total, items, unindexed };
  });

/** In which months the work was done that fits. */
export const countByMonth = (services: Services, wish: EvidenceFilter): Promise<MonthCount[]> =>
  services.session.within(({ db }) => {
    const { filter } = ask(services, db, wish);
    return filter === null ? [] : countMonths(db, filter);
  });

/** What the rows are asked, once the index is brought up; `filter` null: words that nothing can have. */
function ask(services: Services, db: Portfolio['db'], wish: EvidenceFilter) {
  const { foldText } = services.folder;
  const words = wordsOf(wish.query, foldText);
  const unindexed = words.length === 0 ? 0 : refreshIndex(db, foldText, PATIENCE);
  const match = toMatch(words);
  const isVain = words.length > 0 && match === null;
  return { words, unindexed, filter: isVain ? null : toEntryFilter(services, db, wish, match) };
}

/** Makes all that is there found by its words, however long that takes: for scripts, which ask once. */
export const bringUpIndex = (services: Services): Promise<number> =>
  services.session.within(({ db }) => refreshIndex(db, services.folder.foldText));

/** A node stands for what is beneath it too. @throws Fault standard-unknown */
function toEntryFilter(
  services: Services,
  db: Portfolio['db'],
  { node, nodes, signed: isWanted, ...told }: EvidenceFilter,
  match: string | null,
): EntryFilter {
  const signed =
    isWanted === undefined
      ? null
      : { isWanted, claims: [...signedClaims(services, db, services.today()).keys()] };
  const filter = { ...told, signed };
  if (filter.standard === undefined || node === undefined) return { ...filter, match, nodes: nodes ?? null };
  const beneath = descendantsOf(services.standards.get(filter.standard), node);
  return { ...filter, match, nodes: [node, ...beneath.map(({ id }) => id)] };
}

/** So much text is looked through for one page, in UTF-16 units; what lies deeper in its file is found, but not quoted. */
const MOST_TEXT = 1_000_000;

function createFinder({ folder }: Pick<Services, 'folder'>, db: Portfolio['db'], words: readonly string[]) {
  let left = MOST_TEXT;
  return (evidence: Evidence, claims: readonly Claim[]) => {
    const readFile = () => {
      const text = readText(db, evidence.file.sha256).slice(0, Math.max(0, left));
      left -= text.length;
      return text;
    };
    return findWords(evidence, claims, readFile, words, folder);
  };
}
