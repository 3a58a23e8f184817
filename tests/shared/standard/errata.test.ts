import { describe, expect, test } from 'vitest';
import type { NodeType, StandardNode } from '../../../shared/standard/node.ts';
import type { Standard } from '../../../shared/standard/standard.ts';
import { PACK_IDS, readPack, withoutMarks } from './packs.ts';

/** The place an erratum names, and words that tell which oddity it tells of. */
const KNOWN: Readonly<Record<string, readonly (readonly [place: string, words: RegExp])[]>> = {
  'icap-SET4130-002v1': [
    ['T2.2-O1', /O2\.1\.1.*同號/],
    ['T3.1-P1', /P3\.1\.1\..*句點/],
    ['T3.1-P2', /斷開/],
    ['K10', /斷開/],
    ['T1.2', /跨頁：K11、S07/],
    ['T3.1', /跨頁：S10/],
    ['', /代碼與文字之間/],
    ['', /括號/],
    ['', /轉檔/],
  ],
  'icap-SMS2512-001v1': [
    ['T1', /似未完/],
    ['T1.2', /跨頁：O1\.2\.3、S07/],
    ['T1.2-P1', /斷開/],
    ['T1.3-O1', /兩項產出/],
    ['T2.2', /跨頁：.*feature extraction.*O2\.2\.2、P2\.2\.2、K13、S14、S15、S16/],
    ['T2.2-P1', /斷開/],
    ['S18', /斷開/],
    ['T3.3-P1', /缺一動詞/],
    ['T4.1', /跨頁：K17、K18、S20/],
    ['T4.1-O2', /斷開/],
    ['T4.1-P2', /斷開/],
    ['K16', /兩種寫法/],
    ['T5.2', /跨頁：.*回饋.*K21/],
    ['T5.2-P1', /斷開/],
    ['T5.2-P1', /缺一字/],
    ['S17', /句號/],
    ['', /沒有定義/],
    ['', /刪節號/],
    ['', /括號前的空格/],
    ['', /所屬 類別/],
    ['', /<p>.*轉檔/],
  ],
  'cn-4-04-05-05-2021': [
    ['L3-3.2-S2', /3\.2\.1.*同号/],
    ['L1-2.2-S2', /没有 2\.2\.2/],
    ['L5-3.2-K1', /没有编号/],
    ['L5-3', /“智能”二字/],
    ['L1-1.1-S1', /似缺一字/],
    ['L1-2.1-S1', /不完整/],
    ['L1-2.1-S2', /不完整/],
    ['B2.2.4', /知识产权法/],
    ['条件 L5-1 L4-3', /①在原文中用了两次/],
    ['条件 L4-3', /印在一级的条件之前/],
    ['条件 L1-1', /没有编号.*夹印/],
    ['条件 L3-1 L3-2 L2-1 L2-2 L1-1', /只写“职业资格证书”/],
    ['条件 L3-2 L3-3', /没有脚注标记/],
    ['条件 L3-2 L2-2', /没有写专业要求/],
    ['', /重新从 1 编号/],
    ['', /章的编号/],
    ['', /全角与半角/],
    ['', /三级 \/高级工/],
    ['', /权重表的行标题/],
    ['', /转换痕迹/],
  ],
};

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
    const joined = standard.nodes.filter(({ text }) => !plain.includes(text)).map((node) => node.id);
    const reworded = standard.links.flatMap(({ to, text }) => (text === undefined ? [] : to));
    expect([...joined, ...reworded].filter((node) => !told(standard, node))).toEqual([]);
  });
});

const ODDLY_NUMBERED = {
  'icap-SET4130-002v1': ['T2.2-O1'],
  'icap-SMS2512-001v1': [],
  'cn-4-04-05-05-2021': ['L5-3.2-K1', 'L3-3.2-S2', 'L1-2.2-S2'],
};

const told = (standard: Standard, node: string) => standard.errata.some((erratum) => erratum.node === node);

/** The code that the source would print at this position if it never slipped. */
function numbered(standard: Standard, { type, parent: parentId, order }: StandardNode): string | null {
  const parent = standard.nodes.find(({ id }) => id === parentId);
  const above = parent?.code ?? '';
  const twoDigits = String(order).padStart(2, '0');
  const code: Record<NodeType, string | null> = {
    duty: `T${order}`,
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
  };
  return code[type];
}
