import { describe, expect, test } from 'vitest';
import type { NodeType, StandardNode } from '../../../shared/standard/node.ts';
import type { Standard } from '../../../shared/standard/standard.ts';
import { KNOWN } from './knownErrata.ts';
import { PACK_IDS, readPack, textsOf, withoutBlanks, withoutMarks } from './packs.ts';

describe.each(PACK_IDS)('%s', (id) => {
  const { standard, source } = readPack(id);

  test('tells of the known oddities, each at its place, and of no others', () => {
    const places = standard.errata.map(({ node, alternatives }) =>
      alternatives ? ['条件', ...alternatives].join(' ') : (node ?? ''),
    );
    expect(places).toEqual(KNOWN[id]?.map(([place]) => place));
    standard.errata.forEach(({ text }, index) => expect(text).toMatch(KNOWN[id]?.[index]?.[1] ?? /never/));
  });

  test('a code that does not follow from its position has an erratum', () => {
    const odd = standard.nodes
      .filter((node) => node.code !== numbered(standard, node))
      .map((node) => node.id);
    expect(odd.filter((node) => !told(standard, node))).toEqual([]);
    expect(odd).toEqual(ODDLY_NUMBERED[id]);
  });

  test('a text that no single place of the source prints, and a wording that differs, have an erratum', () => {
    const plain = withoutMarks(source);
    const printed = (text: string) => plain.includes(text);
    const joined = standard.nodes
      .filter(({ heading = '', text }) => ![heading, ...text.split('\n')].every(printed))
      .map((node) => node.id);
    const reworded = standard.links.flatMap(({ to, text }) => (text === undefined ? [] : to));
    expect([...joined, ...reworded].filter((node) => !told(standard, node))).toEqual([]);
  });

  test('what an erratum quotes stands in the source, or in a text joined from it', () => {
    const plain = withoutBlanks([withoutMarks(source), ...textsOf(standard)].join(''));
    const quotes = standard.errata.flatMap(({ text }) =>
      [...text.matchAll(/原文[“「]([^”」]*)[”」]/g)].map(([, quote = '']) => withoutBlanks(quote)),
    );
    // An ellipsis leaves words out.
    const halves = quotes.flatMap((quote) => quote.split('……'));
    expect(halves.filter((half) => !plain.includes(half))).toEqual([]);
  });
});

const ODDLY_NUMBERED = {
  'icap-SET4130-002v1': ['T2.2-O1'],
  'icap-SMS2512-001v1': [],
  'cn-4-04-05-05-2021': ['L5-3.2-K1', 'L3-3.2-S2', 'L1-2.2-S2'],
  'posts-llm-2023': ['P2-D10'],
  'iii-genai-guide-2023': [],
};

const told = (standard: Standard, node: string) => standard.errata.some((erratum) => erratum.node === node);

/** The code that the source would print at this position if it never slipped. */
function numbered(standard: Standard, node: StandardNode): string | null {
  const { type, parent: parentId, order } = node;
  const parent = standard.nodes.find(({ id }) => id === parentId);
  const above = parent?.code ?? '';
  const twoDigits = String(order).padStart(2, '0');
  const code: Record<NodeType, string | null> = {
    item: null,
    duty: standard.kind === 'posts' ? String(order) : `T${order}`,
    task: `${above}.${order}`,
    output: `O${above.slice(1)}.${order}`,
    indicator: `P${above.slice(1)}.${order}`,
    knowledge: `K${twoDigits}`,
    skill: `S${twoDigits}`,
    attitude: `A${twoDigits}`,
    note: null,
    qualification: null,
    level: `3.${order}`,
    function: String(order),
    content: `${above}.${order}`,
    'skill-requirement': `${above}.${order}`,
    'knowledge-requirement': `${above}.${order}`,
    'basic-requirement': parent?.parent ? `(${order})` : `${above || '2'}.${order}`,
    post: `(${order})`,
    requirement: String(order),
    technology: String(order),
    // Chapters, their sections and the groups of a table: the guide's own test lists them.
    section: node.code,
    facet: '一二三四五六'.charAt(order - 1),
    checklist: null,
    'check-item': String(order),
    risk: '一二三四五六七'.charAt(order - 1),
    step: String(order),
    resource: null,
    model: null,
  };
  return code[type];
}
