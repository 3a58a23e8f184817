import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../../electron/db/connection.ts';
import { readEvidence } from '../../../electron/db/evidence.ts';
import { PORTFOLIO } from '../../../electron/db/kinds.ts';
import { temporaryFolder } from '../../support/services.ts';

const SHA256 = 'a'.repeat(64);

describe('a portfolio of an older version', () => {
  it('is brought up in steps whose numbers rise, since the last one is what it remembers', () => {
    const ids = PORTFOLIO.migrations.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].toSorted((a, b) => a - b));
  });

  it('keeps its evidence, which says nothing yet in the fields that came later', () => {
    const file = join(temporaryFolder(), 'portfolio.sqlite');
    const old = openDatabase(file, { ...PORTFOLIO, migrations: PORTFOLIO.migrations.slice(0, 1) }, true);
    old.exec(`
      INSERT INTO blob VALUES ('${SHA256}', 8, 'application/pdf', '2025-01-02T00:00:00.000Z');
      INSERT INTO evidence VALUES ('e1', '测试报告', 'product', '2025-01-01', '', '["测试"]', NULL, 'report.pdf',
        '${SHA256}', '2025-01-02T00:00:00.000Z', NULL);
    `);
    old.close();
    const db = openDatabase(file, PORTFOLIO, false);
    expect(readEvidence(db, 'e1')).toEqual({
      id: 'e1',
      title: '测试报告',
      kind: 'product',
      date: '2025-01-01',
      description: '',
      tags: ['测试'],
      workOutput: null,
      place: '',
      employer: '',
      people: [],
      fields: [],
      reflection: { situation: '', task: '', action: '', result: '' },
      origin: '',
      revision: 1,
      logged: '2025-01-02T00:00:00.000Z',
      file: { name: 'report.pdf', sha256: SHA256, bytes: 8, mediaType: 'application/pdf' },
    });
    db.close();
  });
});
