import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guard, unguard } from '../../../../shared/exchange/table/cell.ts';
import { readCsv, writeCsv } from '../../../../shared/exchange/table/csv.ts';

const DANGEROUS = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];
const cell = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc
    .array(fc.constantFrom("'", '"', ',', ';', '\n', '\r', ' ', 'a', '一', ...DANGEROUS), { maxLength: 6 })
    .map((parts) => parts.join('')),
);

describe('comma-separated values', () => {
  test('begin with a byte order mark and end each row with CRLF', () => {
    expect(
      writeCsv([
        ['编号', '内容'],
        ['1', '一'],
      ]),
    ).toBe('\uFEFF编号,内容\r\n1,一\r\n');
  });

  test.each([
    ['a comma', 'a,b', '"a,b"'],
    ['a quotation mark', 'say "a"', '"say ""a"""'],
    ['a line feed', 'a\nb', '"a\nb"'],
    ['what parts fields elsewhere', 'a;b', '"a;b"'],
    ['a blank at the edge', ' a', '" a"'],
    ['nothing special', '标注 a', '标注 a'],
    ['a formula', '=1+1', "'=1+1"],
    ['a formula that calls a program', "=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"],
    ['a formula with a comma', '=A1,B1', `"'=A1,B1"`],
    ['a formula in full width', '＝1＋1', "'＝1＋1"],
    ['a tabulator before a formula', '\t=1', `"'\t=1"`],
    ['an apostrophe that was there', "'=1", "''=1"],
    ['an apostrophe before plain text', "'s", "'s"],
  ])('%s', (_, text, written) => {
    expect(writeCsv([[text]])).toBe(`\uFEFF${written}\r\n`);
  });

  test('come back as they were, whatever they say', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1 }), { minLength: 1 }), (rows) => {
        expect(readCsv(writeCsv(rows))).toEqual({ rows, openQuote: null });
      }),
      { numRuns: 500 },
    );
  });

  test('no field begins as a formula does', () => {
    fc.assert(
      fc.property(cell, (text) => {
        expect(DANGEROUS).not.toContain(guard(text)[0]);
        expect(unguard(guard(text))).toBe(text);
      }),
    );
  });

  test.each([
    ['LF', 'id,text\n1,a\n2,b', ['id', 'text'], ['1', 'a'], ['2', 'b']],
    ['CR', 'id,text\r1,a\r', ['id', 'text'], ['1', 'a']],
    ['semicolons', 'id;text\r\n1;a,b\r\n', ['id', 'text'], ['1', 'a,b']],
    ['tabs', 'id\ttext\r\n1\ta,b\r\n', ['id', 'text'], ['1', 'a,b']],
    ['a separator at the end', 'id,text,\n1,a,', ['id', 'text', ''], ['1', 'a', '']],
    ['an empty row', 'id,text\n\n1,a\n', ['id', 'text'], [''], ['1', 'a']],
    ['a quotation mark within', 'id,text\n1,5" disk\n', ['id', 'text'], ['1', '5" disk']],
    ['text after a quotation', 'id,text\n1,"a"b\n', ['id', 'text'], ['1', 'ab']],
    ['an unguarded dash', 'id,text\n1,- a\n', ['id', 'text'], ['1', '- a']],
  ])('of another program: %s', (_, text, ...rows) => {
    expect(readCsv(text)).toEqual({ rows, openQuote: null });
  });

  test('an unguarded formula is no text', () => {
    expect(readCsv('id,text\n1,=SUM(A1)\n').rows[1]).toEqual(['1', { formula: '=SUM(A1)' }]);
  });

  test('a quotation that never closes is found where it opens', () => {
    expect(readCsv('id,text\n1,a\n2,"b\n3,c\n')).toMatchObject({ openQuote: 3 });
  });
});
