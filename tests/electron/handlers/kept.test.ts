import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { createCanvas } from '@napi-rs/canvas';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openFile } from '../../../electron/handlers/files.ts';
import { pathOf, type Vault } from '../../../electron/vault/vault.ts';
import type { Database } from '../../../electron/db/connection.ts';
import { openHouse, temporaryFolder, type House } from '../../support/services.ts';

const CLAIM = { standard: 'cn-4-04-05-05-2021', node: 'L3-2.2-S1' };
const MASKS = [{ page: 1, x: 0, y: 0, width: 0.5, height: 1 }];
/** A few contents that come again and again, one of them no picture. */
const CONTENTS = [
  ...['red', 'blue'].map((colour) => {
    const canvas = createCanvas(4, 2);
    const context = canvas.getContext('2d');
    context.fillStyle = colour;
    context.fillRect(0, 0, 4, 2);
    return canvas.toBuffer('image/png');
  }),
  Buffer.from('text'),
];
const fileOf = (content: number) => ({
  kind: 'stream' as const,
  name: `${content}.png`,
  stream: Readable.from([CONTENTS[content]!], { objectMode: false }),
});

/** What a person does; `item` says to which piece of evidence, as many as there are. */
const DEEDS = {
  add: ({ client }, { content }) => client['evidence.add']({ title: '', claims: [CLAIM] }, fileOf(content)),
  /** The bytes are in when the rows are refused. */
  addInVain: ({ client }, { content }) =>
    client['evidence.add']({ title: '', workOutput: 'gone', claims: [] }, fileOf(content)),
  replace: ({ client }, { id, content }) => client['evidence.replace']({ id }, fileOf(content)),
  redact: ({ client }, { id, content }) =>
    client['redactions.save']({ evidence: id, masks: MASKS }, fileOf(content)),
  giveUpCopy: ({ client }, { id }) => client['redactions.remove']({ evidence: id }),
  toTrash: ({ client }, { id }) => client['evidence.remove']({ id }),
  deleteForGood: ({ client }) => client['quarantine.put']({ ids: null, asked: true }),
  emptyQuarantine: async ({ client }) => {
    const names = (await client['quarantine.list']({})).map(({ name }) => name);
    return client['quarantine.empty']({ names });
  },
  fromTrash: ({ client }, { id }) => client['evidence.restore']({ id }),
  unlink: async ({ client }, { id }) => {
    const { items } = await client['evidence.list']({ ids: [id] });
    return client['claims.unlink']({
      claims: items.flatMap(({ claims }) => claims.map((claim) => claim.id)),
    });
  },
  ask: ({ client }) => client['signoffs.request']({ claims: null }),
  review: async ({ client, services }) => {
    const [request] = await client['signoffs.requests']({});
    const { path } = await openFile(services, 'requests', request?.id ?? '');
    const stream = Readable.from([readFileSync(path)], { objectMode: false });
    return client['reviews.open']({}, { kind: 'stream', name: 'r.zjreq', stream });
  },
  putAway: async ({ client }) => {
    const [review] = await client['reviews.list']({});
    return client['reviews.remove']({ id: review?.id ?? '' });
  },
} as const satisfies Record<
  string,
  (house: House, on: { readonly id: string; readonly content: number }) => Promise<unknown>
>;

const deed = fc.record({
  name: fc.constantFrom(...(Object.keys(DEEDS) as (keyof typeof DEEDS)[])),
  item: fc.nat(5),
  content: fc.nat(CONTENTS.length - 1),
  /** Whether the next begins before this has come to its end. */
  waits: fc.boolean(),
});

/** Where rows name contents: in a portfolio all other tables refer to the first, on the desk there is no such table. */
const NAMED = { portfolio: ['blob'], desk: ['review_content', 'answer'] } as const;

/** What rows name and the disk has not, or not as what it is called by. */
function lostOf(db: Database, vault: Vault, tables: readonly string[]): readonly string[] {
  const named = tables.flatMap(
    (table) => db.prepare(`SELECT sha256 FROM ${table}`).pluck().all() as string[],
  );
  return named.filter((sha256) => {
    const path = pathOf(vault, sha256);
    return !existsSync(path) || createHash('sha256').update(readFileSync(path)).digest('hex') !== sha256;
  });
}

test('whatever is done, and whatever fails meanwhile, no content leaves the disk that anything refers to', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 4, maxLength: 14 }), async (deeds) => {
      const house = openHouse(join(temporaryFolder(), 'desk.sqlite'));
      await house.client['portfolio.create']({ dir: join(temporaryFolder(), 'portfolio') });
      const { db, vault } = house.services.session.portfolio!;
      const underWay: Promise<unknown>[] = [];
      for (const { name, item, content, waits } of [
        { name: 'add', item: 0, content: 0, waits: true } as const,
        ...deeds,
      ]) {
        const ids = db.prepare('SELECT id FROM evidence ORDER BY logged, id').pluck().all() as string[];
        const done = DEEDS[name](house, { id: ids[item % Math.max(1, ids.length)] ?? '', content }).catch(
          () => undefined,
        );
        underWay.push(done);
        if (waits) await done;
      }
      await Promise.all(underWay);
      const desk = house.services.desk.drawer();
      expect([...lostOf(db, vault, NAMED.portfolio), ...lostOf(desk.db, desk.vault, NAMED.desk)]).toEqual([]);
    }),
    { numRuns: 6 },
  );
});
