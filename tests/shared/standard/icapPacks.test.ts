import { describe, expect, test } from 'vitest';
import type { NodeType } from '../../../shared/standard/node.ts';
import type { Standard } from '../../../shared/standard/standard.ts';
import { childrenOf, requiredBy } from '../../../shared/standard/tree.ts';
import { line, printedLines, readPack, textsOf, withoutMarks } from './packs.ts';

/** What only the paper has: where pages break, and a code printed with one stop too many. */
interface Paper {
  /** What stands of a task's row on the next page, below the repeated table head; cells as printed. */
  readonly carriedOver: Readonly<Record<string, readonly string[]>>;
  readonly printedCodes: Readonly<Record<string, string>>;
  /** The texts that stand nowhere in one piece; joined, the pieces are the text. */
  readonly pieces: readonly (readonly string[])[];
  readonly counts: Readonly<Record<string, number>>;
}

const PAPER = {
  'icap-SET4130-002v1': {
    carriedOver: {
      'T1.2': ['', '', '', '', '', 'Language Model, LLM ) K11模型性能評估', 'S07 AI 系統調校能力'],
      'T3.1': ['', '', '', '模型。', '', '', 'S10 AI 模型數據管理與優化能力'],
    },
    printedCodes: { 'T3.1-P1': 'P3.1.1.' },
    // K10 is broken too, but a note prints it whole.
    pieces: [['產出能正確執行提示，並產生正確結果 AI', ' 模型。']],
    counts: {
      duty: 4,
      task: 7,
      output: 7,
      indicator: 10,
      knowledge: 17,
      skill: 16,
      attitude: 11,
      remark: 8,
      link: 60,
    },
  },
  'icap-SMS2512-001v1': {
    carriedOver: {
      'T1.2': ['', '', 'O1.2.3 資料關聯(圖)表', '等。', '', '', 'S07 資料擷取、轉換和載入(ETL)能力'],
      'T2.2': [
        '',
        '(feature extraction)',
        'O2.2.2 定量特徵集',
        '據特徵與因變數之相關性找出重要特徵，提升模型效能或預測精準度。P2.2.2 識別並利用不同類型的特徵，將定性特徵(類別型特徵)轉換為定量特徵(數值型特徵)，作為輸入供演算法和模型使用。',
        '',
        'K13 資料探勘概念',
        'S14 歸一化方法 Normalization(線型數據歸一化、零均值歸一化) S15 資料降維方法 S16 定量特徵分析',
      ],
      'T3.2': [
        '',
        '',
        '',
        '',
        '',
        '',
        '降因子 Gradient descent with momentum hyper-parameter、學習因子下降參數 Learning rate decay hyper-parameter、神經網絡層數、Adam 算法參數)',
      ],
      'T4.1': [
        '',
        '',
        '圖',
        '合適導入軟硬體。',
        '',
        'K17 混淆矩陣概念 Confusion Matrix K18 模型性能度量 performance measure(包含：準確率 accuracy、精確率 precision、召回率 recall、F1-score、F2-score、F0.5-score、ROC/AUC)',
        'PyTorch、TensorFlow S20 交叉驗證能力(cross-validation)',
      ],
      'T5.2': ['', '回饋', '', '性。', '', 'K21 機器學習模型生命周期'],
    },
    printedCodes: {},
    pieces: [
      ['所屬', '類別'],
      [
        '明確且具體掌握業務需求，收集並了解攸關資料意義，善用探索式資料分析，透過視覺化統計工具洞悉資料關聯性(相關係數、分布狀況)',
        '等。',
      ],
      ['提取或轉換特徵值', '(feature extraction)'],
      [
        '將原始資料(可能為文字或影像)轉化成更好表達問題本質的特徵，並根',
        '據特徵與因變數之相關性找出重要特徵，提升模型效能或預測精準度。',
      ],
      ['交叉驗證', '圖'],
      ['藉由調整 ML 模型架構，以利 ML 模型能快速運行，並讓 ML 模型更', '合適導入軟硬體。'],
      ['掌握模型監控結果，並修正', '回饋'],
      ['即時掌握使用者回饋意見，持續修正模型及調整參數，或建立回饋迴圈，以模型具備可移植性或可擴展', '性。'],
      [
        '超參數優化技術(包含學習因子 Learning rate、動量梯度下',
        '降因子 Gradient descent with momentum hyper-parameter、學習因子下降參數 Learning rate decay hyper-parameter、神經網絡層數、Adam 算法參數)',
      ],
    ],
    counts: {
      duty: 5,
      task: 12,
      output: 20,
      indicator: 16,
      knowledge: 21,
      skill: 25,
      attitude: 9,
      remark: 2,
      link: 83,
    },
  },
} satisfies Record<string, Paper>;

describe.each(Object.entries<Paper>(PAPER))('%s', (id, paper) => {
  const { standard, source, sha256 } = readPack(id as keyof typeof PAPER);

  test('names its source by digest', () => {
    expect(standard.source.sha256).toBe(sha256);
  });

  test('printed again from the pack, it is its source: every line, every cell, every character', () => {
    expect(printAgain(standard, paper)).toEqual(printedLines(source));
  });

  test('its texts stand in the source with the same blanks, but for those broken over a page', () => {
    const plain = withoutMarks(source);
    expect(textsOf(standard).filter((text) => !plain.includes(text))).toEqual(
      paper.pieces.map((pieces) => pieces.join('')),
    );
    const halves = paper.pieces.flat().filter((piece) => !plain.includes(piece.trim()));
    expect(halves).toEqual([]);
  });

  test('has as many nodes and links as patterns find codes in the source', () => {
    const table = withoutMarks(source).slice(withoutMarks(source).indexOf('主要職責'));
    const codes = (pattern: RegExp) => table.match(pattern) ?? [];
    const distinct = (pattern: RegExp) => new Set(codes(pattern)).size;
    const [, remarks = ''] = table.split('說明與補充事項');
    const found = {
      duty: codes(/T\d(?![\d.])/g).length,
      task: codes(/T\d\.\d/g).length,
      output: codes(/O\d\.\d\.\d/g).length,
      indicator: codes(/P\d\.\d\.\d/g).length,
      knowledge: distinct(/K\d\d/g),
      skill: distinct(/S\d\d/g),
      attitude: codes(/A\d\d/g).length,
      // Qualifications and notes have no code: lines that do not end like a heading.
      remark: (remarks.match(/[^：\n]$/gm) ?? []).length,
      link: codes(/[KS]\d\d/g).length,
    };
    const count = (...types: readonly NodeType[]) =>
      standard.nodes.filter((node) => types.includes(node.type)).length;
    const held = {
      duty: count('duty'),
      task: count('task'),
      output: count('output'),
      indicator: count('indicator'),
      knowledge: count('knowledge'),
      skill: count('skill'),
      attitude: count('attitude'),
      remark: count('qualification', 'note'),
      link: standard.links.length,
    };
    expect({ found, held }).toEqual({ found: paper.counts, held: paper.counts });
  });

  test('every task has an output, an indicator, knowledge and skills; every K and S belongs to a task', () => {
    const tasks = standard.nodes.filter(({ type }) => type === 'task');
    const lacking = tasks.filter(
      (task) =>
        !['output', 'indicator'].every((type) =>
          childrenOf(standard, task.id).some((node) => node.type === type),
        ) ||
        !['knowledge', 'skill'].every((type) =>
          requiredBy(standard, task.id).some(({ node }) => node.type === type),
        ),
    );
    const linked = new Set(standard.links.map(({ to }) => to));
    const loose = standard.nodes.filter(
      ({ id: node, type }) => (type === 'knowledge' || type === 'skill') && !linked.has(node),
    );
    expect({ lacking, loose }).toEqual({ lacking: [], loose: [] });
  });

  test('links go from a task to a knowledge or skill, each once', () => {
    const type = (node: string) => standard.nodes.find((other) => other.id === node)?.type;
    expect(new Set(standard.links.map((link) => `${type(link.from)} → ${type(link.to)}`))).toEqual(
      new Set(['task → knowledge', 'task → skill']),
    );
    expect(new Set(standard.links.map(({ from, to }) => `${from} ${to}`)).size).toBe(standard.links.length);
  });

  test('an id tells the position: code of duty, task, K, S, A; nth of its kind for the rest', () => {
    const letters: Partial<Record<NodeType, string>> = {
      output: 'O',
      indicator: 'P',
      qualification: 'Q',
      note: 'N',
    };
    const expected = standard.nodes.map(({ type, code, parent, order }) => {
      const letter = letters[type];
      return letter ? `${parent === null ? '' : `${parent}-`}${letter}${order}` : code;
    });
    expect(standard.nodes.map((node) => node.id)).toEqual(expected);
  });
});

function printAgain(standard: Standard, paper: Paper): readonly (readonly string[])[] {
  const about = (label: string) =>
    standard.about.find((field) => field.label === label)?.text ?? `no ${label}`;
  const heading = (type: NodeType) => standard.headings?.[type] ?? `no heading of ${type}`;
  const nodes = (type: NodeType) => standard.nodes.filter((node) => node.type === type);
  const printed = ({ id, code, text }: { id: string; code: string | null; text: string }) =>
    `${paper.printedCodes[id] ?? code ?? ''}${text}`;
  const list = (type: NodeType) =>
    nodes(type).length > 0
      ? [
          ...(type === 'attitude' ? [] : [line(heading(type))]),
          ...nodes(type).map((node) => line(printed(node))),
        ]
      : [];

  const columns = ['duty', 'task', 'output', 'indicator', 'level', 'knowledge', 'skill'] as const;
  const head = line(...columns.map(heading));
  const rows = nodes('duty').flatMap((duty) =>
    childrenOf(standard, duty.id).flatMap((task) => {
      const beneath = (type: NodeType) =>
        childrenOf(standard, task.id)
          .filter((node) => node.type === type)
          .map(printed)
          .join('');
      const required = (type: NodeType) =>
        requiredBy(standard, task.id)
          .filter(({ node }) => node.type === type)
          .map(({ node, text }) => printed({ ...node, text }))
          .join('');
      const cells = [
        task.order === 1 ? printed(duty) : '',
        printed(task),
        beneath('output'),
        beneath('indicator'),
        String(task.level),
        required('knowledge'),
        required('skill'),
      ];
      const tails = paper.carriedOver[task.id];
      return tails ? acrossPages(line(...cells), line(...tails), head) : [line(...cells)];
    }),
  );
  const field = (label: string, code: string) => [label, about(label), code, about(code)];
  return [
    line(standard.title),
    line('職能基準代碼', '', about('職能基準代碼')),
    line('職能基準名稱 (擇一填寫)', '', '職類', about('職類')),
    line('', '', '職業', about('職業')),
    line('所屬類別', ...field('職類別', '職類別代碼')),
    line('', ...field('職業別', '職業別代碼')),
    line('', ...field('行業別', '行業別代碼')),
    line('工作描述', '', about('工作描述')),
    line('基準級別', '', about('基準級別')),
    head,
    ...rows,
    line(heading('attitude')),
    ...list('attitude'),
    line('說明與補充事項'),
    ...list('qualification'),
    ...list('note'),
  ];
}

/** A row that breaks: what stands before, the table head again, what stands after. */
function acrossPages(cells: readonly string[], tails: readonly string[], head: readonly string[]) {
  const before = cells.map((cell, column) => {
    const tail = tails[column] ?? '';
    expect(cell.endsWith(tail), `${cell} ends with ${tail}`).toBe(true);
    return cell.slice(0, cell.length - tail.length);
  });
  return [line(...before), head, tails];
}
