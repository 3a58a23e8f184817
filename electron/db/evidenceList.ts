import type { Database } from 'better-sqlite3';
import { EVIDENCE_KINDS } from '../../shared/evidence/evidence.ts';
import type { EvidenceFilter, EvidenceSort, MonthCount } from '../../shared/evidence/finding.ts';
import type { TitleOrder } from '../../shared/search/titleKey.ts';
import { fillTitleKeys, KEY_COLUMNS } from './titleKeys.ts';

/** A filter in terms of rows. */
export interface EntryFilter extends Omit<EvidenceFilter, 'query' | 'node' | 'nodes' | 'signed'> {
  /** What the full-text index is asked; null where no words were given. */
  readonly match: string | null;
  /** The nodes of the standard that count; null: all. */
  readonly nodes: readonly string[] | null;
  /** Whether it has one of these claims; null: it does not matter. */
  readonly signed: { readonly isWanted: boolean; readonly claims: readonly string[] } | null;
}

export interface Listing {
  readonly total: number;
  /** Ids of evidence. */
  readonly page: readonly string[];
}

const KIND_ORDER = `CASE kind ${EVIDENCE_KINDS.map((kind, at) => `WHEN '${kind}' THEN ${at}`).join(' ')} END`;

/** Equals stand as the list usually does. */
const ORDERS: {
  readonly [By in EvidenceSort['by']]: (direction: 'ASC' | 'DESC', titles: TitleOrder) => string;
} = {
  date: (direction) => `day ${direction}, logged ${direction}, evidence`,
  logged: (direction) => `logged ${direction}, evidence`,
  // The whole order turns, so that one index serves both directions; so with sizes.
  title: (direction, titles) =>
    direction === 'ASC'
      ? `${KEY_COLUMNS[titles]}, day DESC, logged DESC, evidence`
      : `${KEY_COLUMNS[titles]} DESC, day, logged, evidence DESC`,
  kind: (direction) => `${KIND_ORDER} ${direction}, day DESC, logged DESC, evidence`,
  size: (direction) =>
    direction === 'DESC'
      ? 'bytes DESC, day DESC, logged DESC, evidence'
      : 'bytes, day, logged, evidence DESC',
  removed: (direction) =>
    `(SELECT one.removed FROM evidence AS one WHERE one.id = evidence_entry.evidence) ${direction},
       day DESC, logged DESC, evidence`,
};

/**
 * Which evidence fits, in order: how many there are, and a page of them.
 * @param limit null: all
 * @param titles how titles are sorted, where they are
 */
export function listEntries(
  db: Database,
  filter: EntryFilter,
  sort: EvidenceSort,
  { offset, limit }: { readonly offset: number; readonly limit: number | null },
  titles: TitleOrder = 'pinyin',
): Listing {
  const { where, values } = toSql(filter);
  const order = ORDERS[sort.by](sort.descending ? 'DESC' : 'ASC', titles);
  if (sort.by === 'title') fillTitleKeys(db, titles);
  const isKeyed = sort.by === 'title' ? ` AND ${KEY_COLUMNS[titles]} IS NOT NULL` : '';
  const page = db
    .prepare(
      `SELECT evidence FROM evidence_entry WHERE ${where}${isKeyed} ORDER BY ${order} LIMIT @limit OFFSET @offset`,
    )
    .pluck()
    .all({ ...values, offset, limit: limit ?? -1 }) as string[];
  const isWhole = offset === 0 && (limit === null || page.length < limit);
  return { total: isWhole ? page.length : countEntries(db, filter), page };
}

/** How much of what fits was done in which month, the latest first. */
export function countMonths(db: Database, filter: EntryFilter): MonthCount[] {
  const { where, values } = toSql(filter);
  return db
    .prepare(
      `SELECT substr(day, 1, 7) AS month, count(*) AS count FROM evidence_entry WHERE ${where}
       GROUP BY month ORDER BY month DESC`,
    )
    .all(values) as MonthCount[];
}

/** Words are asked first, not each row whether it is among theirs: that takes a third of the time. */
function countEntries(db: Database, filter: EntryFilter): number {
  const { where, values } = toSql({ ...filter, match: null });
  const { match } = filter;
  const sql =
    match === null
      ? `SELECT count(*) FROM evidence_entry WHERE ${where}`
      : `SELECT count(*) FROM evidence_index CROSS JOIN evidence_entry ON seq = evidence_index.rowid
         WHERE evidence_index MATCH @match AND ${where}`;
  return db
    .prepare(sql)
    .pluck()
    .get({ ...values, match }) as number;
}

type Values = Readonly<Record<string, string | number | null>>;

function toSql({ ids, match, standard, nodes, removed, claimed, gathered, signed, ...rest }: EntryFilter): {
  readonly where: string;
  readonly values: Values;
} {
  const { kind, from, to, employer, tag, workOutput } = rest;
  const conditions: readonly (readonly [isAsked: boolean, condition: string])[] = [
    [true, 'removed = @removed'],
    [ids !== undefined, 'evidence IN (SELECT value FROM json_each(@ids))'],
    [match !== null, 'seq IN (SELECT rowid FROM evidence_index WHERE evidence_index MATCH @match)'],
    [
      standard !== undefined,
      `evidence IN (SELECT evidence FROM claim WHERE removed IS NULL AND standard = @standard
         AND (@nodes IS NULL OR node IN (SELECT value FROM json_each(@nodes))))`,
    ],
    [kind !== undefined, 'kind = @kind'],
    [from !== undefined, 'day >= @from'],
    [to !== undefined, 'day <= @to'],
    [employer !== undefined, 'employer = @employer'],
    [tag !== undefined, 'seq IN (SELECT seq FROM evidence_tag WHERE tag = @tag)'],
    [workOutput !== undefined, 'work_output = @workOutput'],
    [claimed !== undefined, claimed === true ? 'claims > 0' : 'claims = 0'],
    [gathered !== undefined, `work_output IS ${gathered === true ? 'NOT NULL' : 'NULL'}`],
    [
      signed !== null,
      `evidence ${signed?.isWanted === true ? 'IN' : 'NOT IN'}
         (SELECT claim.evidence FROM claim JOIN json_each(@signed) AS one ON one.value = claim.id)`,
    ],
  ];
  return {
    where: conditions.flatMap(([isAsked, condition]) => (isAsked ? [condition] : [])).join(' AND '),
    values: {
      removed: removed ? 1 : 0,
      ids: ids === undefined ? null : JSON.stringify(ids),
      match,
      standard: standard ?? null,
      nodes: nodes === null ? null : JSON.stringify(nodes),
      signed: signed === null ? null : JSON.stringify(signed.claims),
      kind: kind ?? null,
      from: from ?? null,
      to: to ?? null,
      employer: employer ?? null,
      tag: tag ?? null,
      workOutput: workOutput ?? null,
    },
  };
}
