import { describe, expect, it, test } from 'vitest';
import { fold } from '../../../electron/standards/fold.ts';
import type { StandardNode } from '../../../shared/standard/node.ts';
import { suggestNodes } from '../../../shared/standard/suggest.ts';
import { requirementsOf } from '../../../shared/standard/tree.ts';
import { readPack } from './packs.ts';

const packs = {
  cn: readPack('cn-4-04-05-05-2021').standard,
  icap: readPack('icap-SET4130-002v1').standard,
};

const best = (nodes: readonly StandardNode[], title: string) => {
  const [first] = suggestNodes(nodes, [[title, 3]], { fold, limit: 3 });
  return first && { text: nodes.find(({ id }) => id === first.node)?.text, words: first.words };
};

// Titles as people give them, and what they are about: written down before the ranking was looked at.
describe('人工智能训练师', () => {
  const nodes = requirementsOf(packs.cn, 5);
  it.each([
    ['标注规范截图', /标注规范.*数据(标注|清洗)/, '标注规范'],
    ['数据清洗记录', /数据清洗|清洗/, '数据清洗'],
    ['數據清洗紀錄（繁體檔名）', /数据清洗|清洗/, '数据清洗'],
  ])('%s', (title, text, word) => {
    const found = best(nodes, title);
    expect(found?.text).toMatch(text);
    expect(found?.words).toContain(word);
  });
});

test('what stands together is one word, also where a part of it stood alone before', () => {
  const [first] = suggestNodes(
    packs.cn.nodes.filter(({ text }) => text.includes('测试报告')),
    [['测试报告', 1]],
    { fold, limit: 1 },
  );
  expect(first?.words).toEqual(['测试报告']);
});

test('words are told in the script of the standard', () => {
  expect(best(requirementsOf(packs.icap), '提示调整过程截图')?.words).toEqual(
    expect.arrayContaining(['調整', '提示']),
  );
});

test('the title weighs more than a long text about something else', () => {
  const nodes = requirementsOf(packs.cn, 5);
  const text = '会议纪要，讨论办公室搬迁。'.repeat(500);
  const [first] = suggestNodes(
    nodes,
    [
      ['数据清洗记录', 3],
      [text, 1],
    ],
    { fold, limit: 1 },
  );
  expect(nodes.find(({ id }) => id === first?.node)?.text).toMatch(/清洗/);
});

test('among 300 nodes and a long text it takes less than 100 ms', () => {
  const nodes = Array.from({ length: 300 }, (_, index): StandardNode => {
    const source = packs.cn.nodes[index % packs.cn.nodes.length];
    if (source === undefined) throw new Error('no node');
    return { ...source, id: String(index), text: `${source.text} ${index}` };
  });
  fold('資料'); // the table of characters is read once, at the first word that is compared
  const text = packs.cn.nodes.map((node) => node.text).join('\n');
  const start = performance.now();
  suggestNodes(
    nodes,
    [
      ['数据清洗记录', 3],
      [text, 1],
    ],
    { fold, limit: 5 },
  );
  expect(performance.now() - start).toBeLessThan(100);
});
