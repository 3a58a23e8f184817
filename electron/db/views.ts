import type { Database } from 'better-sqlite3';
import { evidenceViewSchema, type EvidenceView } from '../../shared/evidence/finding.ts';

interface Row {
  id: string;
  name: string;
  filter: string;
  sort: string;
}

const SELECT = 'SELECT id, name, filter, sort FROM evidence_view';

/** By name. A view that this version does not understand any more is left out. */
export const listViews = (db: Database): readonly EvidenceView[] =>
  (db.prepare(`${SELECT} ORDER BY name`).all() as Row[]).flatMap((row) => {
    const view = evidenceViewSchema.safeParse(toView(row));
    return view.success ? [view.data] : [];
  });

/** Keeps a view; one of the same name keeps its id and is replaced. `made` is an instant in UTC. */
export const putView = (db: Database, view: EvidenceView, made: string): EvidenceView =>
  db
    .transaction(() => {
      const id = db.prepare('SELECT id FROM evidence_view WHERE name = ?').pluck().get(view.name) as
        string | undefined;
      const kept = { ...view, id: id ?? view.id };
      db.prepare(
        `INSERT INTO evidence_view (id, name, filter, sort, made) VALUES (@id, @name, @filter, @sort, @made)
         ON CONFLICT (id) DO UPDATE SET filter = excluded.filter, sort = excluded.sort`,
      ).run({ ...kept, filter: JSON.stringify(kept.filter), sort: JSON.stringify(kept.sort), made });
      return kept;
    })
    .immediate();

/** @returns false where there is no such view */
export const deleteView = (db: Database, id: string): boolean =>
  db.prepare('DELETE FROM evidence_view WHERE id = ?').run(id).changes === 1;

const toView = (row: Row): unknown => ({
  ...row,
  filter: JSON.parse(row.filter) as unknown,
  sort: JSON.parse(row.sort) as unknown,
});
