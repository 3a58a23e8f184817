import { layoutSchema } from '../../../shared/application/layout.ts';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compose } from '../../../shared/dossier/compose.ts';
import type { DossierFacts, DossierWish } from '../../../shared/dossier/facts.ts';
import { AS_OF, blocksOf, careerOf, factsFor, job, plain, rowsOf, shown, tablesOf, textOf } from './facts.ts';

const WISH: DossierWish = {
  asOf: AS_OF,
  parts: null,
  privacy: 'full',
  layout: layoutSchema.parse(JSON.parse(readFileSync('resources/applications/cn-general.json', 'utf8'))),
  leftOut: [],
  putIn: [],
  watermark: null,
};
const TWO_JOBS = [
  job('m1', '甲公司', '2018-01-01', '2019-12-31'),
  job('m2', '乙公司', '2020-03-01', '2021-02-28'),
  job('m3', '乙公司', '2022-11-24', null, { position: '标注组长' }),
];
const certificate = (level: number) => ({
  id: `c${level}`,
  occupation: '人工智能训练师',
  level,
  kind: '职业资格证书',
  number: 'Y1',
  issued: '2020-01-01',
});

describe('工作年限证明', () => {
  it('has a page for each employer, with the sentence that the reviewers look for and whole years', () => {
    const document = compose(factsFor(3, careerOf({ employments: TWO_JOBS })), WISH);
    const blocks = blocksOf(document, 'employment-proof');
    expect(blocks.flatMap((block) => (block.kind === 'sheet' ? [block.entry] : []))).toEqual([
      '甲公司',
      '乙公司',
    ]);
    const letters = blocks.flatMap((block) =>
      block.kind === 'paragraph' && block.style === 'letter' ? [plain(block.text)] : [],
    );
    expect(letters[0]).toBe(
      '兹证明林晓（女）（身份证号码 11010519491231002X），自 2018-01-01 起至 2019-12-31 止，' +
        '在我单位从事人工智能训练师（岗位：标注员）工作，共 2 年，年限满 2 年。',
    );
    expect(letters[2]).toContain(
      '自 2020-03-01 起至今，在我单位从事人工智能训练师（岗位：标注员、标注组长）工作，共 5 年',
    );
    expect(rowsOf(tablesOf(blocks).at(-1)!).map(([label]) => label)).toEqual([
      '单位名称',
      '证明人',
      '经办人签名',
      '单位公章',
    ]);
  });

  it('leaves out an employer whose work does not count', () => {
    const employments = [
      ...TWO_JOBS,
      job('m4', '丙会计所', '2017-01-01', '2017-06-30', { occupation: '会计' }),
    ];
    const blocks = blocksOf(compose(factsFor(3, careerOf({ employments })), WISH), 'employment-proof');
    expect(textOf(blocks)).not.toContain('丙会计所');
  });
});

describe('工作年限承诺书', () => {
  it('repeats the rows and the sum of the form', () => {
    const document = compose(factsFor(3, careerOf({ employments: TWO_JOBS })), WISH);
    const [pledged] = tablesOf(blocksOf(document, 'commitment'));
    const ofForm = tablesOf(blocksOf(document, 'form')).find(
      (table) => plain(table.head[0]?.cells[0]?.text) === '起止时间',
    );
    expect(pledged).toEqual(ofForm);
    expect(textOf(blocksOf(document, 'commitment'))).toContain('合计按月为');
  });

  it.each([
    ['one employer', TWO_JOBS.slice(1), null, false],
    ['one employer, asked for by itself', TWO_JOBS.slice(1), ['commitment'] as const, true],
    ['two employers', TWO_JOBS, null, true],
  ])('given %s', (_, employments, parts, there) => {
    const document = compose(factsFor(3, careerOf({ employments })), { ...WISH, parts });
    expect(document.sections.some(({ id }) => id === 'commitment')).toBe(there);
  });
});

describe('材料清单', () => {
  const statesOf = (facts: DossierFacts): Readonly<Record<string, readonly (string | undefined)[]>> =>
    Object.fromEntries(
      rowsOf(tablesOf(blocksOf(compose(facts, WISH), 'materials'))[0]!).map(
        ([, name = '', , state, where, seal]) => [name.replace(' *', ''), [state, where, seal]] as const,
      ),
    );

  it('follows the condition chosen: what is there, what lacks, what wants a seal, what is not asked for', () => {
    const career = careerOf({ employments: TWO_JOBS, certificates: [certificate(4)] });
    const states = statesOf(
      factsFor(3, career, [
        shown('a', '身份证', 'L3-2.2-S3'),
        shown('b', '四级/中级工证书', 'L3-2.2-S3', { kind: 'certificate' }),
      ]),
    );
    expect(states['申报表']).toEqual(['待签名', '申报表　见本册第 # 页', '—']);
    expect(states['身份证（两面）复印件']).toEqual(['已备', '佐证 1，第 # 页', '—']);
    expect(states['免冠证件照']?.[0]).toBe('缺');
    expect(states['工作年限证明']).toEqual(['待盖章', '工作年限证明　见本册第 # 页', '要']);
    expect(states['工作年限承诺书']?.[0]).toBe('待签名');
    expect(states['四级/中级工职业资格证书']).toEqual(['已备', '佐证 2，第 # 页', '—']);
    expect(states['大专及以上学历毕业证书']).toEqual(['不适用', '所选条件不要求', '—']);
  });

  it('says of what is only recorded that a copy lacks, and of one employer that no pledge is wanted', () => {
    const states = statesOf(
      factsFor(3, careerOf({ employments: TWO_JOBS.slice(1), certificates: [certificate(4)] })),
    );
    expect(states['四级/中级工职业资格证书']).toEqual([
      '缺',
      '经历中已登记：人工智能训练师 四级/中级工 Y1；请附复印件',
      '—',
    ]);
    expect(states['工作年限承诺书']).toEqual(['不适用', '只在一个单位工作过', '—']);
  });
});

describe('技术总结', () => {
  const career = careerOf({ employments: TWO_JOBS, certificates: [certificate(3)] });
  const evidence = [shown('a', '业务数据采集方案', 'L2-1.1-S1', { workOutput: 'w1' })];
  const output = {
    id: 'w1',
    title: '票据项目',
    standard: 'cn-4-04-05-05-2021',
    node: 'L2-1.1',
    start: null,
    end: null,
    description: '',
  };

  it('cites the outputs under their function', () => {
    const facts = factsFor(2, career, evidence, { workOutputs: [output] });
    const blocks = blocksOf(compose(facts, WISH), 'summary');
    const cited = tablesOf(blocks).find((table) => table.head.length > 0)!;
    expect(rowsOf(cited)[0]).toMatchObject([
      '1',
      '票据项目：业务数据采集方案',
      expect.stringContaining('1.1'),
      '2026-05-01',
      '#',
    ]);
  });

  it.each([
    [3, false],
    [2, true],
    [1, true],
  ])('level %i: %s', (level, there) => {
    const document = compose(factsFor(level, career, evidence), WISH);
    expect(document.sections.some(({ id }) => id === 'summary')).toBe(there);
  });
});

describe('能力对照表', () => {
  it('gives the number, the page, the beginning of the SHA-256, and the sign-off with its state and expiry', () => {
    const signoff = {
      standard: 'cn-4-04-05-05-2021',
      node: 'L3-2.2-S3',
      requirement: '2.2.3',
      evidence: 'a',
      title: '一致性图',
      decision: 'met',
      varcs: [],
      comment: '',
      date: '2026-05-03',
      until: '2027-05-03',
      state: 'current',
      credential: '{}',
      signer: { did: 'did:key:z6Mk', name: '周慎行', unit: '', post: '', trust: 'seen' },
    } as const;
    const facts = factsFor(3, careerOf(), [shown('a', '一致性图', 'L3-2.2-S3')], { signoffs: [signoff] });
    const rows = tablesOf(blocksOf(compose(facts, WISH), 'coverage')).flatMap(rowsOf);
    expect(rows.find((row) => row[3]?.startsWith('佐证 1'))?.slice(3)).toEqual([
      '佐证 1，本册第 # 页，SHA-256 aaaaaaaa…',
      '周慎行 2026-05-03 达成，有效，至 2027-05-03',
    ]);
  });
});

it('a paper by itself has neither cover nor contents, a book has both', () => {
  const facts = factsFor(3, careerOf({ employments: TWO_JOBS }));
  expect(compose(facts, { ...WISH, parts: ['employment-proof'] })).toMatchObject({
    cover: null,
    contents: null,
  });
  expect(compose(facts, { ...WISH, parts: ['form', 'employment-proof'] })).toMatchObject({
    contents: '目录',
  });
});
