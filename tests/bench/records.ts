import { createHash } from 'node:crypto';
import { EVIDENCE_KINDS, evidenceSchema } from '../../shared/evidence/evidence.ts';
import type { Standard } from '../../shared/standard/standard.ts';
import { insertBlob } from '../../electron/db/blobs.ts';
import type { Database } from '../../electron/db/connection.ts';
import { insertEvidence } from '../../electron/db/evidence.ts';

/** The same numbers in every run, from 0 up to 1 (a linear congruential generator). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const CHARACTERS = 200;
const BATCH = 5000;

/**
 * Writes evidence of 200 characters each, pieced together from what standards say: words are as frequent as in the
 * field. @returns queries of so many ideographs that stand in it
 */
export function writeRecords(
  db: Database,
  standards: readonly Standard[],
  number: number,
): (characters: number, count: number) => readonly string[] {
  const random = chance(42);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const texts = standards
    .flatMap(({ nodes }) => nodes.map(({ text }) => text))
    .filter((text) => text.length > 5);
  const make = () => {
    let text = '';
    while (text.length < CHARACTERS) text += pick(texts).slice(0, 40);
    return text.slice(0, CHARACTERS);
  };
  const sha256 = createHash('sha256').update('').digest('hex');
  const sample: string[] = [];
  const write = db.transaction((from: number) => {
    insertBlob(db, { sha256, bytes: 0, mediaType: 'image/png' }, '2026-01-01T00:00:00.000Z');
    for (let index = from; index < Math.min(number, from + BATCH); index += 1) {
      const logged = new Date(Date.UTC(2018, 0, 1) + random() * 3000 * 86_400_000).toISOString();
      const description = make();
      if (sample.length < 1000) sample.push(description);
      const evidence = {
        id: `evidence-${index}`,
        title: pick(texts).slice(0, 24),
        kind: pick(EVIDENCE_KINDS),
        date: logged.slice(0, 10),
        description,
        logged,
        file: { name: `${index}.png`, sha256, bytes: 0, mediaType: 'image/png' },
      };
      insertEvidence(db, evidenceSchema.parse(evidence));
    }
  });
  for (let from = 0; from < number; from += BATCH) write.immediate(from);
  return (characters, count) => {
    const runs = sample.flatMap((text) => text.match(/\p{Script=Han}{8,}/gu) ?? []);
    return Array.from({ length: count }, () => {
      const run = pick(runs);
      const at = Math.floor(random() * (run.length - characters));
      return run.slice(at, at + characters);
    });
  };
}
