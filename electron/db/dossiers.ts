import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Database } from 'better-sqlite3';
import { dossierRecordSchema, type DossierRecord } from '../../shared/contract/records.ts';
import { standardSchema, type Standard } from '../../shared/standard/standard.ts';
import { readRevision } from './ownStandards.ts';

interface Row {
  parts: string;
  findings: string;
  choices: string | null;
}

const SELECT = `SELECT id, standard, level, as_of AS asOf, made, parts, pages, bytes, dossier.sha256,
  file_name AS fileName, revision, reading, privacy, choices, findings FROM dossier JOIN blob USING (sha256)`;

/**
 * Logs a dossier whose PDF the vault and the blob table already have. The standard that it was made by is kept with it
 * where no revision tells it.
 */
export function insertDossier(db: Database, dossier: DossierRecord, standard: Standard): void {
  db.prepare(
    `INSERT INTO dossier (id, standard, level, as_of, made, parts, pages, sha256, file_name, revision, pack, reading,
       privacy, choices, findings)
     VALUES (@id, @standard, @level, @asOf, @made, @parts, @pages, @sha256, @fileName, @revision, @pack, @reading,
       @privacy, @choices, @findings)`,
  ).run({
    ...dossier,
    pack: dossier.revision === null ? keepPack(db, standard) : null,
    parts: JSON.stringify(dossier.parts),
    choices: dossier.choices && JSON.stringify(dossier.choices),
    findings: JSON.stringify(dossier.findings),
  });
}

/** @returns the SHA-256 under which it is kept, once however many dossiers are made by it */
function keepPack(db: Database, standard: Standard): string {
  const text = JSON.stringify(standard);
  const sha256 = createHash('sha256').update(text).digest('hex');
  db.prepare('INSERT OR IGNORE INTO dossier_pack (sha256, pack) VALUES (?, ?)').run(
    sha256,
    deflateRawSync(text),
  );
  return sha256;
}

/** The standard as it was when the dossier was made; undefined where that was not kept. */
export function readStandardOf(
  db: Database,
  { id, standard, revision }: Pick<DossierRecord, 'id' | 'standard' | 'revision'>,
): Standard | undefined {
  if (revision !== null) return readRevision(db, standard, revision);
  const pack = db
    .prepare('SELECT p.pack FROM dossier d JOIN dossier_pack p ON p.sha256 = d.pack WHERE d.id = ?')
    .pluck()
    .get(id) as Buffer | undefined;
  return pack && standardSchema.parse(JSON.parse(inflateRawSync(pack).toString('utf8')));
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
    choices: row.choices === null ? null : (JSON.parse(row.choices) as unknown),
  });
