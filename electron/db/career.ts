import type { Database } from 'better-sqlite3';
import {
  careerSchema,
  type Apprenticeship,
  type Career,
  type CareerList,
  type Certificate,
  type Education,
  type Employment,
  type Title,
} from '../../shared/career/career.ts';
import { readApplicant } from './applicant.ts';

/** One career list and its table: the columns of a record, and a record of the columns. */
interface Mapper<Entry> {
  readonly table: string;
  readonly columns: readonly string[];
  readonly order: string;
  readonly toColumns: (record: Entry) => Readonly<Record<string, string | number | null>>;
  readonly toRecord: (row: Readonly<Record<string, unknown>>) => unknown;
}

interface Records {
  readonly employments: Employment;
  readonly certificates: Certificate;
  readonly education: Education;
  readonly apprenticeships: Apprenticeship;
  readonly titles: Title;
}

const bit = (value: boolean) => (value ? 1 : 0);

const MAPPERS: { readonly [List in CareerList]: Mapper<Records[List]> } = {
  employments: {
    table: 'employment',
    columns: [
      'occupation',
      'employer',
      'position',
      'start_date',
      'end_date',
      'related',
      'witness_name',
      'witness_phone',
    ],
    order: 'start_date, id',
    toColumns: ({ occupation, employer, position, start, end, related, witness }) => ({
      occupation,
      employer,
      position,
      start_date: start,
      end_date: end,
      related: bit(related),
      witness_name: witness.name,
      witness_phone: witness.phone,
    }),
    toRecord: (row) => ({
      ...row,
      start: row['start_date'],
      end: row['end_date'],
      related: row['related'] === 1,
      witness: { name: row['witness_name'], phone: row['witness_phone'] },
    }),
  },
  certificates: {
    table: 'certificate',
    columns: ['occupation', 'level', 'kind', 'number', 'issued', 'expires', 'issuer', 'related'],
    order: 'issued, id',
    toColumns: (record) => ({ ...record, related: bit(record.related) }),
    toRecord: (row) => ({ ...row, related: row['related'] === 1 }),
  },
  education: {
    table: 'education',
    columns: [
      'school',
      'kind',
      'training_goal',
      'major',
      'major_class',
      'status',
      'start_date',
      'graduation_date',
    ],
    order: 'graduation_date, id',
    toColumns: ({ school, kind, trainingGoal, major, majorClass, status, start, date }) => ({
      school,
      kind,
      training_goal: trainingGoal,
      major,
      major_class: majorClass,
      status,
      start_date: start,
      graduation_date: date,
    }),
    toRecord: (row) => ({
      ...row,
      trainingGoal: row['training_goal'],
      majorClass: row['major_class'],
      start: row['start_date'],
      date: row['graduation_date'],
    }),
  },
  apprenticeships: {
    table: 'apprenticeship',
    columns: ['occupation', 'employer', 'completed', 'related'],
    order: 'completed, id',
    toColumns: (record) => ({ ...record, related: bit(record.related) }),
    toRecord: (row) => ({ ...row, related: row['related'] === 1 }),
  },
  titles: {
    table: 'professional_title',
    columns: ['name', 'level', 'specialty', 'number', 'granted', 'issuer', 'matching'],
    order: 'granted, id',
    toColumns: (record) => ({ ...record, matching: bit(record.matching) }),
    toRecord: (row) => ({ ...row, matching: row['matching'] === 1 }),
  },
};

/** Everything the portfolio knows about a career; each list in order of time. */
export function readCareer(db: Database): Career {
  const list = (name: CareerList) => {
    const { table, order, toRecord } = MAPPERS[name];
    const rows = db.prepare(`SELECT * FROM ${table} ORDER BY ${order}`).all() as Record<string, unknown>[];
    return rows.map(toRecord);
  };
  return careerSchema.parse({
    ...readApplicant(db),
    employments: list('employments'),
    certificates: list('certificates'),
    education: list('education'),
    apprenticeships: list('apprenticeships'),
    titles: list('titles'),
  });
}

export function insertRecord<List extends CareerList>(
  db: Database,
  list: List,
  id: string,
  record: Records[List],
): void {
  const { table, columns, toColumns } = MAPPERS[list];
  const values = columns.map((column) => `@${column}`).join(', ');
  db.prepare(`INSERT INTO ${table} (id, ${columns.join(', ')}) VALUES (@id, ${values})`).run({
    ...toColumns(record),
    id,
  });
}

/** @returns false where there is no such record */
export function updateRecord<List extends CareerList>(
  db: Database,
  list: List,
  id: string,
  record: Records[List],
): boolean {
  const { table, columns, toColumns } = MAPPERS[list];
  const assignments = columns.map((column) => `${column} = @${column}`).join(', ');
  return (
    db.prepare(`UPDATE ${table} SET ${assignments} WHERE id = @id`).run({ ...toColumns(record), id })
      .changes === 1
  );
}

/** @returns false where there is no such record */
export function deleteRecord(db: Database, list: CareerList, id: string): boolean {
  return db.prepare(`DELETE FROM ${MAPPERS[list].table} WHERE id = ?`).run(id).changes === 1;
}
