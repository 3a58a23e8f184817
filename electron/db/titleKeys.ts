import type { Database } from 'better-sqlite3';
import { titleKey, type TitleOrder } from '../../shared/search/titleKey.ts';

/** The column with the keys of an order. */
export const KEY_COLUMNS = {
  pinyin: 'title_pinyin',
  stroke: 'title_stroke',
} as const satisfies Record<TitleOrder, string>;

/** So many rows a transaction: short enough to stand between two calls of the page. */
const BATCH = 250;

/**
 * Gives each entry that has none yet its key in an order: triggers take it away where a title changes. So nobody who
 * writes has to know of it. For 100,000 entries that takes more than a second: the background goes before.
 * @param milliseconds stops after the batch in which they are over; left out: goes to the end
 * @returns whether all have theirs
 */
export function fillTitleKeys(db: Database, order: TitleOrder, milliseconds = Infinity): boolean {
  const column = KEY_COLUMNS[order];
  const state = stateOf(db, order);
  if (!state.isOfNow) {
    if (!areOfNow(db, order)) db.prepare(`UPDATE evidence_entry SET ${column} = NULL`).run();
    state.isOfNow = true;
  }
  const changes = db.prepare('SELECT total_changes()').pluck();
  if (state.changes !== changes.get()) state.after = 0;
  if (state.after === null) return true;
  const end = performance.now() + milliseconds;
  const list = db.prepare(
    `SELECT seq, title FROM evidence_entry WHERE ${column} IS NULL AND seq > ? ORDER BY seq LIMIT ${BATCH}`,
  );
  const write = db.prepare(`UPDATE evidence_entry SET ${column} = ? WHERE seq = ?`);
  const fill = db.transaction((after: number): number | null => {
    const rows = list.all(after) as { readonly seq: number; readonly title: string }[];
    for (const { seq, title } of rows) write.run(titleKey(title, order), seq);
    return rows.length < BATCH ? null : rows.at(-1)!.seq;
  });
  const fillOn = () => {
    do state.after = state.after === null ? null : fill(state.after);
    while (state.after !== null && performance.now() < end);
  };
  // One wait for the disk, where somebody waits for all of them.
  if (milliseconds === Infinity) db.transaction(fillOn).immediate();
  else fillOn();
  state.changes = changes.get() as number;
  return state.after === null;
}

/** What is known of an order's keys, so that nobody looks through all entries for nothing. */
interface State {
  isOfNow: boolean;
  /** What the connection had changed when that was known; anything may have lost its key since. */
  changes: number;
  /** Up to which entry all have theirs; null: to the last one. */
  after: number | null;
}

const states = new WeakMap<Database, Record<TitleOrder, State>>();
const UNKNOWN: State = { isOfNow: false, changes: -1, after: 0 };

function stateOf(db: Database, order: TitleOrder): State {
  const known = states.get(db) ?? { pinyin: { ...UNKNOWN }, stroke: { ...UNKNOWN } };
  states.set(db, known);
  return known[order];
}

const SAMPLE = 50;

/**
 * Whether the keys are in the order that this process would give them, as a few of them tell: another version of ICU
 * ranks ideographs otherwise, and keys of both would stand mixed.
 */
function areOfNow(db: Database, order: TitleOrder): boolean {
  const column = KEY_COLUMNS[order];
  const rows = db
    .prepare(`SELECT title, ${column} AS key FROM evidence_entry WHERE ${column} IS NOT NULL LIMIT ?`)
    .all(SAMPLE) as { readonly title: string; readonly key: string }[];
  return rows.every(({ title, key }) => titleKey(title, order) === key);
}
