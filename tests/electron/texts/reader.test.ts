import iconv from 'iconv-lite';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { WorkProcess } from '../../../electron/apart/queue.ts';
import { MOST_TEXT } from '../../../shared/evidence/fileText.ts';
import { spawnNodeTextWorker } from '../../../electron/texts/node.ts';
import { TextReader } from '../../../electron/texts/reader.ts';
import { archiveOf, DOCX, fileOf, pdfOf, PPTX, XLSX } from './samples.ts';

const OFFICE = 'application/vnd.openxmlformats-officedocument.';
const WORD = `${OFFICE}wordprocessingml.document`;

const readers: TextReader[] = [];
afterEach(() => {
  for (const reader of readers.splice(0)) reader.close();
});
function open(spawn: () => WorkProcess = spawnNodeTextWorker, timeLimit = 30_000): TextReader {
  const reader = new TextReader({ spawn, timeLimit });
  readers.push(reader);
  return reader;
}
/** One process for all files that do it no harm: each start costs more than the reading. */
const shared = new TextReader({ spawn: spawnNodeTextWorker, timeLimit: 30_000 });
afterAll(() => shared.close());
const read = (path: string, mediaType: string) => shared.read({ path, mediaType });
const TRADITIONAL = '標註規範與抽檢流程，資料的品質由我們負責。';
const SIMPLIFIED = '标注规范与抽检流程，数据的质量由我们负责。';

describe('the text of a file', () => {
  it.each<[string, () => string | Promise<string>, string, string]>([
    ['DOCX, its notes after the body', () => archiveOf(DOCX), WORD, '标注规范 & 抽检\n一致性\n脚注'],
    [
      'PPTX, in the order of the slides',
      () => archiveOf(PPTX),
      `${OFFICE}presentationml.presentation`,
      '第二页\n讲稿\n第十页',
    ],
    [
      'XLSX, a row a line',
      () => archiveOf(XLSX),
      `${OFFICE}spreadsheetml.sheet`,
      '混淆矩阵\n类别 数量\n正常 42',
    ],
    ['PDF', () => pdfOf(['测试报告', '第二页 Kappa']), 'application/pdf', '测试报告\n第二页 Kappa'],
    [
      'HTML, without what is not read',
      () =>
        fileOf(
          '<html><head><title>题</title><style>p{}</style></head><p>标<b>注</b><script>run()</script><p>规范&nbsp;1',
        ),
      'text/html',
      '题\n标注\n规范 1',
    ],
    ['UTF-8 with its mark', () => fileOf('\uFEFF规范\n'), 'text/plain', '规范'],
    ['UTF-16', () => fileOf(iconv.encode(SIMPLIFIED, 'utf-16le', { addBOM: true })), 'text/csv', SIMPLIFIED],
    ['GBK', () => fileOf(iconv.encode(SIMPLIFIED, 'gbk')), 'text/plain', SIMPLIFIED],
    ['Big5', () => fileOf(iconv.encode(TRADITIONAL, 'big5')), 'text/markdown', TRADITIONAL],
    [
      'source code that nobody knows',
      () => fileOf('fn main() {}'),
      'application/octet-stream',
      'fn main() {}',
    ],
  ])('is read of %s', async (_what, make, mediaType, text) =>
    expect(await read(await make(), mediaType)).toEqual({ state: 'read', text }),
  );

  it.each<[string, () => string, string]>([
    ['a picture', () => fileOf('x'), 'image/png'],
    [
      'bytes that are no text',
      () => fileOf(new Uint8Array([0, 1, 2, 3, 0, 255])),
      'application/octet-stream',
    ],
    ['an empty file', () => fileOf(''), 'text/plain'],
  ])('is none of %s', async (_what, make, mediaType) =>
    expect(await read(make(), mediaType)).toEqual({ state: 'none' }),
  );

  it('is cut where it is longer than anybody reads', async () => {
    const read1 = await read(fileOf('规范'.repeat(MOST_TEXT)), 'text/plain');
    expect(read1).toEqual({ state: 'cut', text: '规范'.repeat(MOST_TEXT / 2) });
  });

  it.each<[string, () => string | Promise<string>, string, string]>([
    ['no archive', () => fileOf('PK no'), WORD, 'damaged'],
    ['XML that breaks off', () => archiveOf({ 'word/document.xml': '<w:document><w:p>' }), WORD, 'damaged'],
    [
      'a world of zeros in a small archive',
      () => archiveOf({ 'word/document.xml': Buffer.alloc(200_000_000, ' ') }),
      WORD,
      'too-large',
    ],
    ['a PDF that needs a password', () => pdfOf(['x'], 'secret'), 'application/pdf', 'encrypted'],
    ['no PDF', () => fileOf('%PDF-1.7 nothing'), 'application/pdf', 'damaged'],
    ['a file that is gone', () => '/nowhere/file', 'text/plain', 'missing'],
  ])('cannot be read of %s', async (_what, make, mediaType, why) =>
    expect(await read(await make(), mediaType)).toEqual({ state: 'failed', why }),
  );

  it('is read of HTML that is a hundred thousand elements deep', async () =>
    expect(await read(fileOf(`${'<div>'.repeat(100_000)}底`), 'text/html')).toEqual({
      state: 'read',
      text: '底',
    }));
});

describe('the process that reads', () => {
  it('costs a file that kills it its own text alone', async () => {
    const workers = [() => spawnNodeTextWorker('/nowhere/worker.ts'), () => spawnNodeTextWorker()];
    const reader = open(() => (workers.shift() ?? spawnNodeTextWorker)());
    const source = { path: fileOf('规范'), mediaType: 'text/plain' };
    expect(await Promise.all([reader.read(source), reader.read(source)])).toEqual([
      { state: 'failed', why: 'crashed' },
      { state: 'read', text: '规范' },
    ]);
  });

  it('is ended where a file takes too long', async () => {
    const path = await archiveOf({ 'word/document.xml': Buffer.alloc(100_000_000, ' ') });
    const reader = open(spawnNodeTextWorker, 20);
    expect(await reader.read({ path, mediaType: WORD })).toEqual({ state: 'failed', why: 'too-slow' });
  });

  it('can be told to stop, which says nothing of the file', async () => {
    const reader = open();
    const reading = reader.read({ path: fileOf('规范'), mediaType: 'text/plain' });
    await Promise.resolve();
    reader.close();
    expect(await reading).toBeNull();
  });
});
