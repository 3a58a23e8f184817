import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../../shared/contract/records.ts';
import { describe as say } from '../../../../shared/exchange/describe.ts';
import { FINDING_CODES } from '../../../../shared/exchange/finding.ts';
import { NODE_TYPES, standardNodeSchema } from '../../../../shared/standard/node.ts';
import type { Standard } from '../../../../shared/standard/standard.ts';
import { countSiblings, standsInPrintOrder } from '../../../../shared/exchange/order.ts';
import { COLUMN_NAMES, COLUMNS, foldName, readCell } from '../../../../shared/exchange/table/columns.ts';
import { readCsv, writeCsv } from '../../../../shared/exchange/table/csv.ts';
import { fromRows } from '../../../../shared/exchange/table/read.ts';
import { TEMPLATE_COLUMNS, templateRows, toRows } from '../../../../shared/exchange/table/write.ts';
import { EXCHANGE_WORDS } from '../../../../shared/words/exchange/words.ts';
import { WORDS } from '../../../../shared/words/words.ts';
import { anyStandard, pack, packs } from '../../../support/standards.ts';

const throughCsv = (standard: Standard) => fromRows(readCsv(writeCsv(toRows(standard))).rows, null);
const linksInOrder = ({ nodes, links }: Pick<Standard, 'nodes' | 'links'>) =>
  nodes.flatMap(({ id }) => links.filter(({ from }) => from === id));

describe('a standard as a table', () => {
  test.each(packs.map((standard) => [standard.id, standard] as const))(
    '%s: a node a row, and back',
    (_, standard) => {
      expect(toRows(standard)).toHaveLength(standard.nodes.length + 1);
      expect(throughCsv(standard)).toEqual({
        ok: true,
        value: { nodes: standard.nodes, links: linksInOrder(standard) },
      });
    },
  );

  test('has a column for every field of a node', () => {
    expect(COLUMNS).toEqual([...Object.keys(standardNodeSchema.shape), 'requires', 'requires-details']);
  });

  test('a task as a row', () => {
    const [head = [], ...rows] = toRows(pack('icap-SMS2512-001v1'));
    const row = rows.find(([id]) => id === 'T4.2') ?? [];
    expect(
      Object.fromEntries(head.map((column, index) => [column, row[index]]).filter(([, cell]) => cell)),
    ).toEqual({
      id: 'T4.2',
      parent: 'T4',
      type: 'task',
      code: 'T4.2',
      text: '進行模型測試',
      level: '4',
      order: '2',
      requires: 'K02 K16 K17 K19 S09 S10 S17 S21 S22 S23',
      'requires-details': '{"K16":{"text":"驗證指標(分類指標、回歸指標)"}}',
    });
  });

  test('any standard comes back, as far as it is printed in order', () => {
    fc.assert(
      fc.property(anyStandard, (drawn) => {
        const orders = countSiblings(drawn.nodes);
        const standard = {
          ...drawn,
          nodes: drawn.nodes.map((node, index) => ({ ...node, order: orders[index] ?? 1 })),
          // One wording for each target of a node: more the table has no place for.
          links: drawn.links.filter(
            ({ from, to }, index) =>
              drawn.links.findIndex((link) => link.from === from && link.to === to) === index,
          ),
        };
        fc.pre(standsInPrintOrder(standard.nodes));
        // The mark of a lost character is refused: the file was read in another encoding than it was written in.
        fc.pre(!JSON.stringify(standard.nodes).includes('\uFFFD'));
        fc.pre(
          standard.nodes.every(({ text, heading = 'x', label = 'x', code }) =>
            [text, heading, label, code ?? 'x'].every((cell) => cell.trim() !== ''),
          ),
        );
        expect(throughCsv(standard)).toEqual({
          ok: true,
          value: { nodes: standard.nodes, links: linksInOrder(standard) },
        });
      }),
    );
  });
});

describe('the template', () => {
  test.each(LANGUAGES)('in %s can be read as it is', (language) => {
    const outcome = fromRows(readCsv(writeCsv(templateRows(language))).rows, null);
    expect(outcome).toMatchObject({
      ok: true,
      value: {
        nodes: [
          { id: 'T1', parent: null, type: 'duty', code: 'T1', order: 1 },
          { id: 'T1.1', parent: 'T1', type: 'task', level: 3 },
          { id: 'T1.1-P1', parent: 'T1.1', type: 'indicator' },
          { id: 'K1', parent: null, type: 'knowledge' },
          { id: 'S1', parent: null, type: 'skill' },
        ],
        links: [
          { from: 'T1.1', to: 'K1', type: 'requires' },
          { from: 'T1.1', to: 'S1', type: 'requires' },
        ],
      },
    });
  });

  test('its names for columns and types mean one thing each', () => {
    for (const language of LANGUAGES) {
      for (const column of TEMPLATE_COLUMNS)
        expect(COLUMN_NAMES.get(foldName(EXCHANGE_WORDS[language].column[column]))).toBe(column);
      for (const type of NODE_TYPES) expect(readCell('type', WORDS[language].nodeType[type])).toBe(type);
    }
  });
});

/** The findings as `code row column`. */
const findings = (...rows: readonly string[]): readonly string[] => {
  const outcome = fromRows(readCsv(rows.join('\n')).rows, null);
  return outcome.ok
    ? []
    : outcome.findings.map(({ code, where }) =>
        typeof where === 'string' ? `${code} ${where}` : `${code} ${where.row} ${where.column ?? '-'}`,
      );
};

describe('what people fill in', () => {
  test('rows may stand in any order: parents come first, siblings stay as they stand', () => {
    const outcome = fromRows(readCsv('id,parent,text\nB1,B,b1\nB,,b\nA,,a\nB2,B,b2\n').rows, null);
    expect(outcome.ok && outcome.value.nodes.map(({ id, order, type }) => [id, order, type])).toEqual([
      ['B', 1, 'item'],
      ['B1', 1, 'item'],
      ['B2', 2, 'item'],
      ['A', 2, 'item'],
    ]);
  });

  test('names in any case and width, ids parted by whatever, empty rows between', () => {
    const outcome = fromRows(
      readCsv(
        'ＩＤ,Text,类别,所需知识技能\n\nT1 ,做事,工作任务,"K1、K2，K1"\n,,,\nK1,懂,知識,\nK2,也懂,Knowledge,\n',
      ).rows,
      null,
    );
    expect(outcome).toMatchObject({
      ok: true,
      value: {
        nodes: [
          { id: 'T1', type: 'task' },
          { id: 'K1', type: 'knowledge' },
          { id: 'K2', type: 'knowledge' },
        ],
        links: [{ to: 'K1' }, { to: 'K2' }, { to: 'K1' }],
      },
    });
  });

  test.each<[string, readonly string[], readonly string[]]>([
    ['no table at all', ['Dear Sir or Madam,', 'hello'], ['not-a-standard 1 -']],
    ['an empty file', [''], ['not-a-standard 1 -']],
    ['no rows', ['id,text', ','], ['items-missing 1 -']],
    ['a needed column is missing', ['编号,标识', '1,A'], ['column-missing 1 -']],
    [
      'columns that nobody knows, or that are there twice',
      ['id,text,colour,内容', 'A,a,red,b'],
      ['column-unknown 1 colour', 'column-repeated 1 内容'],
    ],
    ['a needed cell is empty', ['标识,内容', 'A,', ',b'], ['cell-missing 2 内容', 'cell-missing 3 标识']],
    ['more cells than columns', ['id,text', 'A,one, two'], ['cells-beyond-columns 2 -']],
    ['an id that cannot be one', ['id,text', '甲,a', 'a_b,b'], ['id-malformed 2 id', 'id-malformed 3 id']],
    ['an id twice', ['id,text', '1.1,a', 'B,b', '1.1,c'], ['id-repeated 4 id']],
    ['a type that is none', ['id,text,type', 'A,a,chapter'], ['type-unknown 2 type']],
    [
      'a level that is none',
      ['id,text,level', 'A,a,7', 'B,b,三级'],
      ['level-unknown 2 level', 'level-unknown 3 level'],
    ],
    ['a parent that is none', ['id,parent,text', 'A,Z,a'], ['parent-unknown 2 parent']],
    ['parents that go round', ['id,parent,text', 'A,B,a', 'B,A,b'], ['cycle 3 parent']],
    ['a link to nothing', ['id,text,requires', 'A,a,B C', 'B,b,'], ['link-unknown 2 requires']],
    ['a formula', ['id,text', 'A,"=B2&""!"""'], ['formula 2 text']],
    ['a formula that failed', ['id,text', 'A,#REF!'], ['spreadsheet-error 2 text']],
    ['characters that got lost', ['id,text', 'A,\uFFFD\uFFFD'], ['characters-lost 2 text']],
    ['text without end', ['id,text', `A,${'x'.repeat(100_001)}`], ['text-too-long 2 text']],
    ['details that are no JSON', ['id,text,details', 'A,a,[1'], ['cell-malformed 2 details']],
  ])('%s', (_, rows, expected) => {
    expect(findings(...rows)).toEqual(expected);
  });

  test('everything is found at once, row by row, and nothing comes in', () => {
    expect(
      findings(
        '标识,上级标识,类别,内容,级别,所需知识技能',
        'T1,,主要职责,做,,',
        'T1.1,T9,任务,,9,K1',
        'T1,T1,工作任务,=1,,K9',
        'K1,,知识,懂,,',
      ),
    ).toEqual([
      'type-unknown 3 类别',
      'cell-missing 3 内容',
      'level-unknown 3 级别',
      'parent-unknown 3 上级标识',
      'formula 4 内容',
      'id-repeated 4 标识',
      'link-unknown 4 所需知识技能',
    ]);
  });

  test('a finding says in the reader’s words what is wrong and what to do', () => {
    const outcome = fromRows(readCsv('标识,类别,内容\nA,章,a\n').rows, null);
    expect(outcome.ok ? [] : outcome.findings.map((finding) => say(finding, 'zh-CN'))).toEqual([
      '不认识类别“章”。请填模板里的类别，如：主要职责 / 工作任务 / 行为指标 / 知识 / 技能；都不合适时留空。',
    ]);
  });

  test('there are words for every code in every language', () => {
    for (const language of LANGUAGES)
      expect(Object.keys(EXCHANGE_WORDS[language].finding).toSorted()).toEqual(FINDING_CODES.toSorted());
  });
});
