import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { layoutSchema } from '../../../shared/application/layout.ts';
import { careerSchema, profileOf, profileSchema, type Career } from '../../../shared/career/career.ts';
import { cover } from '../../../shared/coverage/cover.ts';
import { compose } from '../../../shared/dossier/compose.ts';
import type { Block, DossierDocument } from '../../../shared/dossier/document.ts';
import type { DossierFacts, DossierWish } from '../../../shared/dossier/facts.ts';
import { sizeText } from '../../../shared/dossier/sections/evidenceIndex.ts';
import { judge } from '../../../shared/eligibility/judge.ts';
import { judgeTogether } from '../../../shared/eligibility/judgeTogether.ts';
import { claimSchema, evidenceSchema } from '../../../shared/evidence/evidence.ts';
import { standardSchema, type Standard } from '../../../shared/standard/standard.ts';
import { notice, printed as printedPack } from '../eligibility/rulePacks.ts';

const load = (id: string) =>
  standardSchema.parse(JSON.parse(readFileSync(`resources/standards/${id}.json`, 'utf8')));
const trainer = load('cn-4-04-05-05-2021');
const prompter = load('icap-SET4130-002v1');
const AS_OF = '2026-11-24';

const career: Career = careerSchema.parse({
  applicant: {
    name: '林晓',
    idNumber: '11010519491231002X',
    sex: '女',
    birthDate: '1949-12-31',
    employer: '某某数据公司',
  },
  photo: null,
  employments: [
    { id: 'm1', occupation: '会计', employer: '某某会计所', start: '2018-01-01', end: '2018-12-31' },
    {
      id: 'm2',
      occupation: '人工智能训练师',
      employer: '某某数据公司',
      position: '标注组长',
      start: '2024-11-24',
      end: null,
    },
  ],
  certificates: [
    {
      id: 'c1',
      occupation: '人工智能训练师',
      level: 4,
      kind: '技能等级证书',
      number: 'Y1',
      issued: '2025-11-24',
    },
  ],
  education: [],
  apprenticeships: [],
  titles: [],
});

const file = (name: string, mediaType: string, digit: string) => ({
  name,
  mediaType,
  bytes: 2048,
  sha256: digit.repeat(64),
});
const evidence = [
  {
    evidence: evidenceSchema.parse({
      id: 'e1',
      title: '标注一致性图',
      date: '2026-05-01',
      file: file('kappa.png', 'image/png', 'a'),
      logged: '2026-05-02T00:00:00.000Z',
    }),
    claims: [
      claimSchema.parse({
        id: 'k1',
        evidence: 'e1',
        standard: trainer.id,
        node: 'L3-2.2-S3',
        note: '图中为两轮一致性',
        where: '左下角',
      }),
    ],
  },
  {
    evidence: evidenceSchema.parse({
      id: 'e2',
      title: '测试报告',
      date: '2025-05-01',
      file: file('报告.docx', 'application/zip', 'b'),
      logged: '2026-05-02T00:00:00.000Z',
    }),
    claims: [
      claimSchema.parse({
        id: 'k2',
        evidence: 'e2',
        standard: trainer.id,
        node: 'L3-2.2-S3',
        note: '',
        where: '',
      }),
    ],
  },
  {
    evidence: evidenceSchema.parse({
      id: 'e3',
      title: '只属于四级',
      date: null,
      file: file('x.txt', 'text/plain', 'c'),
      logged: '2026-05-02T00:00:00.000Z',
    }),
    claims: [
      claimSchema.parse({
        id: 'k3',
        evidence: 'e3',
        standard: trainer.id,
        node: 'L4-1.1-S1',
        note: '',
        where: '',
      }),
    ],
  },
];

function factsOf(standard: Standard, level: number | null): DossierFacts {
  const claims = evidence.flatMap((item) => item.claims).filter((claim) => claim.standard === standard.id);
  return {
    standard,
    level,
    career,
    verdict:
      standard.eligibility && level !== null
        ? judge({
            standard: standard.id,
            rules: standard.eligibility,
            level,
            profile: profileOf(career),
            asOf: AS_OF,
            reading: 'lenient',
          })
        : null,
    coverage: cover(
      standard,
      level,
      claims.map(({ node, evidence: id }) => ({ node, evidence: id, state: 'evidence' })),
      AS_OF,
    ),
    packs: [],
    workOutputs: [],
    evidence,
    signoffs: [],
  };
}
const layout = (id: string) =>
  layoutSchema.parse(JSON.parse(readFileSync(`resources/applications/${id}.json`, 'utf8')));
const WISH: DossierWish = {
  asOf: AS_OF,
  parts: null,
  privacy: 'masked',
  layout: layout('cn-general'),
  leftOut: [],
  putIn: [],
  watermark: null,
};

/** Every string that would be printed, in order. */
const printed = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : value === null || typeof value !== 'object'
      ? []
      : Object.values(value).flatMap(printed);
const textOf = (document: DossierDocument) => printed([document.cover, document.sections]).join('\n');
const sectionOf = (document: DossierDocument, id: string): readonly Block[] =>
  document.sections.find((section) => section.id === id)?.blocks ?? [];

const signoff = {
  standard: trainer.id,
  node: 'L4-1.1-S1',
  requirement: '1.1.1 能够采集',
  evidence: 'e3',
  title: '采集记录',
  decision: 'met',
  varcs: ['valid'],
  comment: '属实',
  date: '2026-05-01',
  until: null,
  state: 'current',
  credential: '{}',
  signer: { did: 'did:key:z6Mk', name: '陈立', unit: '数据服务部', post: '主管', trust: 'seen' },
} as const;

it('a dossier with sign-offs has 签核页, which says how keys are known; without any it has none', () => {
  const facts = factsOf(trainer, 4);
  const sections = (signoffs: DossierFacts['signoffs']) =>
    compose({ ...facts, signoffs }, WISH).sections.map(({ id }) => id);
  expect(sections([])).not.toContain('sign-offs');
  expect(sections([{ ...signoff, state: 'withdrawn' }])).not.toContain('sign-offs');
  const page = printed(sectionOf(compose({ ...facts, signoffs: [signoff] }, WISH), 'sign-offs')).join('\n');
  for (const text of [
    '1.1.1 能够采集',
    '达成；有效；属实',
    '陈立 2026-05-01',
    '见过，未核对',
    'did:key:z6Mk',
  ])
    expect(page).toContain(text);
});

it('sign-offs stand in the order of the standard, whenever they came in', () => {
  const nodes = ['L4-2.1-S1', 'L4-1.1-S2', 'L4-1.1-S1'];
  const signoffs = nodes.map((node) => ({ ...signoff, node, requirement: `要求 ${node}` }));
  const page = printed(sectionOf(compose({ ...factsOf(trainer, 4), signoffs }, WISH), 'sign-offs'));
  expect(page.filter((text) => text.startsWith('要求 '))).toEqual(
    nodes.toReversed().map((node) => `要求 ${node}`),
  );
});

it('a requirement that is only counted is signed under the name of what it is counted in', () => {
  const node = trainer.nodes.find(({ code, type }) => type === 'basic-requirement' && code === '(1)')!;
  const parent = trainer.nodes.find(({ id }) => id === node.parent)!;
  const signoffs = [{ ...signoff, node: node.id, requirement: `(1) ${node.text}` }];
  const page = printed(sectionOf(compose({ ...factsOf(trainer, 4), signoffs }, WISH), 'sign-offs'));
  expect(page).toContain([parent.code, parent.text, '(1)', node.text].filter(Boolean).join(' '));
});

describe('the dossier for a level of 人工智能训练师', () => {
  const document = compose(factsOf(trainer, 3), WISH);

  it('has its parts in the order in which they are bound', () => {
    expect(document.language).toBe('zh-CN');
    expect(document.sections.map((section) => section.title)).toEqual([
      '申报表',
      '工作年限证明',
      '工作年限承诺书',
      '材料清单',
      '申报条件对照',
      '能力对照表',
      '佐证目录',
      '佐证材料汇编',
    ]);
  });

  it('hides the middle of the identity number, unless it is asked for', () => {
    expect(textOf(document)).toContain('110105********002X');
    expect(textOf(document)).not.toContain('11010519491231002X');
    const full = compose(factsOf(trainer, 3), { ...WISH, privacy: 'full' });
    expect(printed(full.cover)).toContain('11010519491231002X');
    expect(printed(sectionOf(full, 'form'))).toContain('11010519491231002X');
  });

  it('shows the number on the form that asks for it and hides it elsewhere, where that was chosen', () => {
    const forms = compose(factsOf(trainer, 3), { ...WISH, privacy: 'forms' });
    expect(printed(forms.cover)).toContain('110105********002X');
    expect(printed(sectionOf(forms, 'form'))).toContain('11010519491231002X');
  });

  it('sums the counted days, and says what they come to', () => {
    const form = printed(sectionOf(document, 'form'));
    expect(form).toContain('730 天（自首个计入日起折合 2 年 0 个月 0 天）');
    expect(form.filter((text) => text === '不计')).toHaveLength(1);
  });

  it('reasons about each condition from the rows of the career', () => {
    const text = printed(sectionOf(document, 'eligibility')).join('\n');
    expect(text).toContain(
      '截至 2026-11-24，尚不符合 三级/高级工 的申报条件。照现在的工作做下去，最早自 2028-11-24 起符合（条件 1）。',
    );
    expect(text).toContain('依据：人工智能训练师 四级/中级工 职业技能等级证书 Y1 2025-11-24');
    expect(text).toContain(
      '计入 365 天：某某数据公司 人工智能训练师 2024-11-24 — 至今，2025-11-24 至 2026-11-24 前一天',
    );
    expect(text).toContain('累计 365 天；需要 1096 天（自 2025-11-24 起 3 年）');
    expect(text).toContain('还缺 731 天');
    expect(text).toContain('不计：某某会计所 会计 2018-01-01 — 2018-12-31（不是本职业或相关职业）');
    expect(text).toContain('理解：');
  });

  it('numbers the evidence of this level by the day of the work, and leads from each requirement to it', () => {
    const table = printed(sectionOf(document, 'coverage'));
    expect(table).toContain('佐证 1');
    expect(table).toContain('佐证 2');
    expect(table).toContain('，位置：左下角');
    expect(textOf(document)).not.toContain('只属于四级');
    const index = sectionOf(document, 'evidence-index')[1];
    expect(index).toMatchObject({
      rows: [
        {
          id: 'index-e2',
          cells: [
            { text: '1' },
            { text: '测试报告（报告.docx）' },
            {},
            { text: '2025-05-01' },
            { text: '2.0 KB' },
            { text: '另附' },
          ],
        },
        { cells: [{ text: `SHA-256 ${'b'.repeat(64)}` }] },
        { id: 'index-e1', cells: [{ text: '2' }, {}, {}, {}, {}, { text: [{ pageOf: 'evidence-e1' }] }] },
        {},
      ],
    });
  });

  it('gives each picture a page, and lists what is handed in as a file', () => {
    const blocks = sectionOf(document, 'evidence');
    expect(blocks.filter((block) => block.kind === 'plate')).toMatchObject([
      { id: 'evidence-e1', title: '佐证 2　标注一致性图', picture: { ref: 'a'.repeat(64) } },
    ]);
    expect(printed(blocks)).toContain('测试报告（报告.docx）\n文件附于本 PDF 内：evidence-0001.docx。');
  });

  it('hands out the redacted copy in the place of the file, and says of what', () => {
    const facts = factsOf(trainer, 3);
    const redacted = file('kappa-redacted.png', 'image/png', 'd');
    const made = compose(
      {
        ...facts,
        evidence: facts.evidence.map((item) => (item.evidence.id === 'e1' ? { ...item, redacted } : item)),
      },
      WISH,
    );
    expect(sectionOf(made, 'evidence').filter((block) => block.kind === 'plate')).toMatchObject([
      { id: 'evidence-e1', picture: { ref: 'd'.repeat(64) } },
    ]);
    const text = textOf(made);
    expect(text).toContain('遮盖副本，原件为“kappa.png”');
    expect(text).toContain(`SHA-256 ${'d'.repeat(64)}`);
    expect(text).not.toContain('a'.repeat(64));
  });

  it('prints where and with whom the work was done, and a reflective account in full under its prompts', () => {
    const facts = factsOf(trainer, 3);
    const told = compose(
      {
        ...facts,
        evidence: facts.evidence.map((item) => ({
          ...item,
          evidence: evidenceSchema.parse({
            ...item.evidence,
            ...(item.evidence.id === 'e1' && {
              place: '青岛',
              employer: '青禾数据',
              people: [{ name: '周明', role: '组长' }, { name: '李' }],
              reflection: { situation: '上线前两周。\n误判很多。', result: '准确率 93%' },
            }),
          }),
        })),
      },
      WISH,
    );
    const blocks = sectionOf(told, 'evidence');
    expect(printed(blocks)).toContain('地点：青岛　单位：青禾数据　有关人员：周明（组长）、李');
    const heading = blocks.findIndex((block) => block.kind === 'heading' && block.text === '反思记述');
    expect(blocks.slice(heading + 1, heading + 5)).toEqual([
      { kind: 'paragraph', text: '佐证 2　标注一致性图', style: 'label' },
      { kind: 'paragraph', text: '情境：上线前两周。', indent: true },
      { kind: 'paragraph', text: '误判很多。', indent: true },
      { kind: 'paragraph', text: '结果：准确率 93%', indent: true },
    ]);
  });

  it('leads nowhere that is not in it', () => {
    for (const parts of [null, ['coverage'], ['coverage', 'evidence-index'], ['evidence-index']] as const) {
      const some = compose(factsOf(trainer, 3), { ...WISH, parts });
      const destinations = new Set<unknown>();
      const references: unknown[] = [];
      JSON.stringify(some.sections, (key, value: unknown) => {
        if (key === 'id') destinations.add(value);
        if (key === 'pageOf' || key === 'to') references.push(value);
        return value;
      });
      expect(references.filter((reference) => !destinations.has(reference))).toEqual([]);
    }
  });

  it('shows an oddity of the printed standard where it matters', () => {
    expect(
      printed(sectionOf(document, 'coverage')).filter((text) => text.includes('原文说明：')),
    ).not.toEqual([]);
  });
});

describe('the dossier for a 職能基準', () => {
  it('speaks its language, and has no 申報條件', () => {
    const document = compose(factsOf(prompter, null), { ...WISH, layout: layout('tw-personal') });
    expect(document.cover?.subtitle).toBe('AI 詠唱人員職能基準　級別 3');
    expect(document.language).toBe('zh-TW');
    expect(document.sections.map((section) => section.title)).toEqual([
      '基本資料表',
      '職能對照表',
      '佐證目錄',
      '佐證資料彙編',
    ]);
    expect(printed(sectionOf(document, 'evidence-index'))).toContain('尚無佐證。');
  });
});

it.each([
  [0, '0 B'],
  [1023, '1023 B'],
  [1536, '1.5 KB'],
  [5 * 1024 * 1024, '5.0 MB'],
])('%i bytes are read as %s', (bytes, text) => {
  expect(sizeText(bytes)).toBe(text);
});

describe('several texts of 申报条件', () => {
  it('stand each under its name, and the answer names the text that opens the level', () => {
    const facts = factsOf(trainer, 3);
    const verdict = judgeTogether({
      standard: trainer.id,
      packs: [printedPack, notice()],
      level: 3,
      profile: profileSchema.parse({
        employments: [{ occupation: '人工智能训练师', start: '2010-01-01' }],
      }),
      asOf: AS_OF,
      reading: 'literal',
    });
    const told = printed(compose({ ...facts, verdict }, { ...WISH, parts: ['eligibility'] }));
    expect(told.some((text) => text.includes('某评价机构 2025 年第 3 号通知 条件 1'))).toBe(true);
    const heads = told.filter((text) => text.includes(' · '));
    expect(heads).toEqual([
      '人工智能训练师国家职业技能标准（2021 年版） · 2021 · 标准原文',
      '某评价机构 2025 年第 3 号通知 · 2025-03 · 某评价机构 · 评价机构的通知',
    ]);
  });
});
