import { describe, expect, test } from 'vitest';
import type { NodeType, StandardNode } from '../../../shared/standard/node.ts';
import type { CertificateNeed, Need, Rule } from '../../../shared/standard/rules.ts';
import type { WeightRow, Weights } from '../../../shared/standard/standard.ts';
import { ancestorsOf, childrenOf } from '../../../shared/standard/tree.ts';
import { line, printedLines, readPack, textsOf, withoutMarks } from './packs.ts';

const { standard, source, sha256 } = readPack('cn-4-04-05-05-2021');
const eligibility = there(standard.eligibility);
const assessment = there(standard.assessment);
const weights = there(standard.weights);
const LEVELS = [5, 4, 3, 2, 1];

describe('cn-4-04-05-05-2021', () => {
  test('names its source by digest', () => {
    expect(standard.source.sha256).toBe(sha256);
  });

  test('printed again from the pack, it is its source: every line, every cell, every character', () => {
    expect(printAgain()).toEqual(printedLines(source));
  });

  test('its texts stand in the source with the same blanks', () => {
    const plain = withoutMarks(source);
    expect(textsOf(standard).filter((text) => !plain.includes(text))).toEqual([]);
  });

  test('has as many requirements at each level as patterns find in the columns of its table', () => {
    const tables = withoutMarks(source)
      .split(/^3\.\d .*$/m)
      .slice(1);
    const count = (column: number) =>
      tables.map((table) =>
        table
          .split('\n4 权重表')[0]
          ?.split('\n')
          .filter((row) => row.includes('\t') && !row.startsWith('职业功能'))
          .map((row) => row.split('\t')[column] ?? '')
          // A cell without any code holds one requirement.
          .reduce((sum, cell) => sum + Math.max(1, cell.match(/\d\.\d\.\d /g)?.length ?? 0), 0),
      );
    const held = (type: NodeType) =>
      LEVELS.map(
        (level) => standard.nodes.filter((node) => node.type === type && node.level === level).length,
      );
    expect({
      function: held('function'),
      content: held('content'),
      skill: { found: count(2), held: held('skill-requirement') },
      knowledge: { found: count(3), held: held('knowledge-requirement') },
      total: standard.nodes.filter((node) => node.type === 'skill-requirement').length,
    }).toEqual({
      function: [3, 3, 4, 4, 4],
      content: [6, 6, 8, 8, 8],
      skill: { found: [12, 16, 20, 17, 18], held: [12, 16, 20, 17, 18] },
      knowledge: { found: [12, 16, 17, 16, 18], held: [12, 16, 17, 16, 18] },
      total: 83,
    });
  });

  test('an id tells the position', () => {
    const joint: Partial<Record<NodeType, string>> = {
      function: '-',
      content: '.',
      'skill-requirement': '-S',
      'knowledge-requirement': '-K',
      'basic-requirement': '.',
    };
    const expected = standard.nodes.map(({ type, parent, level, order }) =>
      parent === null ? (level === undefined ? `B${order}` : `L${level}`) : `${parent}${joint[type]}${order}`,
    );
    expect(standard.nodes.map((node) => node.id)).toEqual(expected);
  });

  test('every node below a level carries that level, and no basic requirement carries one', () => {
    const expected = standard.nodes.map((node) => (ancestorsOf(standard, node.id)[0] ?? node).level);
    expect(standard.nodes.map((node) => node.level)).toEqual(expected);
    expect(standard.nodes.filter((node) => node.type === 'basic-requirement' && node.level)).toEqual([]);
  });

  test('training hours and assessment numbers are those of the printed clauses', () => {
    const hours = [...(clause('1.8')?.text.matchAll(/(\d+) 标准学时/g) ?? [])].map(([, number]) =>
      Number(number),
    );
    expect(standard.trainingHours).toEqual(LEVELS.map((level, index) => ({ level, hours: hours[index] })));
    const minutes = [
      ...(assessment.clauses.find(({ code }) => code === '1.9.4')?.text.matchAll(/(\d+) min/g) ?? []),
    ].map(([, number]) => Number(number));
    expect(assessment.parts.map((part) => part.minimumMinutes)).toEqual(minutes);
    expect(assessment.clauses[0]?.text).toContain('均实行百分制，成绩皆达60分（含）以上者为合格');
    expect(assessment.parts.map(({ passMark, fullMark }) => [passMark, fullMark])).toEqual([
      [60, 100],
      [60, 100],
      [60, 100],
    ]);
  });
});

/** What a weight row can weigh. */
const weighable = standard.nodes.filter(
  ({ type, parent }) => type === 'function' || (type === 'basic-requirement' && parent === null),
);

const levelsOf = (id: string) => standard.nodes.filter((node) => node.id === id).map((node) => node.level);

const column = (rows: readonly WeightRow[], level: number) =>
  rows.reduce((sum, row) => sum + (row.percent.find((cell) => cell.level === level)?.percent ?? 0), 0);

describe('weights', () => {
  test.each(LEVELS)('both columns of level %i sum to 100', (level) => {
    expect([column(weights.theory.rows, level), column(weights.skill.rows, level)]).toEqual([100, 100]);
  });

  test('a row weighs the basic requirement or the functions of its name', () => {
    const rows = [...weights.theory.rows, ...weights.skill.rows];
    expect(rows.map(({ name, nodes }) => [name, nodes])).toEqual(
      rows.map(({ name }) => [name, weighable.filter(({ text }) => text === name).map(({ id }) => id)]),
    );
  });

  test('a row has a percentage at the levels that have its function, and × at the others', () => {
    const rows = [...weights.theory.rows, ...weights.skill.rows].filter(({ group }) => group !== '基本要求');
    expect(rows.map(({ name, nodes }) => [name, nodes.flatMap(levelsOf)])).toEqual(
      rows.map(({ name, percent }) => [
        name,
        percent.filter((cell) => cell.percent !== null).map((cell) => cell.level),
      ]),
    );
  });

  test('every function is weighed once for theory and once for skill', () => {
    const functions = standard.nodes.filter(({ type }) => type === 'function').map(({ id }) => id);
    const weighed = (rows: readonly WeightRow[]) =>
      rows.flatMap(({ nodes }) => nodes).filter((id) => functions.includes(id));
    expect(weighed(weights.theory.rows).toSorted()).toEqual(functions.toSorted());
    expect(weighed(weights.skill.rows).toSorted()).toEqual(functions.toSorted());
  });
});

describe('申报条件', () => {
  test('has the eleven printed conditions in order, each with level, number and clause', () => {
    expect(
      eligibility.alternatives.map(({ id, level, number, clause: at }) => [id, level, number, at]),
    ).toEqual([
      ['L5-1', 5, '1', '1.9.1 五级/初级工 (1)'],
      ['L5-2', 5, '2', '1.9.1 五级/初级工 (2)'],
      ['L4-1', 4, '1', '1.9.1 四级/中级工 (1)'],
      ['L4-2', 4, '2', '1.9.1 四级/中级工 (2)'],
      ['L4-3', 4, '3', '1.9.1 四级/中级工 (3)'],
      ['L3-1', 3, '1', '1.9.1 三级/高级工 (1)'],
      ['L3-2', 3, '2', '1.9.1 三级/高级工 (2)'],
      ['L3-3', 3, '3', '1.9.1 三级/高级工 (3)'],
      ['L2-1', 2, '1', '1.9.1 二级/技师 (1)'],
      ['L2-2', 2, '2', '1.9.1 二级/技师 (2)'],
      ['L1-1', 1, null, '1.9.1 一级/高级技师'],
    ]);
  });

  test('a footnote is marked in the conditions that print its mark, and only there', () => {
    const printing = (mark: string) =>
      eligibility.alternatives.filter(({ text }) => text.includes(mark)).map(({ id }) => id);
    expect({ '①': printing('①'), '②': printing('②') }).toEqual({ '①': ['L5-1', 'L4-3'], '②': ['L4-3'] });
    expect(eligibility.footnotes.map(({ mark, markedIn }) => [mark, markedIn])).toEqual([
      ['①', ['L5-1']],
      ['①', ['L4-3']],
      ['②', ['L4-3']],
    ]);
  });

  test.each(eligibility.alternatives)(
    '$id: the years of its rule are the years it prints, in order',
    ({ text, rule }) => {
      const printed = [...text.matchAll(/(\d+) ?年[（(]含/g)].map(([, years]) => Number(years));
      expect(leaves(rule).flatMap((need) => (need.need === 'work' ? need.years : []))).toEqual(printed);
    },
  );

  test('the related occupations and majors are those of the footnotes', () => {
    const [occupations, ...majors] = eligibility.footnotes.map(({ text }) => text);
    const { names, open, text } = eligibility.relatedOccupations;
    expect({ text, open }).toEqual({ text: occupations, open: true });
    expect(text).toBe(`相关职业：${names.join('、')}等职业。下同。`);
    expect(
      eligibility.majorClasses
        .filter(({ id }) => id !== '本专业')
        .map((row) => `相关专业：${row.text}，下同。`),
    ).toEqual(majors);
  });

  test('work counts from the certificate on exactly where 后累计 is printed', () => {
    const afterCertificate = eligibility.alternatives.filter(({ rule }) => 'after' in rule);
    const printed = eligibility.alternatives.filter(({ text }) => text.includes('后，累计'));
    expect(afterCertificate).toEqual(printed);
  });

  test.each(eligibility.alternatives)('$id: the words of its rule are printed in it', ({ text, rule }) => {
    const words = leaves(rule).flatMap((need) => wordsOf(need, text));
    expect(words.filter((word) => !text.includes(word))).toEqual([]);
  });

  test.each(eligibility.alternatives)(
    '$id: its rule names every certificate, school and goal it prints',
    ({ text, rule }) => {
      const named = JSON.stringify(rule);
      const vocabulary = [
        '职业资格证书',
        '技能等级证书',
        '预备技师',
        '高级技工学校',
        '技师学院',
        '高等职业学校',
      ];
      const goals = ['中级技能', '高级技能'];
      expect(
        [...vocabulary, ...goals].filter((word) => text.includes(word) && !named.includes(word)),
      ).toEqual([]);
    },
  );
});

/** Kinds of school that a clause takes in without naming them. */
const IMPLIED_BY: Readonly<Record<string, string>> = {
  中等职业学校: '中等及以上职业学校',
  高等职业学校: '中等及以上职业学校',
  本科: '大专及以上学历',
  硕士: '大专及以上学历',
  博士: '大专及以上学历',
};

const wordsOfCertificate = ({ kinds, level }: Pick<CertificateNeed, 'kinds' | 'level'>) => [
  ...kinds,
  levelName(level),
];

/** The words that a clause must print for a need of its rule. */
function wordsOf(need: Need, text: string): readonly string[] {
  if (need.need === 'work') return need.after ? wordsOf(need.after, text) : [];
  if (need.need === 'certificate') return wordsOfCertificate(need);
  if (need.need === 'apprenticeship') return ['学徒期满'];
  if (need.need === 'title') return ['职称'];
  if (need.need === 'age') return ['周岁'];
  return [
    ...need.kinds.map((kind) => (text.includes(kind) ? kind : (IMPLIED_BY[kind] ?? kind))),
    need.trainingGoal ?? '',
    ...(need.majors === null ? [] : ['本专业或相关专业']),
    ...(need.statuses.includes('enrolled-final-year') ? ['在校应届毕业生'] : []),
  ];
}

function leaves(rule: Rule): readonly Need[] {
  if ('all' in rule) return rule.all.flatMap(leaves);
  return 'any' in rule ? rule.any.flatMap(leaves) : [rule];
}

const levelName = (level: number | null): string =>
  level === null ? '' : (standard.nodes.find(({ id }) => id === `L${level}`)?.text ?? `no level ${level}`);

const clause = (code: string) => standard.about.find((field) => field.code === code);

function there<T>(part: T | undefined): T {
  if (part === undefined) throw new Error('the pack has lost a part');
  return part;
}

// The first two chapters print a stop after their number.
const chapter = (code: string, stop = '') => line(`${code}${stop}${clause(code)?.label}`);

function printAgain(): readonly (readonly string[])[] {
  const withText = (code: string) => [chapter(code), line(clause(code)?.text ?? `no ${code}`)];
  const basic = (node: StandardNode): (readonly string[])[] => [
    line(`${node.code}${node.text}`),
    ...childrenOf(standard, node.id).flatMap(basic),
  ];
  return [
    line(standard.title),
    line(standard.about[0]?.label ?? ''),
    line(standard.about[0]?.text ?? ''),
    chapter('1', '.'),
    ...['1.1', '1.2', '1.3', '1.4', '1.5', '1.6', '1.7', '1.8'].flatMap(withText),
    chapter('1.9'),
    line(eligibility.clause),
    ...conditions(),
    ...assessment.clauses.flatMap(({ code, title, text }) => [
      line(code + title),
      ...text.split('\n').map((part) => line(part)),
    ]),
    chapter('2', '.'),
    ...childrenOf(standard, null)
      .filter(({ type }) => type === 'basic-requirement')
      .flatMap(basic),
    ...withText('3'),
    ...LEVELS.flatMap((level) => levelTable(level)),
    chapter('4'),
    ...weightTable(weights.theory, ['基本要求', '', '相关知识', '', '要求', '', '', '', '']),
    ...weightTable(weights.skill, ['技能要求', '', '', '', '', '', '']),
  ];
}

/** 1.9.1, with each footnote where it is printed: after the condition that marks it, or before the condition of level one. */
function conditions(): readonly (readonly string[])[] {
  const [occupations, ...majors] = eligibility.footnotes.map(({ mark, text }) => line(mark + text));
  return eligibility.leads.flatMap(({ level, text: lead }) => [
    line(lead),
    ...(level === 1 ? majors : []),
    ...eligibility.alternatives
      .filter((alternative) => alternative.level === level)
      .flatMap(({ id, number, text }) => [
        line(number === null ? text : `(${number})${text}`),
        ...(id === 'L5-1' && occupations ? [occupations] : []),
      ]),
  ]);
}

/** 智能 is printed once more, alone, in the row below its function. */
const STRAY: Readonly<Record<string, string>> = { 'L5-3.2': '智能' };

function levelTable(level: number): readonly (readonly string[])[] {
  const root = standard.nodes.find(({ id }) => id === `L${level}`);
  const columns = ['function', 'content', 'skill-requirement', 'knowledge-requirement'] as const;
  const rows = childrenOf(standard, `L${level}`).flatMap((work) =>
    childrenOf(standard, work.id).map((content) => {
      const cell = (type: NodeType) =>
        childrenOf(standard, content.id)
          .filter((node) => node.type === type)
          .map(({ code, text }) => `${code ?? ''}${text}`)
          .join('');
      return line(
        content.order === 1 ? `${work.code}.${work.text}` : (STRAY[content.id] ?? ''),
        `${content.code}${content.text}`,
        cell('skill-requirement'),
        cell('knowledge-requirement'),
      );
    }),
  );
  return [
    line(`${root?.code}${root?.text}`),
    line(...columns.map((type) => standard.headings?.[type] ?? '')),
    ...rows,
  ];
}

/** `groups`: the first column as printed, where a group's name is broken over several rows. */
function weightTable(
  { clause: code, title, rows }: Weights['theory'],
  groups: readonly string[],
): readonly (readonly string[])[] {
  const levels = LEVELS.map((level) => `${levelName(level)}(%)`);
  return [
    line(code + title),
    line(`项目\\${standard.headings?.level}`, '', ...levels),
    ...rows.map(({ name, percent }, index) =>
      line(groups[index] ?? 'no group', name, ...percent.map((cell) => String(cell.percent ?? '×'))),
    ),
    line('', '合计', ...LEVELS.map(() => '100')),
  ];
}
