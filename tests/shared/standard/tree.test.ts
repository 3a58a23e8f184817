import { describe, expect, test } from 'vitest';
import {
  ancestorsOf,
  childrenOf,
  descendantsOf,
  indexStandard,
  requiredBy,
  requirementsOf,
} from '../../../shared/standard/tree.ts';
import { ownStandard } from '../../support/standards.ts';
import { countByType, readPack } from './packs.ts';

const prompter = readPack('icap-SET4130-002v1').standard;
const engineer = readPack('icap-SMS2512-001v1').standard;
const trainer = readPack('cn-4-04-05-05-2021').standard;
const posts = readPack('posts-llm-2023').standard;
const guide = readPack('iii-genai-guide-2023').standard;
const ids = (nodes: readonly { readonly id: string }[]) => nodes.map(({ id }) => id);

describe('children, descendants, ancestors', () => {
  test('a duty has its tasks, a task its outputs and indicators, in print order', () => {
    expect(ids(childrenOf(prompter, 'T2'))).toEqual(['T2.1', 'T2.2']);
    expect(ids(childrenOf(prompter, 'T2.2'))).toEqual(['T2.2-O1', 'T2.2-P1', 'T2.2-P2']);
  });

  test('two nodes with one printed code stay two, each beneath its own task', () => {
    const outputs = ['T2.1', 'T2.2'].map((task) =>
      childrenOf(prompter, task)
        .filter(({ code }) => code === 'O2.1.1')
        .map(({ text }) => text),
    );
    expect(outputs).toEqual([['能理解並回應的 AI 模型'], ['提示表']]);
  });

  test('the roots of a standard are what hangs beneath null', () => {
    expect(ids(childrenOf(trainer, null))).toEqual(['B1', 'B2', 'L5', 'L4', 'L3', 'L2', 'L1']);
  });

  test('descendants come in print order, ancestors from the outermost', () => {
    expect(ids(descendantsOf(prompter, 'T3'))).toEqual(['T3.1', 'T3.1-O1', 'T3.1-P1', 'T3.1-P2']);
    expect(ids(ancestorsOf(trainer, 'L3-3.2-S2'))).toEqual(['L3', 'L3-3', 'L3-3.2']);
  });

  test('of every node, the node is a descendant of each of its ancestors', () => {
    for (const standard of [prompter, engineer, trainer, posts, guide])
      for (const node of standard.nodes)
        for (const ancestor of ancestorsOf(standard, node.id))
          expect(descendantsOf(standard, ancestor.id)).toContain(node);
  });

  test('a leaf and an unknown id have nothing beneath or above', () => {
    expect(childrenOf(prompter, 'K01')).toEqual([]);
    expect(descendantsOf(prompter, 'T9')).toEqual([]);
    expect(ancestorsOf(prompter, 'T9')).toEqual([]);
    expect(ancestorsOf(prompter, 'T1')).toEqual([]);
  });
});

describe('what a task requires', () => {
  test('knowledge and skills in print order', () => {
    expect(requiredBy(prompter, 'T2.2').map(({ node }) => node.id)).toEqual([
      'K15',
      'K16',
      'S04',
      'S05',
      'S06',
      'S07',
      'S08',
    ]);
  });

  test('in the wording printed at that task', () => {
    const wordings = ['T4.1', 'T4.2'].map(
      (task) => requiredBy(engineer, task).find(({ node }) => node.id === 'K16')?.text,
    );
    expect(wordings).toEqual(['驗證指標(分類指標、回歸指標.....等)', '驗證指標(分類指標、回歸指標)']);
  });

  test('nothing for what is no task', () => {
    expect(requiredBy(prompter, 'T2')).toEqual([]);
  });
});

describe('what evidence can show', () => {
  test('the indicators of a 職能基準, whatever the level', () => {
    expect(ids(requirementsOf(prompter))).toEqual([
      'T1.1-P1',
      'T1.2-P1',
      'T1.3-P1',
      'T2.1-P1',
      'T2.2-P1',
      'T2.2-P2',
      'T3.1-P1',
      'T3.1-P2',
      'T4.1-P1',
      'T4.1-P2',
    ]);
    expect(requirementsOf(prompter, 5)).toEqual(requirementsOf(prompter));
  });

  const basic = [
    'B1.1',
    'B1.2.1',
    'B1.2.2',
    'B1.2.3',
    'B2.1.1',
    'B2.1.2',
    'B2.2.1',
    'B2.2.2',
    'B2.2.3',
    'B2.2.4',
  ];

  test.each([
    [5, 12, 12],
    [4, 16, 16],
    [3, 20, 17],
    [2, 17, 16],
    [1, 18, 18],
  ])(
    'level %i: the leaves of the basic requirements, %i skills and %i pieces of knowledge',
    (level, skills, knowledge) => {
      const requirements = requirementsOf(trainer, level);
      const count = (type: string) =>
        requirements.filter((node) => node.type === type && node.level === level).length;
      expect(ids(requirements.filter(({ type }) => type === 'basic-requirement'))).toEqual(basic);
      expect([count('skill-requirement'), count('knowledge-requirement')]).toEqual([skills, knowledge]);
      expect(requirements).toHaveLength(basic.length + skills + knowledge);
    },
  );

  test('of a standard of one’s own, what is at the end, required by nothing and more than a description', () => {
    const own = ownStandard(
      [
        { id: 'D', type: 'duty' },
        { id: 'T', parent: 'D', type: 'task' },
        { id: 'O', parent: 'T', type: 'output' },
        { id: 'P', parent: 'T', type: 'indicator' },
        { id: 'K1', type: 'knowledge' },
        { id: 'K2', type: 'knowledge' },
        { id: 'A', type: 'attitude' },
        { id: 'I', type: 'item', label: 'Standard' },
      ],
      { links: [{ from: 'T', to: 'K1', type: 'requires' }] },
    );
    expect(ids(requirementsOf(own))).toEqual(['P', 'K2', 'I']);
  });

  test('without a level, those of all levels', () => {
    expect(requirementsOf(trainer)).toHaveLength(basic.length + 83 + 79);
  });

  test.each([
    ['the duties and requirements of posts', posts, { duty: 146, requirement: 162 }],
    ['the facets, risks and steps of a guide', guide, { facet: 12, risk: 7, step: 10 }],
  ])('%s, whatever the level', (_, standard, counts) => {
    const requirements = requirementsOf(standard);
    expect(countByType(requirements)).toEqual(counts);
    expect(requirementsOf(standard, 3)).toEqual(requirements);
  });
});

test('the index of a standard is made once', () => {
  expect(indexStandard(trainer)).toBe(indexStandard(trainer));
  expect(indexStandard({ ...trainer })).not.toBe(indexStandard(trainer));
});
