import { describe, expect, test } from 'vitest';
import type { StandardNode } from '../../../shared/standard/node.ts';
import { locate } from '../../../shared/standard/source/locate.ts';
import { ownStandard } from '../../support/standards.ts';
import { PACK_IDS, readPack, withoutBlanks, withoutMarks } from './packs.ts';

describe.each(PACK_IDS)('%s', (id) => {
  const { standard, source } = readPack(id);
  const places = locate(standard, source);
  const startOf = (node: string) => places.get(node)?.[0]?.from ?? -1;

  test('every node has a place in the source, and its text stands there', () => {
    const standing = ({ id: node }: StandardNode) =>
      withoutBlanks(
        (places.get(node) ?? []).map(({ from, to }) => withoutMarks(source.slice(from, to))).join(''),
      );
    expect(
      standard.nodes
        .filter((node) => !standing(node).endsWith(withoutBlanks(node.text)))
        .map((node) => node.id),
    ).toEqual([]);
  });

  test('no two nodes stand at the same place', () => {
    expect(new Set(standard.nodes.map((node) => startOf(node.id))).size).toBe(standard.nodes.length);
  });

  test('a node stands after its parent, and after the siblings of its type before it', () => {
    const before = new Map<string, number>();
    const misplaced = standard.nodes.filter(({ id: node, parent, type }) => {
      const family = `${parent ?? ''} ${type}`;
      const least = Math.max(before.get(family) ?? -1, parent === null ? -1 : startOf(parent));
      before.set(family, startOf(node));
      return startOf(node) < least;
    });
    expect(misplaced.map((node) => node.id)).toEqual([]);
  });
});

const cases: readonly [
  string,
  Parameters<typeof ownStandard>[0],
  string,
  Readonly<Record<string, string[]>>,
][] = [
  [
    'blanks and line breaks make no difference',
    [{ text: '标注数据' }],
    '第一章\n标 注\n数据。',
    { N1: ['标 注\n数据'] },
  ],
  [
    'marks of the conversion make none either',
    [{ code: '1.1', text: '标注数据' }],
    '**1.1** <p>标注^数据</p>',
    { N1: ['1.1** <p>标注^数据'] },
  ],
  [
    'a number is found with its dot, and not in the middle of another number',
    [{ code: '2', text: '标注' }],
    '1.2 标注\n2. 标注',
    { N1: ['2. 标注'] },
  ],
  [
    'the same words twice: each node has its own',
    [{ text: '标注' }, { text: '标注' }],
    '甲 标注 乙 标注',
    { N1: ['标注'], N2: ['标注'] },
  ],
  [
    'a text that cells part has several stretches',
    [{ text: '建立并训练模型' }],
    '建立并\t其他\n\t训练模型\t又',
    { N1: ['建立并', '训练模型'] },
  ],
  ['what is not printed has no place', [{ text: '别处的话' }], '标注', {}],
];

test.each(cases)('%s', (_name, nodes, source, expected) => {
  const found = [...locate(ownStandard(nodes), source)].map(([node, stretches]) => [
    node,
    stretches.map(({ from, to }) => source.slice(from, to)),
  ]);
  expect(Object.fromEntries(found)).toEqual(expected);
});
