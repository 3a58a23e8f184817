import type { Database } from 'better-sqlite3';
import { layoutSchema, type ApplicationLayout } from '../../shared/application/layout.ts';
import type { OwnLayout } from '../../shared/contract/procedures/layouts.ts';

interface Row {
  readonly revision: number;
  readonly saved: string;
  readonly content: string;
}

const toLayout = (content: string): ApplicationLayout => layoutSchema.parse(JSON.parse(content));
const toOwn = ({ revision, saved, content }: Row): OwnLayout => ({
  layout: toLayout(content),
  revision,
  saved,
});

const NEWEST = `
  SELECT r.revision, r.saved, r.content
  FROM form_layout l JOIN form_layout_revision r ON r.layout = l.id
  WHERE r.revision = (SELECT max(revision) FROM form_layout_revision WHERE layout = l.id)`;

/** The portfolio's own layouts, each in its newest revision. */
export const listFormLayouts = (db: Database): readonly OwnLayout[] =>
  (db.prepare(`${NEWEST} AND l.removed IS NULL ORDER BY l.id`).all() as Row[]).map(toOwn);

/** One layout, in the trash or not. */
export function readFormLayout(db: Database, id: string): OwnLayout | undefined {
  const row = db.prepare(`${NEWEST} AND l.id = ?`).get(id) as Row | undefined;
  return row && toOwn(row);
}

/** Keeps a layout as its next revision, and takes it out of the trash. @param saved an instant in UTC */
export function putFormLayout(db: Database, layout: ApplicationLayout, saved: string): void {
  db.transaction(() => {
    db.prepare(
      'INSERT INTO form_layout (id, removed) VALUES (?, NULL) ON CONFLICT (id) DO UPDATE SET removed = NULL',
    ).run(layout.id);
    db.prepare(
      `INSERT INTO form_layout_revision (layout, revision, saved, content)
       VALUES (@id, (SELECT coalesce(max(revision), 0) + 1 FROM form_layout_revision WHERE layout = @id), @saved, @content)`,
    ).run({ id: layout.id, saved, content: JSON.stringify(layout) });
  }).immediate();
}

/** Into the trash (`removed` an instant in UTC), or out of it. @returns false where there is no such layout */
export const markFormLayoutRemoved = (db: Database, id: string, removed: string | null): boolean =>
  db.prepare('UPDATE form_layout SET removed = @removed WHERE id = @id').run({ id, removed }).changes === 1;

/** Every revision of a layout, the newest first. */
export const listLayoutRevisions = (db: Database, id: string): readonly OwnLayout[] =>
  (
    db
      .prepare(
        'SELECT revision, saved, content FROM form_layout_revision WHERE layout = ? ORDER BY revision DESC',
      )
      .all(id) as Row[]
  ).map(toOwn);
