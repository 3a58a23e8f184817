import type { Database } from 'better-sqlite3';
import { titleKey, type TitleOrder } from '../../shared/search/titleKey.ts';

/** The column with the keys of an order. */
export const KEY_COLUMNS = {
  pinyin: 'title_pinyin',
  stroke: 'title_stroke',
} as const satisfies Record<TitleOrder, string>;

/**
 * Gives each entry that has none yet its key in an order: triggers take it away where a title changes. So nobody who
 * writes has to know of it, and who never sorts by title pays nothing.
 */
export function fillTitleKeys(db: Database, order: TitleOrder): void {
  const column = KEY_COLUMNS[order];
  if (!areOfNow(db, order)) db.prepare(`UPDATE evidence_entry SET ${column} = NULL`).run();
  const rows = db.prepare(`SELECT seq, title FROM evidence_entry WHERE ${column} IS NULL`).all() as {
    readonly seq: number;
    readonly title: string;
  }[];
  if (rows.length === 0) return;
  const write = db.prepare(`UPDATE evidence_entry SET ${column} = ? WHERE seq = ?`);
  db.transaction(() => {
    for (const { seq, title } of rows) write.run(titleKey(title, order), seq);
  }).immediate();
}

const SAMPLE = 50;
const known = new WeakMap<Database, Set<TitleOrder>>();

/**
 * Whether the keys are in the order that this process would give them, as a few of them tell: another version of ICU
 * ranks ideographs otherwise, and keys of both would stand mixed. Looked at once for each connection.
 */
function areOfNow(db: Database, order: TitleOrder): boolean {
  const looked = known.get(db) ?? new Set<TitleOrder>();
  known.set(db, looked);
  if (looked.has(order)) return true;
  looked.add(order);
  const column = KEY_COLUMNS[order];
  const rows = db
    .prepare(`SELECT title, ${column} AS key FROM evidence_entry WHERE ${column} IS NOT NULL LIMIT ?`)
    .all(SAMPLE) as { readonly title: string; readonly key: string }[];
  return rows.every(({ title, key }) => titleKey(title, order) === key);
}
