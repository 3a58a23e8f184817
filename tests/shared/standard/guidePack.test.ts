import { describe, expect, test } from 'vitest';
import type { NodeType, StandardNode } from '../../../shared/standard/node.ts';
import { childrenOf } from '../../../shared/standard/tree.ts';
import { countByType, leftOut, line, printedLines, readPack, textsOf, withoutMarks } from './packs.ts';

const { standard, source, sha256 } = readPack('iii-genai-guide-2023');
const checklists = standard.checklists ?? [];

type Lines = readonly (readonly string[])[];

describe('iii-genai-guide-2023', () => {
  test('names its source by digest', () => {
    expect(standard.source.sha256).toBe(sha256);
  });

  test('printed again, with the prose it leaves out, it is its source: every line, every cell, every character', () => {
    const [subtitle, publisher] = standard.about;
    expect([
      line(standard.title),
      line(`${subtitle?.label}${subtitle?.text}`),
      ...leftOut(source, '目錄', '保持領先與提升市場競爭力。'),
      ...childrenOf(standard, null).flatMap(print),
      ...leftOut(source, '三、軟體技術之發展建議', '引導產業AI資料發展逐漸形成良性循環。'),
      line(`${publisher?.label}|${publisher?.text}`),
      ...leftOut(source, '發行人|', 'contactus@iii.org.tw'),
    ]).toEqual(printedLines(source));
  });

  test('its texts stand in the source with the same blanks, but for those set in a narrow cell or letter-spaced', () => {
    const plain = withoutMarks(source);
    const spaced = ['發 行 單 位', '預算 編列', '流程 盤查', '監理 規範'];
    expect(textsOf(standard).filter((text) => !plain.includes(text))).toEqual(
      spaced.map((text) => text.replaceAll(' ', '')),
    );
    expect(spaced.filter((text) => !plain.includes(text))).toEqual([]);
  });

  test('has as many nodes as patterns find in the source', () => {
    const between = (from: string, to: string) => {
      const start = source.lastIndexOf(`\n${from}\n`);
      return source.slice(start, source.indexOf(to, start));
    };
    const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;
    const numbered = /^[一二三四五六七八九十]、.+$/gm;
    expect({
      strategy: count(between('第二節 策略思考', '第三節'), numbered),
      evaluation: count(between('第三節 導入評估', '第四節'), numbered),
      'check-item': count(between('表1 自我查核表', '第參章'), /^\d、/gm),
      risk: count(between('第一節 生成式 AI 風險管理項目', '第肆章'), numbered),
      resource: count(between('表2 資源盤點表', '附錄'), /https:/g),
      step: count(between('一、AI 模型之開發流程', '二、'), /^ ?\d+\. /gm),
      model: count(between('各語言模型與訓練集整理', '三、'), /https:/g),
    }).toEqual({
      strategy: 6,
      evaluation: 6,
      'check-item': 6 + 4,
      risk: 7,
      resource: 18,
      step: 10,
      model: 8,
    });
    expect(countByType(standard.nodes)).toEqual({
      section: 22,
      facet: 6 + 6,
      checklist: 2,
      'check-item': 6 + 4,
      risk: 7,
      resource: 18,
      step: 10,
      model: 8,
      note: 5,
    });
  });

  test('its sections are those printed, one in the other', () => {
    const depth = (id: string) => id.split('.').length - 1;
    expect(nodes('section').map((node) => `${'  '.repeat(depth(node.id))}${name(node)}`)).toEqual([
      '第貳章 生成式 AI 導入與評估',
      '  第一節 整體分析',
      '  第二節 策略思考',
      '  第三節 導入評估',
      '  第四節 自我查核表',
      '第參章 生成式 AI 風險管理',
      '  第一節 生成式 AI 風險管理項目',
      '第肆章 生成式 AI 資源參考',
      '  第一節 生成式 AI 資源盤點',
      '    運算資源',
      '      雲端服務',
      '    數據資源',
      '      資料集平台',
      '      公開資料集',
      '    學習資源',
      '      線上課程平台',
      '      廠商課程',
      '      學術研究',
      '附錄',
      '  一、AI 模型之開發流程',
      '  二、生成式 AI 對 AI 模型技術的衝擊',
      '    各語言模型與訓練集整理',
    ]);
  });

  test('where a text has several paragraphs, each is a line of the source', () => {
    const lines = new Set(source.split('\n').map((printed) => printed.trim()));
    const paragraphs = standard.nodes
      .map(({ text }) => text.split('\n'))
      .filter(({ length }) => length > 1)
      .flat();
    expect(paragraphs.length).toBeGreaterThan(0);
    expect(paragraphs.filter((paragraph) => !lines.has(paragraph))).toEqual([]);
  });

  test('the further cells of a row carry the heads of their columns; that of the addresses of resources has none', () => {
    expect(nodes('model').map(labels)).toEqual(nodes('model').map(() => MODEL_COLUMNS));
    expect(nodes('resource').map(labels)).toEqual(nodes('resource').map(() => [null]));
  });

  test('an id tells the position', () => {
    const joint: Partial<Record<NodeType, string>> = {
      section: '.',
      facet: '-F',
      checklist: '-C',
      'check-item': '-I',
      risk: '-R',
      resource: '-R',
      step: '-P',
      model: '-M',
      note: '-N',
    };
    const expected = standard.nodes.map(({ type, parent, order }) =>
      parent === null ? `S${order}` : `${parent}${joint[type]}${order}`,
    );
    expect(standard.nodes.map((node) => node.id)).toEqual(expected);
  });
});

describe('checklists', () => {
  test('every checklist can be filled in: six rows of three states, one each; four rows of five boxes', () => {
    expect(checklists.map(({ node }) => node)).toEqual(nodes('checklist').map(({ id }) => id));
    expect(
      checklists.map(({ node, choice, columns }) => [
        standard.nodes.find(({ id }) => id === node)?.text,
        choice,
        childrenOf(standard, node).map(({ text }) => text),
        columns.map(({ id, text }) => `${id} ${text}`),
      ]),
    ).toEqual([
      [
        '導入策略',
        'one',
        ['組織面', '技術面', '資料面', '人才面', '管理面', '政策面'],
        ['1 未評估', '2 評估中', '3 已有方案'],
      ],
      [
        '技術整備度',
        'any',
        ['直接使用軟體工具', '透過API串接外部模型', '針對開源模型微調', '自行訓練企業的內部模型'],
        ['1 預算編列', '2 技術', '3 資料', '4 流程盤查', '5 監理規範'],
      ],
    ]);
  });

  test('the rows of the first are the six facets of the strategy', () => {
    const facets = childrenOf(standard, 'S1.2').map(({ heading }) => heading);
    expect(childrenOf(standard, 'S1.4-C1').map(({ text }) => text)).toEqual(facets);
  });

  test('below a checklist are check-items only', () => {
    const beneath = nodes('checklist').flatMap(({ id }) => childrenOf(standard, id));
    expect(beneath).toEqual(nodes('check-item'));
  });
});

const nodes = (type: NodeType) => standard.nodes.filter((node) => node.type === type);

/** What is printed between the words of a section and what stands beneath it. */
const BEFORE_ITS_NODES: Readonly<Record<string, () => Lines>> = {
  'S1.4': () => [caption('checklist')],
  'S3.1': () => [caption('resource')],
  'S4.2': () => leftOut(source, '由模型技術的觀點來看', '引導模型生成特定類型的文字。'),
  'S4.2.1': () => [line(...caption('model'), ...MODEL_COLUMNS)],
};

const MODEL_COLUMNS = ['項目地址', '基礎模型', '訓練方法/資料集'];

const caption = (type: NodeType) => line(standard.headings?.[type] ?? `no heading of ${type}`);

const labels = ({ details = [] }: StandardNode) => details.map(({ label }) => label);

/** 第二節 策略思考, 一、組織面, 附錄. */
function name({ code, heading, text }: StandardNode): string {
  const mark = code?.startsWith('第') ? ' ' : '、';
  return `${code === null ? '' : `${code}${mark}`}${heading ?? text}`;
}

function print(node: StandardNode): Lines {
  const { id, type, code, heading, text } = node;
  const beneath = childrenOf(standard, id);
  if (type === 'checklist') return printChecklist(node);
  if (type === 'step') return [line(`${code}.${heading}：${text}`)];
  if (type === 'note' || type === 'model') return [line(...cells(node))];
  // The name of a group of resources stands in the row of its first.
  if (beneath[0]?.type === 'resource')
    return beneath.map((resource, nth) => line(nth === 0 ? text : '', ...cells(resource)));
  return [
    line(name(node)),
    ...(heading === undefined ? [] : text.split('\n').map((paragraph) => line(paragraph))),
    ...(BEFORE_ITS_NODES[id]?.() ?? []),
    ...beneath.flatMap(print),
  ];
}

const cells = ({ text, details = [] }: StandardNode) => [text, ...details.map((detail) => detail.text)];

function printChecklist({ id, text }: StandardNode): Lines {
  const { heading, columns = [] } = checklists.find(({ node }) => node === id) ?? {};
  const heads = columns.map((column) => `${column.code ?? ''}${column.text}`);
  // The source has lost the boxes of the second table, but for the first column.
  const boxes = columns.map((_, nth) => (id === 'S1.4-C2' && nth > 0 ? '' : '□'));
  return [
    ...(heading === undefined ? [line(text, ...heads)] : [line(text, heading), line('', ...heads)]),
    ...childrenOf(standard, id).map((item) => line(name(item), ...boxes)),
  ];
}
