import type { Database } from 'better-sqlite3';
import { templateMapSchema, type TemplateMap } from '../../shared/application/template.ts';

/** What was said last for the template of that digest; nothing where it is new. */
export function readTemplateMap(db: Database, sha256: string): TemplateMap {
  const fields = db.prepare('SELECT fields FROM form_template WHERE sha256 = ?').pluck().get(sha256) as
    string | undefined;
  return fields === undefined ? {} : templateMapSchema.parse(JSON.parse(fields));
}

export function writeTemplateMap(db: Database, sha256: string, map: TemplateMap): void {
  db.prepare(
    'INSERT INTO form_template (sha256, fields) VALUES (@sha256, @fields) ON CONFLICT (sha256) DO UPDATE SET fields = @fields',
  ).run({ sha256, fields: JSON.stringify(map) });
}
