import { expect, test } from 'vitest';
import { titleKey, type TitleOrder } from '../../../shared/search/titleKey.ts';

const sorted = (titles: readonly string[], order: TitleOrder = 'pinyin') =>
  titles.toSorted((a, b) => {
    const [one, other] = [titleKey(a, order), titleKey(b, order)];
    return one < other ? -1 : one > other ? 1 : 0;
  });

test.each<[string, TitleOrder, readonly string[]]>([
  ['numbers by what they amount to', 'pinyin', ['周报 2', '周报 9', '周报 10', '周报 100']],
  ['leading zeros and full width aside', 'pinyin', ['第 1 次', '第 ０２ 次', '第 003 次']],
  ['numbers longer than a date', 'pinyin', ['7', '20260320', '202603201', '20260320093000']],
  ['letters whatever their case and accents', 'pinyin', ['Apfel', 'äpfel 2', 'Beta', 'zoo']],
  ['figures before letters before ideographs', 'pinyin', ['3 份', 'AI 报告', '报告']],
  ['by their sound', 'pinyin', ['阿里', '标注规范', '测试报告', '周报']],
  ['by their strokes', 'stroke', ['一覽', '王小明', '李大同', '標註規範']],
])('titles stand in order: %s', (_what, order, titles) => {
  expect(sorted(titles.toReversed(), order)).toEqual(titles);
});

test('as the collation of each script has it, character by character', () => {
  const characters = '提示词数据标注人工智能训练模型测试报告培训指导业务流程质检佐證簽核臺灣'.split('');
  for (const [order, language] of [
    ['pinyin', 'zh-CN'],
    ['stroke', 'zh-TW'],
  ] as const)
    expect(sorted(characters, order)).toEqual(characters.toSorted(new Intl.Collator(language).compare));
});
