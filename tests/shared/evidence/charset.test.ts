import iconv from 'iconv-lite';
import { describe, expect, it, test } from 'vitest';
import { charsetOf, decodeText, looksLikeText } from '../../../shared/evidence/charset.ts';

const SIMPLIFIED = '数据标注记录\n第一批数据共三千条，标注员负责核对；AI 训练师复核。\n';
const TRADITIONAL = '資料標註紀錄\n第一批資料共三千筆，標註員負責核對；AI 訓練師覆核。\n';
const bytesOf = (text: string, charset: string) => Uint8Array.from(iconv.encode(text, charset));

test.each([
  ['UTF-8', SIMPLIFIED, 'utf8', 'utf-8'],
  ['UTF-8 with its mark', `\uFEFF${TRADITIONAL}`, 'utf8', 'utf-8'],
  ['ASCII', 'name,value\r\na,1\r\n', 'ascii', 'utf-8'],
  ['GBK, as the mainland’s Windows writes it', SIMPLIFIED, 'gbk', 'gb18030'],
  ['GB 18030 with a rare character', `𠮷${SIMPLIFIED}`, 'gb18030', 'gb18030'],
  ['Big5, as Taiwan’s Windows writes it', TRADITIONAL, 'big5', 'big5'],
  ['a single word in GBK', '中国', 'gbk', 'gb18030'],
  ['a single word in Big5', '中華民國', 'big5', 'big5'],
  ['UTF-16 LE with its mark', `\uFEFF${SIMPLIFIED}`, 'utf16le', 'utf-16le'],
  ['UTF-16 BE with its mark', `\uFEFF${SIMPLIFIED}`, 'utf16be', 'utf-16be'],
  ['UTF-16 LE without', 'name,value\r\n', 'utf16le', 'utf-16le'],
  ['UTF-16 BE without', 'name,value\r\n', 'utf16be', 'utf-16be'],
  ['French of the nineties', 'Café à Paris, été', 'windows-1252', 'windows-1252'],
] as const)('%s is recognised and read', (_what, text, encoding, charset) => {
  const bytes = bytesOf(text, encoding);
  expect(charsetOf(bytes)).toBe(charset);
  expect(decodeText(bytes, charset)).toBe(text.replace('\uFEFF', ''));
});

test('a text that breaks off within a character is still UTF-8, and ends before it', () => {
  const bytes = bytesOf('标注', 'utf8').subarray(0, 5);
  expect([charsetOf(bytes), decodeText(bytes, 'utf-8')]).toEqual(['utf-8', '标']);
});

test('an empty text is UTF-8', () => {
  expect([charsetOf(new Uint8Array()), decodeText(new Uint8Array(), 'utf-8')]).toEqual(['utf-8', '']);
});

describe('looksLikeText', () => {
  it.each([
    ['a log with colours', bytesOf('\u001B[31mfail\u001B[0m\r\n\t1\n', 'utf8'), true],
    ['Big5', bytesOf(TRADITIONAL, 'big5'), true],
    ['a program', Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 3, 0, 62, 0]), false],
    ['noise', Uint8Array.from({ length: 400 }, (_, index) => (index * 89) % 256), false],
    ['nothing', new Uint8Array(), true],
  ])('%s', (_what, bytes, expected) => {
    expect(looksLikeText(bytes)).toBe(expected);
  });
});
