import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { checkEvents } from '../../../electron/db/checkEvents.ts';
import { openDatabase } from '../../../electron/db/connection.ts';
import { writeEvents } from '../../../electron/db/events.ts';
import { DERIVED, listJournaled } from '../../../electron/db/journaled.ts';
import { PORTFOLIO } from '../../../electron/db/kinds.ts';
import { insertPortfolio } from '../../../electron/db/portfolio.ts';
import { temporaryFolder } from '../../support/services.ts';

const BY = { author: 'lin@desk', now: () => '2026-11-24T08:00:00.000Z' };
let file: string;
let db: Database.Database;

beforeEach(() => {
  file = join(temporaryFolder(), 'portfolio.sqlite');
  db = openDatabase(file, PORTFOLIO, true);
  writeEvents(db, BY);
  insertPortfolio(db, { id: 'p1', created: BY.now() });
});

const addOutput = (id: string) =>
  db.prepare(`INSERT INTO work_output VALUES (?, '报告', '', '', NULL, NULL, '', NULL)`).run(id);
const eventsOf = (record: string) =>
  db.prepare('SELECT change, author, at, former FROM event WHERE record = ? ORDER BY number').all(record);

/** Does something to the file without our knowing, as another program or a disk would. */
function behindOurBack(sql: string): void {
  db.close();
  const other = new Database(file);
  other.exec(sql);
  other.close();
  db = openDatabase(file, PORTFOLIO, false);
}

describe('every change of a portfolio', () => {
  it('is an event with what stood there before, tied to all events before it', () => {
    addOutput('w1');
    db.exec(`UPDATE work_output SET title = '测试报告' WHERE id = 'w1'`);
    db.exec(`UPDATE work_output SET title = title WHERE id = 'w1'`); // nothing changes
    db.exec(`DELETE FROM work_output WHERE id = 'w1'`);
    const by = { author: BY.author, at: BY.now() };
    expect(eventsOf('w1')).toEqual([
      { change: 'added', ...by, former: null },
      { change: 'changed', ...by, former: '{"title":"报告"}' },
      { change: 'deleted', ...by, former: expect.stringContaining('"title":"测试报告"') as string },
    ]);
    expect(checkEvents(db)).toMatchObject({ events: 5, brokenAt: null, unsound: [] });
  });

  it('is gone with the transaction that failed', () => {
    const fail = db.transaction(() => {
      addOutput('w1');
      throw new Error('no');
    });
    expect(fail).toThrow('no');
    expect(eventsOf('w1')).toEqual([]);
    addOutput('w2');
    expect(checkEvents(db)).toMatchObject({ brokenAt: null, unsound: [] });
  });

  it('keeps what another row replaces, and a row that gets another name', () => {
    db.exec(`INSERT INTO assumptions VALUES (1, 'a'); INSERT OR REPLACE INTO assumptions VALUES (1, 'b')`);
    expect(db.prepare(`SELECT change, former FROM event WHERE record_table = 'assumptions'`).all()).toEqual([
      { change: 'added', former: null },
      { change: 'deleted', former: '{"one":1,"content":"a"}' },
      { change: 'added', former: null },
    ]);
    addOutput('w1');
    db.exec(`UPDATE work_output SET id = 'w2'`);
    expect(checkEvents(db).unsound).toEqual([]);
  });

  it('can be taken from no table: each is watched, or is made from others', () => {
    const tables = db
      .prepare(`SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'virtual')`)
      .pluck()
      .all() as string[];
    const watched = listJournaled(db).map(({ name }) => name);
    const rest = tables.filter(
      (name) =>
        !watched.includes(name) && !DERIVED.has(name) && name !== 'event' && !name.startsWith('sqlite_'),
    );
    expect(rest).toEqual([]);
    const triggers = db
      .prepare(
        `SELECT tbl_name, count(*) AS number FROM sqlite_temp_schema WHERE type = 'trigger' GROUP BY 1`,
      )
      .all();
    expect(triggers).toEqual(watched.map((tbl_name) => ({ tbl_name, number: 4 })));
  });

  it('cannot be struck out', () => {
    expect(() => db.exec('DELETE FROM event')).toThrow('append-only');
    expect(() => db.exec(`UPDATE event SET at = ''`)).toThrow('append-only');
  });
});

describe('what was changed behind our back', () => {
  it.each([
    [
      `UPDATE work_output SET title = '!' WHERE id = 'w1'`,
      { table: 'work_output', record: 'w1', how: 'altered' },
    ],
    [`DELETE FROM work_output WHERE id = 'w1'`, { table: 'work_output', record: 'w1', how: 'missing' }],
    [
      `INSERT INTO work_output VALUES ('w9', '', '', '', NULL, NULL, '', NULL)`,
      { table: 'work_output', record: 'w9', how: 'untold' },
    ],
  ])('is found: %s', (sql, unsound) => {
    addOutput('w1');
    behindOurBack(sql);
    expect(checkEvents(db)).toMatchObject({ brokenAt: null, unsound: [unsound] });
  });

  it('is found in the events themselves', () => {
    addOutput('w1');
    behindOurBack(`DROP TRIGGER event_is_never_changed; UPDATE event SET at = '2020' WHERE number = 3`);
    expect(checkEvents(db).brokenAt).toBe(3);
  });
});

describe('a newer schema', () => {
  const newer = {
    ...PORTFOLIO,
    migrations: [
      ...PORTFOLIO.migrations,
      {
        id: 9000,
        sql: `ALTER TABLE work_output ADD COLUMN url TEXT NOT NULL DEFAULT ''; INSERT INTO local_precheck VALUES ('r')`,
      },
    ],
  };

  it('tells of the rows that its steps changed or brought', () => {
    addOutput('w1');
    db.close();
    db = openDatabase(file, newer, false);
    expect(checkEvents(db)).toMatchObject({ brokenAt: null, unsound: [] });
    expect(
      db.prepare(`SELECT record FROM event WHERE change = 'found' ORDER BY record`).pluck().all(),
    ).toEqual(['r', 'w1']);
  });

  it('vouches for nothing that was damaged before', () => {
    addOutput('w1');
    behindOurBack(`UPDATE work_output SET title = '!' WHERE id = 'w1'`);
    db.close();
    db = openDatabase(file, newer, false);
    expect(checkEvents(db).unsound).toEqual([{ table: 'work_output', record: 'w1', how: 'altered' }]);
  });
});
