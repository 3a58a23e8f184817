import type { Database } from '../../electron/db/connection.ts';
import { insertOwnStandard } from '../../electron/db/ownStandards.ts';
import { standardSchema, type Standard } from '../../shared/standard/standard.ts';
import { writeRecords } from './records.ts';

const DUTIES = 10;
const EACH = 30;
export const EVIDENCE = 5000;
export const LINKS = 100_000;

/** A standard of 300 indicators. */
const large: Standard = standardSchema.parse({
  id: 'own-large',
  code: null,
  title: '三百条指标',
  language: 'zh-CN',
  kind: 'own',
  about: [],
  links: [],
  errata: [],
  source: { file: 'large.csv', sha256: '0'.repeat(64) },
  nodes: Array.from({ length: DUTIES }, (_, duty) => [
    { id: `T${duty}`, parent: null, type: 'duty', code: `T${duty}`, text: `职责 ${duty}`, order: duty + 1 },
    ...Array.from({ length: EACH }, (_none, index) => ({
      id: `T${duty}-P${index}`,
      parent: `T${duty}`,
      type: 'indicator',
      code: `P${duty}.${index}`,
      text: `能够按照规范完成第 ${index} 类标注任务`,
      order: index + 1,
    })),
  ]).flat(),
});

/** Writes that standard, 5,000 pieces of evidence and 100,000 links, spread alike over both. */
export function writeLinks(db: Database, standards: readonly Standard[]): Standard {
  writeRecords(db, standards, EVIDENCE);
  insertOwnStandard(db, large, { supersedes: null, added: '2026-01-01T00:00:00.000Z' });
  const indicators = large.nodes.filter(({ type }) => type === 'indicator').map(({ id }) => id);
  const insert = db.prepare(
    `INSERT INTO claim (id, evidence, standard, node, note, place) VALUES (?, ?, ?, ?, '', '')`,
  );
  const write = db.transaction((from: number, to: number) => {
    for (let index = from; index < to; index += 1) {
      // Each pair once: 300 and 5,000 go round together after 15,000, so every round starts one further on.
      const evidence = (index + Math.floor(index / 15_000)) % EVIDENCE;
      insert.run(`claim-${index}`, `evidence-${evidence}`, large.id, indicators[index % indicators.length]);
    }
  });
  for (let from = 0; from < LINKS; from += 10_000) write.immediate(from, from + 10_000);
  return large;
}
