import { describe, expect, test } from 'vitest';
import type { NodeType, StandardNode } from '../../../shared/standard/node.ts';
import { childrenOf } from '../../../shared/standard/tree.ts';
import { leftOut, line, printedLines, readPack, textsOf, withoutBlanks, withoutMarks } from './packs.ts';

const { standard, source, sha256 } = readPack('posts-llm-2023');

/** The duty and the requirement with which the second page of each post's table begins; it may have begun on the first. */
const SECOND_PAGE: Readonly<Record<string, readonly [duty: number, requirement: number]>> = {
  P1: [10, 9],
  P2: [6, 7],
  P3: [4, 5],
  P4: [10, 11],
  P5: [8, 8],
  P6: [5, 6],
  P7: [4, 3],
  P8: [3, 3],
  P9: [7, 10],
  P10: [5, 8],
  P11: [7, 10],
  P12: [6, 5],
  P13: [3, 4],
  P14: [8, 11],
};

/** The marks between number, heading and text, where they are not 、 and ：. */
const ODD_MARKS: Readonly<Record<string, readonly [afterCode: string, afterHeading: string]>> = {
  'P2-D10': ['', '：'],
  'P7-D2': ['、', '，'],
  'P8-D1': ['', '：'],
};

/** The texts and headings that a page breaks; joined, the pieces are the whole. */
const PIECES: readonly (readonly string[])[] = [
  ['人工智能大模型的技术岗位与能力', '培养研究报告'],
  [
    '大模型增强了 AI 技术的通用性，让开发者以更低成本、更低门槛，面向场景研发更好的 AI 模型，助力应用型 AI 的实现。但大模型作为打通人工智',
    '能应用落地“任督二脉”的关键。AI 大模型所涉及的技术范围广泛，知识与技术互相交差、覆盖，相关技术岗位也有比较高的重叠与复用，以下是教培分会根据整理与归纳的信息，所提出的与大模型相关的关键技术、技术岗位图谱，以及相应的岗位知识与技术、能力。',
  ],
  ['撰写相关的技术文档，记录实验结果、方法和', '技术细节，分享经验和知识，培训团队成员或其他相关人员。'],
  ['识别和解决', '与语音识别系统相关的问题和故障。这可能涉及到分析日志、诊断算法问题、优化系统性能等。'],
  ['熟悉数据处理和处理工具，如NumPy、Pandas等，以及数据清洗、标注、预处理等', '技术。'],
  [
    '使用机器学习和自然语言处理技术，设计和训练文本分析模型。您将负责选择和实',
    '现适当的模型架构、损失函数和训练算法，并对模型进行评估和调优。',
  ],
  [
    '了解文本聚类和主题建模的原理和技术，如 K-means',
    ' 聚类、层次聚类、Latent Dirichlet Allocation (LDA) 等。',
  ],
  ['使用数据库查询语言（如 SQL）进行数据检索和管理，以支持信息提取系统的数据存', '储和访问。'],
  ['熟悉文本分类和情感分析的方法和技术，能够进行', '文本分类和情感倾向分析。'],
  ['对机器翻译结', '果进行后处理，如去除冗余、修正语法错误、调整翻译流畅度等，以提升翻译质量。'],
  [
    '评估模型的性能和效果，进行模型调优和优化，调整机器学习模型的超参数，使用交叉验证和网格搜索等技术寻找最佳参数组合，优化',
    '模型的性能和泛化能力。',
  ],
  ['熟悉数据可视化工具和', '技术，如 Matplotlib、Seaborn 等，能够通过图表和可视化方式展示数据和模型的结果。'],
  [
    '了解数据处',
    '理和特征工程的方法和技巧，包括数据清洗、数据标准化、特征提取和选择等，以提取和准备适用于深度学习模型的数据。',
  ],
  [
    '将计算机视觉算法和模型集成到现有系统或应用程序中。与软件开发团队合作，实现计算机视觉功能的前后端交互和展',
    '示。',
  ],
  ['能够与团', '队成员合作，共同完成项目任务。具备良好的沟通能力，能够清晰表达自己的想法和观点。'],
  [
    '分析和评估不同的可视化方案，选择最佳的可视化形式和交互方式。进行数据可视化的性能优化，确保大规模',
    '数据的快速呈现和交互体验。',
  ],
  [
    '具备数据安全',
    '和隐私保护意识，能够处理敏感数据并采取相应的安全措施。了解数据保护法规和合规要求，确保数据可视化过程的合法性和安全性。',
  ],
  ['使用合适的工', '具和技术进行模型训练和评估，调优模型的超参数，评估模型的性能和准确性。'],
  ['了解自然语言处理和计算机视觉的', '基本概念和技术，包括文本分类、命名实体识别、图像分类、目标检测等。'],
  [
    '收集和清洗大量的文本和用户数据，用于训练和优化提示模型。进行数据分析，提取关键特征和模式。对大规模的用户数据进行分析 and 挖掘，为算法提供有效的输入。发现数据中的模式和规律，为模型训练和改进提供依',
    '据。',
  ],
  ['具备扎实', '的编程能力，熟悉常用的编程语言和工具，如 Python、Java、C++等，能够进行软件开发和工程实现。'],
  ['数据标注指导和支持培', '训'],
  [
    '具备编程能力，熟悉至少一种主流编程语言，如',
    ' Python、Java 等，能够编写脚本或程序辅助标注工作。了解数据库的基本概念和操作，能够进行数据的存储、查询和管理，确保数据的安全和可访问性。',
  ],
];

describe('posts-llm-2023', () => {
  test('names its source by digest', () => {
    expect(standard.source.sha256).toBe(sha256);
  });

  test('printed again, with the prose it leaves out, it is its source: every line, every cell, every character', () => {
    expect(
      filled([
        line(standard.title),
        ...leftOut(source, '「水木人工智能学堂」', '为各个领域的智能化应用提供更强大的支持和推动。'),
        ...chapterTwo(),
        ...leftOut(
          source,
          '三、大模式技术人才供需与培养模式思考',
          '10、教育部、人力资源和社会保障部、工业和信息化部网站',
        ),
      ]),
    ).toEqual(filled(printedLines(source)));
  });

  test('its texts stand in the source with the same blanks, but for those broken over a page', () => {
    const plain = withoutMarks(source);
    expect(textsOf(standard).filter((text) => !plain.includes(text))).toEqual(
      PIECES.map((pieces) => pieces.join('')),
    );
    expect(PIECES.flat().filter((piece) => !plain.includes(piece.trim()))).toEqual([]);
  });

  test('has as many duties and requirements of each post as patterns find numbers in its columns', () => {
    const numbers = (text: string) => text.match(/(?<![\dA-Za-z])\d+[、 ]/g)?.length ?? 0;
    const tables = source.split(/^\(\d+\) .*工程师$/m).slice(1);
    const found = tables.map((table) => {
      const rows = (table.split('三、大模式')[0] ?? '').split('\n').filter((row) => /[：。]/.test(row));
      const cells = rows.filter((row) => row.includes('\t')).map((row) => row.split('\t').slice(-2));
      // One table goes on as paragraphs: first the duties, then the requirements.
      const paragraphs = rows.filter((row) => !row.includes('\t'));
      const turn = paragraphs.findIndex((row) => row.startsWith('聚类'));
      const column = (cell: 0 | 1, rest: readonly string[]) =>
        [...cells.map((row) => row[cell] ?? ''), ...rest].reduce((sum, text) => sum + numbers(text), 0);
      return [column(0, paragraphs.slice(0, turn)), column(1, paragraphs.slice(turn))];
    });
    const coded = (post: StandardNode, type: NodeType) =>
      beneath(post, type).filter(({ code }) => code !== null).length;
    expect(found).toEqual(nodes('post').map((post) => [coded(post, 'duty'), coded(post, 'requirement')]));
    expect(found).toHaveLength(14);
    expect(nodes('duty').filter(({ code }) => code === null)).toHaveLength(1);
    expect([nodes('duty').length, nodes('requirement').length]).toEqual([145 + 1, 162]);
  });

  test('has as many technologies as patterns find in their list', () => {
    const [, list = ''] = source.split('1. 大模型相关的关键技术\n\n');
    const [technologies = ''] = list.split('2. 大模型相关的技术岗位图谱');
    expect(technologies.match(/^\d+\. .+。$/gm)).toHaveLength(nodes('technology').length);
    expect(nodes('technology')).toHaveLength(15);
    expect(standard.headings?.technology).toBe(standard.about.find(({ code }) => code === '1')?.label);
  });

  test('a heading is a name, and the text after it a sentence', () => {
    const named = standard.nodes.filter(({ type }) => type !== 'post');
    const odd = named.filter(
      ({ heading = '', text }) => !/^[^：:，。]{2,20}$/.test(heading) || /^[：:，。]/.test(text),
    );
    expect(odd).toEqual([]);
  });

  test('a second paragraph of a duty or requirement is one in the source too', () => {
    const paragraphs = standard.nodes.flatMap(({ id, text }) =>
      text
        .split('\n')
        .slice(1)
        .map((paragraph) => [id, source.includes(`<p>${paragraph}</p>`)]),
    );
    expect(paragraphs).toEqual(
      ['P9-D1', 'P9-R2', 'P9-R4', 'P9-R6', 'P9-R7', 'P10-D7'].map((id) => [id, true]),
    );
    // And no other unnumbered paragraph begins one of its own, but for the duty without a number.
    expect(source.match(/。<\/p> <p>(?!\d+[、 ])/g)).toHaveLength(6 + 1);
  });

  test('an id tells the position', () => {
    const letters: Partial<Record<NodeType, string>> = {
      technology: 'T',
      post: 'P',
      duty: '-D',
      requirement: '-R',
    };
    const expected = standard.nodes.map(
      ({ type, parent, order }) => `${parent ?? ''}${letters[type]}${order}`,
    );
    expect(standard.nodes.map((node) => node.id)).toEqual(expected);
  });
});

const nodes = (type: NodeType) => standard.nodes.filter((node) => node.type === type);

const beneath = (post: StandardNode, type: NodeType) =>
  childrenOf(standard, post.id).filter((node) => node.type === type);

/** Lines without their empty cells: on its second page a table prints the column of the posts empty or not at all. */
const filled = (lines: readonly (readonly string[])[]) =>
  lines.map((cells) => cells.filter((cell) => cell !== ''));

function chapterTwo(): readonly (readonly string[])[] {
  const marks = ['、', '.', '.', '：', '.'];
  const [chapter = [], technologies = [], map = [], picture = [], posts = []] = standard.about.map(
    ({ code, label, text }, index) => {
      const pieces = PIECES.find((broken) => broken.join('') === text) ?? [text];
      return [`${code}${marks[index]}${label}`, ...pieces]
        .filter((words) => words !== '')
        .map((words) => line(words));
    },
  );
  return [
    ...chapter,
    ...technologies,
    ...nodes('technology').map(({ code, heading, text }) =>
      // The list goes on on a second page, with wide colons.
      line(`${code}.${heading}${Number(code) < 12 ? ':' : '：'}${text}`),
    ),
    ...map,
    ...picture,
    ...posts,
    ...nodes('post').flatMap(printTable),
  ];
}

function printTable(post: StandardNode): readonly (readonly string[])[] {
  const columns = ['post', 'duty', 'requirement'] as const;
  const [firstDuty = 0, firstRequirement = 0] = SECOND_PAGE[post.id] ?? [];
  const duties = pages(beneath(post, 'duty'), firstDuty);
  const requirements = pages(beneath(post, 'requirement'), firstRequirement);
  return [
    line(`${post.code}${post.text}`),
    line(...columns.map((type) => standard.headings?.[type] ?? '')),
    line(post.text, duties[0].join(''), requirements[0].join('')),
    // One table goes on as paragraphs.
    ...(post.id === 'P3'
      ? [...duties[1], ...requirements[1]].map((paragraph) => line(paragraph))
      : [line(duties[1].join(''), requirements[1].join(''))]),
  ];
}

function print({ id, code, heading, text }: StandardNode): string {
  const [afterCode, afterHeading] = ODD_MARKS[id] ?? ['、', '：'];
  return withoutBlanks(`${code ?? ''}${afterCode}${heading}${afterHeading}${text}`);
}

/** A column as paragraphs on its two pages; the second begins with the node of that order, or within it. */
function pages(
  column: readonly StandardNode[],
  first: number,
): readonly [readonly string[], readonly string[]] {
  const paragraphs = column.map(print);
  const node = column[first - 1];
  const broken = PIECES.find((pieces) => [node?.heading, node?.text].includes(pieces.join('')));
  const [before = '', after = ''] = broken?.map(withoutBlanks) ?? [];
  const [whole = ''] = paragraphs.slice(first - 1);
  const cut = whole.indexOf(before + after) + before.length;
  return [
    [...paragraphs.slice(0, first - 1), whole.slice(0, cut)],
    [whole.slice(cut), ...paragraphs.slice(first)],
  ];
}
