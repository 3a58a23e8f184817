import type { Database } from 'better-sqlite3';
import type { Told } from '../db/history.ts';
import { readClaim } from '../db/claims.ts';
import { readEvidence } from '../db/evidence.ts';
import { readWorkOutputTitle } from '../db/workOutputs.ts';
import { nodeLabel } from '../../shared/standard/nodeName.ts';
import type { Standard } from '../../shared/standard/standard.ts';
import { indexStandard } from '../../shared/standard/tree.ts';
import { readOwnStandard } from '../db/ownStandards.ts';
import type { Services } from '../services.ts';

type Row = Told['row'];

/** What people call records, in place of the ids that rows name them by. '' where nobody knows any more. */
export interface Names {
  readonly titleOf: (told: Pick<Told, 'table' | 'row'>) => string;
  /** What a value says to people, thing by thing; of a long text its beginning. */
  readonly valueOf: (column: string, value: unknown, row: Row) => readonly string[];
}

/** Columns that say nothing to people but that they were changed: contents by their hash, what only the app reads. */
const UNSAID: ReadonlySet<string> = new Set([
  'content',
  'credential',
  'filter',
  'findings',
  'manifest',
  'masks',
  'pack',
  'photo',
  'printed',
  'sha256',
  'sort',
  'ticks',
]);

const MOST = 300;

/** Remembers what it looked up, for one answer. */
export function namesIn({ standards, forms }: Pick<Services, 'standards' | 'forms'>, db: Database): Names {
  const known = new Map<string, Standard | undefined>();
  /** One that lies in the trash has its name still. */
  const find = (id: string) => {
    if (!known.has(id))
      known.set(id, standards.list().find((one) => one.id === id) ?? readOwnStandard(db, id)?.standard);
    return known.get(id);
  };
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  const standard = (id: unknown) => find(text(id))?.title ?? '';
  const node = (of: unknown, id: unknown) => {
    const from = find(text(of));
    const found = from && indexStandard(from).byId.get(text(id));
    return found ? nodeLabel(found) : '';
  };
  const evidence = (id: unknown) => readEvidence(db, text(id))?.title ?? '';
  const form = (id: unknown) => forms.list().find((one) => one.id === id)?.title ?? '';
  const joined = (by: string, ...parts: readonly string[]) => parts.filter((part) => part !== '').join(by);
  const claim = (row: Row) => joined(' → ', evidence(row['evidence']), node(row['standard'], row['node']));
  const claimById = (id: unknown) => {
    const found = readClaim(db, text(id));
    return found ? claim({ ...found }) : '';
  };

  const TITLES: Readonly<Record<string, (row: Row) => string>> = {
    claim,
    carried_link: (row) => node(row['standard'], row['node']),
    checklist_filling: (row) => node(row['standard'], row['node']),
    crosswalk_decision: (row) =>
      joined(' ↔ ', node(row['standard'], row['node']), node(row['other_standard'], row['other_node'])),
    enough_rule: (row) => standard(row['standard']),
    evidence_revision: (row) => joined(' · ', evidence(row['evidence']), text(row['file_name'])),
    filled_form: (row) => form(row['form']),
    form_layout_revision: (row) => titleIn(row['content']),
    local_precheck: (row) => text(row['rule']),
    own_standard: (row) => standard(row['id']),
    own_standard_revision: (row) => standard(row['standard']),
    paper_signoff: (row) => claimById(row['claim']),
    plan_item: (row) => text(row['what']),
    redaction: (row) => evidence(row['evidence']),
    rule_pack: (row) => standard(row['standard']),
    rule_pack_revision: (row) => titleIn(row['content']),
    self_assessment: (row) => node(row['standard'], row['node']),
    signoff: (row) => claimById(row['claim']),
  };
  const VALUES: Readonly<Record<string, (value: unknown, row: Row) => string | readonly string[]>> = {
    work_output: (id) => readWorkOutputTitle(db, text(id)) ?? '',
    evidence,
    form,
    claim: claimById,
    standard,
    aim_standard: standard,
    other_standard: standard,
    supersedes: standard,
    node: (id, row) => node(row['standard'], id),
    other_node: (id, row) => node(row['other_standard'], id),
    requirements: (ids, row) => listIn(ids).map((id) => node(row['standard'], id)),
  };
  return {
    titleOf: ({ table, row }) =>
      cut(
        TITLES[table]?.(row) ??
          ['title', 'name', 'occupation', 'school', 'file_name']
            .map((one) => text(row[one]))
            .find((one) => one !== '') ??
          '',
      ),
    valueOf: (column, value, row) => {
      if (value === null || value === undefined || UNSAID.has(column)) return [];
      const things = [VALUES[column]?.(value, row) ?? saidIn(value)].flat();
      return cutAll(things.filter((thing) => thing !== ''));
    },
  };
}

const cut = (text: string, most = MOST): string => (text.length > most ? `${text.slice(0, most)}…` : text);

/** The first of several things, as many as are no longer together than one may be alone. */
function cutAll(things: readonly string[]): readonly string[] {
  const told: string[] = [];
  let left = MOST;
  for (const thing of things) {
    if (left <= 0) return [...told, '…'];
    told.push(cut(thing, left));
    if (thing.length > left) return told;
    left -= thing.length;
  }
  return told;
}

/** What stands in a value: of JSON what it says, without the names that only the app reads; of a list each for itself. */
function saidIn(value: unknown): readonly string[] {
  const isJson = typeof value === 'string' && /^[[{]/.test(value);
  const json = isJson ? (parsed(value) ?? value) : value;
  return Array.isArray(json) ? json.map(saidAsOne) : [saidAsOne(json)];
}
/** `张三 · 组长`: what belongs together is no list. */
const saidAsOne = (value: unknown): string => said(value).join(' · ');
function said(value: unknown): readonly string[] {
  if (value === null || value === undefined || value === '') return [];
  if (typeof value === 'object') return Object.values(value).flatMap(said);
  return typeof value === 'string' || typeof value === 'number' ? [String(value)] : [];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
const listIn = (value: unknown): readonly unknown[] => {
  const json = typeof value === 'string' ? parsed(value) : undefined;
  return Array.isArray(json) ? json : [];
};
const titleIn = (value: unknown): string => {
  const json = typeof value === 'string' ? parsed(value) : undefined;
  const title = typeof json === 'object' && json !== null && 'title' in json ? json.title : '';
  return typeof title === 'string' ? title : '';
};
