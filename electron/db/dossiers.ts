import type { Database } from 'better-sqlite3';
import { dossierRecordSchema, type DossierRecord } from '../../shared/contract/records.ts';

interface Row {
  parts: string;
  findings: string;
}

const SELECT = `SELECT id, standard, level, as_of AS asOf, made, parts, pages, bytes, dossier.sha256,
  file_name AS fileName, findings FROM dossier JOIN blob USING (sha256)`;

/** Logs a dossier whose PDF the vault and the blob table already have. */
export function insertDossier(db: Database, dossier: DossierRecord): void {
  db.prepare(
    `INSERT INTO dossier (id, standard, level, as_of, made, parts, pages, sha256, file_name, findings)
     VALUES (@id, @standard, @level, @asOf, @made, @parts, @pages, @sha256, @fileName, @findings)`,
  ).run({ ...dossier, parts: JSON.stringify(dossier.parts), findings: JSON.stringify(dossier.findings) });
}

/** The latest first. */
export const listDossiers = (db: Database): readonly DossierRecord[] =>
  (db.prepare(`${SELECT} ORDER BY made DESC, id`).all() as Row[]).map(toDossier);

export function readDossier(db: Database, id: string): DossierRecord | undefined {
  const row = db.prepare(`${SELECT} WHERE id = ?`).get(id) as Row | undefined;
  return row && toDossier(row);
}

const toDossier = (row: Row): DossierRecord =>
  dossierRecordSchema.parse({
    ...row,
    parts: JSON.parse(row.parts) as unknown,
    findings: JSON.parse(row.findings) as unknown,
  });
