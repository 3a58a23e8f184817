import { Readable } from 'node:stream';
import { refreshIndex } from '../../electron/db/evidenceIndex.ts';
import { fillTitleKeys } from '../../electron/db/titleKeys.ts';
import { figure, percentile, time, type Figure } from './figure.ts';
import { onGround } from './ground.ts';
import { writeRecords } from './records.ts';

/** What the page asks for at once. */
const PAGE = 50;
const RECORDS = 100_000;
const QUERIES = 100;

/** Finding, listing and saving among 100,000 records; held against what a person takes for at once. */
export const finding = (): Promise<readonly Figure[]> =>
  onGround(async ({ services, client }) => {
    const db = services.session.portfolio!.db;
    const queriesOf = writeRecords(db, services.standards.list(), RECORDS);
    refreshIndex(db, services.folder.foldText);
    const repeat = async (times: number, work: (index: number) => unknown) => {
      const taken: number[] = [];
      for (let index = 0; index < times; index += 1) taken.push(await time(() => work(index)));
      return taken;
    };
    const figures: Figure[] = [];
    const opening = await repeat(20, () => client['evidence.list']({ limit: PAGE }));
    figures.push(figure('list-open-p95', percentile(opening, 0.95), 'ms', 300));
    const deep = await repeat(20, (index) => client['evidence.list']({ offset: 4000 * index, limit: PAGE }));
    figures.push(figure('list-page-p95', percentile(deep, 0.95), 'ms', 300));
    figures.push(figure('title-keys', await time(() => fillTitleKeys(db, 'pinyin')), 'ms', 6000));
    const sort = { by: 'title', descending: false } as const;
    const byTitle = await repeat(20, (index) =>
      client['evidence.list']({ sort, offset: 4000 * index, limit: PAGE }),
    );
    figures.push(figure('list-by-title-first', byTitle[0]!, 'ms', 300));
    figures.push(figure('list-by-title-p95', percentile(byTitle.slice(1), 0.95), 'ms', 300));
    for (const by of ['kind', 'size'] as const) {
      const taken = await repeat(20, (index) =>
        client['evidence.list']({ sort: { by, descending: false }, offset: 4000 * index, limit: PAGE }),
      );
      figures.push(figure(`list-by-${by}-p95`, percentile(taken, 0.95), 'ms', 300));
    }
    const vocabulary = await repeat(20, () => client['evidence.vocabulary']({}));
    figures.push(figure('vocabulary-p95', percentile(vocabulary, 0.95), 'ms', 300));
    for (const characters of [2, 3, 6]) {
      const queries = queriesOf(characters, QUERIES);
      const taken = await repeat(QUERIES, (index) =>
        client['evidence.list']({ query: queries[index] ?? '', limit: PAGE }),
      );
      figures.push(figure(`search-${characters}-characters-p50`, percentile(taken, 0.5), 'ms', 50));
      figures.push(figure(`search-${characters}-characters-p95`, percentile(taken, 0.95), 'ms', 50));
    }
    const saving = await repeat(100, (index) =>
      client['evidence.add'](
        { title: `新的记录 ${index}`, claims: [] },
        { kind: 'stream', name: `${index}.txt`, stream: Readable.from([Buffer.from(`record ${index}`)]) },
      ),
    );
    figures.push(figure('record-saved-p50', percentile(saving, 0.5), 'ms', 20));
    figures.push(figure('record-saved-p95', percentile(saving, 0.95), 'ms', 20));
    return figures;
  });
