import { expect, it } from 'vitest';
import { isVersionOf } from '../../../shared/standard/isVersionOf.ts';
import { ownStandard } from '../../support/standards.ts';

const standard = (title: string, ...texts: readonly string[]) =>
  ownStandard(
    texts.map((text, index) => ({ id: `n${index}`, text })),
    { title },
  );
const DATA = standard('数据标注规范', '清点数据', '标注图像', '抽查标注');

it.each([
  ['the same title, however much was rewritten', standard('数据标注规范', '收集语料', '训练模型'), true],
  ['another title, but some of the texts', standard('数据规范 2026', '标注图像', '训练模型'), true],
  ['another title and no text in common', standard('餐饮服务规范', '迎接客人', '介绍菜单'), false],
  [
    'one common text among very many',
    standard('别的', '标注图像', ...Array.from({ length: 40 }, (_, number) => `别的 ${number}`)),
    true,
  ],
])('%s', (_case, other, expected) => {
  expect([isVersionOf(DATA, other), isVersionOf(other, DATA)]).toEqual([expected, expected]);
});
