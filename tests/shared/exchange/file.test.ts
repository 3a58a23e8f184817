import { describe, expect, test } from 'vitest';
import { uuidOf } from '../../../electron/standards/uuid.ts';
import { readFile } from '../../../shared/exchange/file.ts';
import { MAX_FILE_BYTES } from '../../../shared/exchange/limits.ts';
import { toPackage } from '../../../shared/exchange/case/write.ts';
import { writeCsv } from '../../../shared/exchange/table/csv.ts';
import { toRows } from '../../../shared/exchange/table/write.ts';
import { pack, packs } from '../../support/standards.ts';

const options = {
  uuidOf,
  source: { file: 'here.csv', sha256: 'a'.repeat(64) },
  table: { id: 'own-here', title: 'here', language: 'zh-CN' },
};
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (bytes: Uint8Array) => readFile(bytes, options);
const readText = (text: string) => read(utf8(text));
const faults = (bytes: Uint8Array) => {
  const outcome = read(bytes);
  return outcome.ok ? [] : outcome.findings.map(({ code, params }) => [code, params]);
};

describe('what a file is, its content says', () => {
  test.each(packs.map((standard) => [standard.id, standard] as const))('%s in each form', (_, standard) => {
    const report = { kept: standard.nodes.length, mapped: 0, left: [] };
    expect(readText(JSON.stringify(standard))).toEqual({
      ok: true,
      value: { standard, report, form: 'json' },
    });
    expect(
      readText(JSON.stringify(toPackage(standard, { uuidOf, changed: '2026-11-24T08:30:00Z' }))),
    ).toEqual({
      ok: true,
      value: { standard, report, form: 'case' },
    });
    expect(readText(writeCsv(toRows(standard)))).toMatchObject({
      ok: true,
      value: {
        standard: {
          ...options.table,
          kind: 'own',
          code: null,
          nodes: standard.nodes,
          source: options.source,
        },
        report,
        form: 'csv',
      },
    });
  });

  test('a byte order mark does not hide it', () => {
    const { title } = pack('cn-4-04-05-05-2021');
    expect(readText(`\uFEFF${JSON.stringify(pack('cn-4-04-05-05-2021'))}`)).toMatchObject({
      ok: true,
      value: { form: 'json', standard: { title } },
    });
  });
});

describe('what cannot be read is refused with the reason', () => {
  const json = JSON.stringify(toPackage(pack('icap-SET4130-002v1'), { uuidOf, changed: '' }));

  test('a file that was cut off', () => {
    expect(faults(utf8(json.slice(0, 5000)))).toEqual([
      ['not-json', { line: 1, column: 5001, detail: expect.stringContaining('JSON') as unknown }],
    ]);
  });

  test('a slip in the third line', () => {
    expect(faults(utf8('{\n "id": 1,\n "code" 2\n}'))).toMatchObject([['not-json', { line: 3, column: 9 }]]);
  });

  test('GBK, Big5', () => {
    const gbk = new Uint8Array([0x69, 0x64, 0x2c, 0xc4, 0xda, 0xc8, 0xdd, 0x0a, 0x31, 0x2c, 0xb1, 0xea]);
    const big5 = new Uint8Array([0x69, 0x64, 0x2c, 0xa4, 0xba, 0xae, 0x65, 0x0a]);
    for (const bytes of [gbk, big5]) expect(faults(bytes)).toEqual([['not-utf-8', {}]]);
  });

  test.each([
    ['its mark, little end first', [0xff, 0xfe, 0x69, 0, 0x64, 0]],
    ['its mark, big end first', [0xfe, 0xff, 0, 0x69, 0, 0x64]],
    ['no mark, little end first', [0x7b, 0, 0x22, 0]],
    ['no mark, big end first', [0, 0x7b, 0, 0x22]],
  ])('UTF-16 with %s', (_, bytes) => {
    expect(faults(new Uint8Array(bytes))).toEqual([['utf-16', {}]]);
  });

  test.each([
    ['PDF', '%PDF-1.7\n'],
    ['PNG', '\x89PNG\r\n\x1A\n'],
    ['JPEG', '\xFF\xD8\xFF\xE0'],
    ['gzip', '\x1F\x8B\x08'],
  ])('%s, whatever its name', (kind, head) => {
    expect(faults(Uint8Array.from(head, (character) => character.charCodeAt(0)))).toEqual([
      ['other-file', { kind }],
    ]);
  });

  test('a file of 200 MB, without looking into it', () => {
    const bytes = 200 * 2 ** 20;
    expect(faults(new Uint8Array(bytes))).toEqual([['file-too-large', { bytes, limit: MAX_FILE_BYTES }]]);
  });

  test('a statement of 100 MB', () => {
    const huge = json.replace('分析 AI 類型', 'x'.repeat(100 * 2 ** 20));
    expect(faults(utf8(huge))).toEqual([['text-too-long', { length: 100 * 2 ** 20, limit: 100_000 }]]);
  });

  test.each([
    ['other JSON', '{"a": 1}', 'not-a-standard'],
    ['a list', '[]', 'not-a-standard'],
    ['a letter', 'Dear reader,\n…', 'not-a-standard'],
    ['nothing', '', 'file-empty'],
    ['blanks alone', '\uFEFF \r\n', 'file-empty'],
    ['brackets without end', '['.repeat(1_000_000), 'not-json'],
    ['brackets that end', `{"nodes": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 'nested-too-deep'],
    ['a quotation without end', 'id,text\n1,"a\n', 'quote-open'],
  ])('%s', (_, text, code) => {
    expect(faults(utf8(text)).map(([found]) => found)).toEqual([code]);
  });
});
