import { describe, expect, test } from 'vitest';
import { standardSchema, type Standard } from '../../../shared/standard/standard.ts';
import { PACK_IDS, readPack } from './packs.ts';

const cn = readPack('cn-4-04-05-05-2021').standard;
const icap = readPack('icap-SET4130-002v1').standard;
const guide = readPack('iii-genai-guide-2023').standard;

/** The paths of what is wrong. */
const faults = (standard: unknown): readonly string[] => {
  const result = standardSchema.safeParse(standard);
  return result.success ? [] : result.error.issues.map(({ path }) => path.join('.'));
};
const withNode = (change: Partial<Standard['nodes'][number]>): unknown => ({
  ...icap,
  errata: [],
  nodes: icap.nodes.map((node) => (node.id === 'T2.2-O1' ? { ...node, ...change } : node)),
});
const withChecklist = (change: object): unknown => ({
  ...guide,
  checklists: guide.checklists?.slice(0, 1).map((checklist) => ({ ...checklist, ...change })),
});
const column = (id: string) => ({ id, code: null, text: '有' });
const at = icap.nodes.findIndex(({ id }) => id === 'T2.2-O1');

describe('the schema of a standard', () => {
  test.each(PACK_IDS)('takes %s as it stands', (id) => {
    const { standard } = readPack(id);
    expect(standard.id).toBe(id);
    expect(standardSchema.parse(standard)).toEqual(standard);
  });

  test.each<[string, unknown, string[]]>([
    ['a printed code may occur twice', withNode({ code: 'O2.1.1' }), []],
    ['a code may be missing', withNode({ code: null }), []],
    ['an id occurs once', withNode({ id: 'T2.1-O1' }), [`nodes.${at}.id`]],
    ['an id has no blank', withNode({ id: 'T2.2 O1' }), [`nodes.${at}.id`]],
    ['a parent exists', withNode({ parent: 'T9' }), [`nodes.${at}.parent`]],
    ['a parent comes first', withNode({ parent: 'T4.1' }), [`nodes.${at}.parent`]],
    ['a text is not empty', withNode({ text: '' }), [`nodes.${at}.text`]],
    ['nor is a heading', withNode({ heading: '' }), [`nodes.${at}.heading`]],
    ['details are there or not at all', withNode({ details: [] }), [`nodes.${at}.details`]],
    ['a type is known', { ...icap, nodes: [{ ...icap.nodes[0], type: 'chapter' }] }, ['nodes.0.type']],
    ['no field is unknown', { ...icap, colour: 'red' }, ['']],
    [
      'a link has two ends',
      { ...icap, links: [{ from: 'T9', to: 'K99', type: 'requires' }] },
      ['links.0.from', 'links.0.to'],
    ],
    [
      'columns belong to a checklist: another node will not do',
      withChecklist({ node: 'S1.4' }),
      ['checklists.0.node'],
    ],
    ['a checklist has columns', withChecklist({ columns: [] }), ['checklists.0.columns']],
    [
      'the id of a column occurs once in its checklist',
      withChecklist({ columns: [column('1'), column('2'), column('1')] }),
      ['checklists.0.columns.2.id'],
    ],
    [
      'an erratum is about a node that exists',
      { ...icap, errata: [{ node: 'T9', text: '…' }] },
      ['errata.0.node'],
    ],
    [
      'or about a condition that exists: a node of that name will not do',
      { ...cn, errata: [{ alternatives: ['L3-4'], text: '…' }] },
      ['errata.0.alternatives.0'],
    ],
    [
      'a footnote is marked in conditions that exist',
      {
        ...cn,
        eligibility: { ...cn.eligibility, footnotes: [{ mark: '①', text: '…', markedIn: ['L6-1'] }] },
      },
      ['eligibility.footnotes.0.markedIn.0'],
    ],
    [
      'a condition has an id of its own',
      {
        ...cn,
        errata: [],
        eligibility: {
          ...cn.eligibility,
          footnotes: [],
          alternatives: cn.eligibility?.alternatives
            .map((alternative) => ({ ...alternative, id: 'L5-1' }))
            .slice(0, 2),
        },
      },
      ['eligibility.alternatives.1.id'],
    ],
    [
      'a weight row weighs nodes that exist',
      {
        ...cn,
        weights: {
          ...cn.weights,
          skill: { clause: '', title: '', rows: [{ group: '', name: '', nodes: ['L9'], percent: [] }] },
        },
      },
      ['weights.skill.rows.0.nodes.0'],
    ],
    ['a digest is a SHA-256', { ...icap, source: { file: 'a.txt', sha256: 'abc' } }, ['source.sha256']],
  ])('%s', (_, standard, expected) => {
    expect(faults(standard)).toEqual(expected);
  });
});
