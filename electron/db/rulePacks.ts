import type { Database } from 'better-sqlite3';
import { rulePackSchema, type RulePack } from '../../shared/eligibility/pack.ts';
import type { OwnRulePack, PackRevision } from '../../shared/contract/procedures/rulePacks.ts';

interface Row {
  readonly enabled: number;
  readonly revision: number;
  readonly saved: string;
  readonly content: string;
}

const toPack = (content: string): RulePack => rulePackSchema.parse(JSON.parse(content));
const toOwn = ({ enabled, revision, saved, content }: Row): OwnRulePack => ({
  pack: toPack(content),
  enabled: enabled === 1,
  revision,
  saved,
});

const NEWEST = `
  SELECT p.enabled, r.revision, r.saved, r.content
  FROM rule_pack p JOIN rule_pack_revision r ON r.pack = p.id
  WHERE r.revision = (SELECT max(revision) FROM rule_pack_revision WHERE pack = p.id)`;

/** The portfolio's own packs for a standard, each in its newest revision, by title. */
export const listRulePacks = (db: Database, standard: string): readonly OwnRulePack[] =>
  (db.prepare(`${NEWEST} AND p.standard = ? AND p.removed IS NULL ORDER BY p.id`).all(standard) as Row[]).map(
    toOwn,
  );

/** One pack, in the trash or not. */
export function readRulePack(db: Database, id: string): OwnRulePack | undefined {
  const row = db.prepare(`${NEWEST} AND p.id = ?`).get(id) as Row | undefined;
  return row && toOwn(row);
}

/** Keeps a pack as its next revision, and takes it out of the trash. @param saved an instant in UTC */
export function putRulePack(db: Database, pack: RulePack, saved: string): void {
  db.transaction(() => {
    db.prepare(
      `INSERT INTO rule_pack (id, standard, enabled, removed) VALUES (@id, @standard, 1, NULL)
       ON CONFLICT (id) DO UPDATE SET standard = @standard, removed = NULL`,
    ).run({ id: pack.id, standard: pack.standard });
    db.prepare(
      `INSERT INTO rule_pack_revision (pack, revision, saved, content)
       VALUES (@id, (SELECT coalesce(max(revision), 0) + 1 FROM rule_pack_revision WHERE pack = @id), @saved, @content)`,
    ).run({ id: pack.id, saved, content: JSON.stringify(pack) });
  }).immediate();
}

/** @returns false where there is no such pack */
export const enableRulePack = (db: Database, id: string, enabled: boolean): boolean =>
  db.prepare('UPDATE rule_pack SET enabled = @enabled WHERE id = @id').run({ id, enabled: enabled ? 1 : 0 })
    .changes === 1;

/** Into the trash (`removed` an instant in UTC), or out of it. @returns false where there is no such pack */
export const markRulePackRemoved = (db: Database, id: string, removed: string | null): boolean =>
  db.prepare('UPDATE rule_pack SET removed = @removed WHERE id = @id').run({ id, removed }).changes === 1;

/** Every revision of a pack, the newest first. */
export const listRevisions = (db: Database, id: string): readonly PackRevision[] =>
  (
    db
      .prepare(
        'SELECT revision, saved, content FROM rule_pack_revision WHERE pack = ? ORDER BY revision DESC',
      )
      .all(id) as Row[]
  ).map(({ revision, saved, content }) => ({ revision, saved, pack: toPack(content) }));
