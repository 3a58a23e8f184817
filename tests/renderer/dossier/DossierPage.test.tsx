import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { DossierPage } from '../../../renderer/features/dossier/DossierPage.tsx';
import type { Career } from '../../../shared/career/career.ts';
import type { DossierRecord, PortfolioState, StandardSummary } from '../../../shared/contract/records.ts';
import type { OfferedEvidence } from '../../../shared/dossier/offered.ts';
import { Fault } from '../../../shared/contract/fault.ts';
import { LOCAL_RULES, type LocalRuleId } from '../../../shared/precheck/finding.ts';
import { precheck } from '../../../shared/precheck/precheck.ts';
import { judge } from '../../../shared/eligibility/judge.ts';
import { profileOf } from '../../../shared/career/career.ts';
import { callsOf, renderPage, reply } from '../../support/renderPage.tsx';
import { education, employment, NOBODY, RULES, STANDARD, STATE, SUMMARY, TODAY } from '../career/person.ts';

const ICAP: StandardSummary = {
  ...SUMMARY,
  id: 'icap-SET4130-002v1',
  code: 'SET4130-002v1',
  title: '機器學習工程師',
  language: 'zh-TW',
  kind: 'icap',
  levels: [],
};

const MADE: DossierRecord = {
  id: 'd1',
  standard: STANDARD.id,
  level: 3,
  asOf: TODAY,
  made: '2026-11-24T08:30:00.000Z',
  parts: ['form', 'eligibility'],
  pages: 12,
  bytes: 1_234_567,
  sha256: 'a'.repeat(64),
  fileName: '人工智能训练师-3-林晓雯.pdf',
  revision: null,
  reading: 'lenient',
  privacy: 'masked',
  choices: null,
  findings: [{ code: 'picture-not-drawn', params: { name: '标注界面截图' } }],
};

const NOTHING_CHOSEN = { leftOut: [], putIn: [], watermark: null };

const WHOLE: Career = {
  ...NOBODY,
  applicant: { ...NOBODY.applicant, name: '林晓雯', idNumber: '110101199003078515' },
  photo: { sha256: 'b'.repeat(64), mediaType: 'image/png' },
  employments: [employment({ start: '2020-01-01' })],
  education: [education({ date: '2019-06-30' })],
};

/** What no reviewer objects to. */
const RIGHT: Career = {
  ...WHOLE,
  applicant: {
    ...WHOLE.applicant,
    idNumber: '990101199605120024',
    birthDate: '1996-05-12',
    sex: '女',
    phone: '12000000001',
  },
  employments: [
    employment({
      start: '2020-01-01',
      employer: '智标',
      position: '标注员',
      witness: { name: '王工', phone: '12000000002' },
    }),
  ],
  education: [education({ start: '2016-09-01', date: '2019-06-30', majorClass: '本专业', school: '某校' })],
};

interface Setting {
  readonly career?: Career;
  readonly at?: string;
  readonly earlier?: readonly DossierRecord[];
  readonly host?: PortfolioState['host']['kind'];
  readonly evidence?: number;
  readonly make?: () => DossierRecord;
  readonly offered?: readonly OfferedEvidence[];
  /** What is offered is told when this has come. */
  readonly after?: Promise<unknown>;
}

async function open(setting: Setting = {}) {
  const {
    career = WHOLE,
    at = '/dossier',
    earlier = [],
    host = 'browser',
    evidence = 3,
    make = () => MADE,
    offered = [],
    after,
  } = setting;
  let local: readonly LocalRuleId[] = [];
  const opened = STATE.open && { ...STATE.open, counts: { ...STATE.open.counts, evidence } };
  const page = await renderPage(<DossierPage />, {
    at,
    replies: {
      'portfolio.state': { ...STATE, host: { ...STATE.host, kind: host }, open: opened },
      'standards.list': [ICAP, SUMMARY],
      'preferences.show': { language: 'zh-CN', colorScheme: 'auto', reading: 'lenient', searchKey: true },
      'career.show': career,
      'dossiers.list': [...earlier],
      'dossiers.evidence': ({ leftOut }) => {
        const told = {
          offered: [...offered],
          uncovered: leftOut === undefined || leftOut.length === 0 ? [] : ['2.2 能标注'],
          signoffs: 0,
        };
        return after === undefined ? told : after.then(() => told);
      },
      'dossiers.make': make,
      'dossiers.again': () => ({ ...MADE, id: 'd2' }),
      'precheck.show': ({ level }) => ({
        findings: [
          ...precheck(
            {
              career,
              photo: career.photo && { width: 350, height: 490, coloured: 1 },
              asOf: TODAY,
              rules: RULES,
              verdict: judge({
                standard: STANDARD.id,
                rules: RULES,
                level: level ?? 5,
                profile: profileOf(career),
                asOf: TODAY,
                reading: 'lenient',
              }),
            },
            local,
          ),
        ],
      }),
      'precheck.local': () => ({ local: [...local] }),
      'precheck.choose': ({ asked: rules }) => {
        local = LOCAL_RULES.filter((rule) => rules[rule] ?? local.includes(rule));
        return { local: [...local] };
      },
      'eligibility.judge': ({ level }) => ({
        levels: [
          judge({
            standard: STANDARD.id,
            rules: RULES,
            level: level ?? 5,
            profile: profileOf(career),
            asOf: TODAY,
            reading: 'lenient',
          }),
        ],
      }),
    },
  });
  // It can be made once what is offered is known.
  const button = await screen.findByRole<HTMLButtonElement>('button', { name: '制作' });
  await waitFor(() => expect(button.disabled).toBe(after !== undefined));
  return page;
}
/** What was asked for, but for the id by which the making is watched. */
const asked = () =>
  callsOf('dossiers.make').map(({ input }) => {
    const { job, ...wish } = input as { readonly job: string };
    expect(job).toMatch(/^dossier-/);
    return wish;
  });

describe('making a dossier', () => {
  it('given nothing chosen, then the aim’s standard and level, every part, and the ID number masked', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('button', { name: '制作' }));
    await screen.findByRole('heading', { name: '做好了' });
    expect(asked()).toEqual([
      {
        standard: STANDARD.id,
        level: 3,
        reading: 'lenient',
        parts: [
          'form',
          'employment-proof',
          'commitment',
          'materials',
          'eligibility',
          'coverage',
          'evidence-index',
          'evidence',
          'sign-offs',
        ],
        privacy: 'forms',
        layout: null,
        ...NOTHING_CHOSEN,
      },
    ]);
  });

  it('given parts left out, the number in full and a day, then so it is asked for', async () => {
    const { user } = await open({ at: '/dossier?level=4' });
    await user.click(screen.getByRole('checkbox', { name: '佐证材料汇编' }));
    await user.click(screen.getByRole('checkbox', { name: '能力对照表' }));
    await user.click(screen.getByRole('radio', { name: '处处写全' }));
    await user.type(screen.getByLabelText('材料日期', { selector: 'input' }), '2026-12-31');
    await user.click(screen.getByRole('button', { name: '制作' }));
    await screen.findByRole('heading', { name: '做好了' });
    expect(asked()).toEqual([
      {
        standard: STANDARD.id,
        level: 4,
        reading: 'lenient',
        parts: [
          'form',
          'employment-proof',
          'commitment',
          'materials',
          'eligibility',
          'evidence-index',
          'sign-offs',
        ],
        privacy: 'full',
        layout: null,
        ...NOTHING_CHOSEN,
        asOf: '2026-12-31',
      },
    ]);
  });

  it('given a piece left out and a copy of an identity card put in, then so it is asked for, and what that means is told', async () => {
    const piece = { file: 'a.png', kind: 'product', date: null, drawn: true } as const;
    const offered = [
      { ...piece, id: 'shot', title: '截图', shows: 1, identity: false },
      { ...piece, id: 'card', title: '身份证复印件', shows: 0, identity: true },
    ];
    const { user } = await open({ at: '/dossier?level=4', offered });
    await user.click(await screen.findByRole('button', { name: '逐件挑选…' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('checkbox', { name: /^截图/ }));
    await user.click(within(dialog).getByRole('checkbox', { name: /^身份证复印件/ }));
    await user.click(within(dialog).getByText('关闭'));
    expect(await screen.findByText('2.2 能标注')).toBeDefined();
    const text = `仅供申报“${STANDARD.title}”使用`;
    expect(screen.getByLabelText<HTMLInputElement>('复印件上的水印').value).toBe(text);
    await user.click(screen.getByRole('button', { name: '制作' }));
    await screen.findByRole('heading', { name: '做好了' });
    expect(asked()).toMatchObject([
      { leftOut: ['shot'], putIn: ['card'], watermark: { text, on: ['card'] } },
    ]);
  });

  it('given that it is not known yet what is offered for the level, then nothing is made of what another offered', async () => {
    let tell: (nothing: unknown) => void = () => undefined;
    await open({ after: new Promise((resolve) => (tell = resolve)) });
    const isDisabled = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name }).disabled;
    expect(['制作', '预览'].map(isDisabled)).toEqual([true, true]);
    tell(null);
    await waitFor(() => expect(['制作', '预览'].map(isDisabled)).toEqual([false, false]));
  });

  it('given no part, then there is nothing to make', async () => {
    const { user } = await open();
    for (const part of screen.getAllByRole('checkbox')) await user.click(part);
    expect(screen.getByText('请至少选择一部分。')).toBeDefined();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '制作' }).disabled).toBe(true);
  });

  it('given a standard without conditions, then there is neither a level nor a conditions check', async () => {
    const { user } = await open({ at: `/dossier?standard=${ICAP.id}` });
    expect(screen.queryByRole('combobox', { name: '等级' })).toBeNull();
    expect(screen.getAllByRole('checkbox').map((part) => part.getAttribute('value'))).toEqual([
      'form',
      'coverage',
      'evidence-index',
      'evidence',
      'sign-offs',
    ]);
    await user.click(screen.getByRole('button', { name: '制作' }));
    await waitFor(() => expect(asked()).toMatchObject([{ standard: ICAP.id, level: null }]));
  });

  it('while it is made, then tells how far it is, and can be cancelled', async () => {
    let cancel: (fault: Fault) => void = () => undefined;
    const making = new Promise<DossierRecord>((_, reject) => {
      cancel = reject;
    });
    const { user } = await open({ make: () => making as unknown as DossierRecord });
    const job = () => (callsOf('dossiers.make')[0]!.input as { readonly job: string }).job;
    reply({
      'jobs.list': () => [{ id: job(), kind: 'dossier', done: 3, total: 40, unit: 'pages' }],
      'jobs.cancel': ({ id }) => {
        if (id === job()) cancel(new Fault('cancelled'));
        return {};
      },
    });
    await user.click(screen.getByRole('button', { name: '制作' }));
    await screen.findByText('正在绘制第 3 页，共 40 页……');
    await user.click(screen.getByRole('button', { name: '取消' }));
    await screen.findByText('已取消，没有保留任何部分。');
    await waitFor(() => expect(screen.queryByText(/正在绘制/)).toBeNull());
    expect(screen.queryByRole('heading', { name: '做好了' })).toBeNull();
  });

  it('given a fault, then nothing is said to be made', async () => {
    const make = () => {
      throw new Fault('disk-full', { path: '/portfolio' });
    };
    const { user } = await open({ make });
    await user.click(screen.getByRole('button', { name: '制作' }));
    await screen.findByText(/磁盘空间不够/);
    const again = screen.getByRole<HTMLButtonElement>('button', { name: '制作' });
    await waitFor(() => expect(again.disabled).toBe(false));
    expect(screen.queryByRole('heading', { name: '做好了' })).toBeNull();
  });
});

describe('the finished dossier', () => {
  it('given one, then it takes the focus and tells what it is and what was found', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('button', { name: '制作' }));
    const heading = await screen.findByRole('heading', { name: '做好了' });
    expect(document.activeElement).toBe(heading);
    const section = screen.getByRole('region', { name: '做好了' });
    expect(
      within(section)
        .getAllByRole('definition')
        .map((value) => value.textContent),
    ).toEqual([MADE.fileName, '12', '1.2 MB', MADE.sha256]);
    expect(within(section).getByText('图片“标注界面截图”不能排入页面，原处印有说明。')).toBeDefined();
    const save = within(section).getByRole('link', { name: `另存为：${MADE.fileName}` });
    expect([save.getAttribute('href'), save.getAttribute('download')]).toEqual([
      '/files/dossiers/d1?download',
      MADE.fileName,
    ]);
  });

  it('given a browser, then it opens in a new tab; given the app’s window, which has no viewer, then not', async () => {
    const { unmount } = await open({ earlier: [MADE] });
    expect(screen.getByRole('link', { name: /在新标签页打开/ }).getAttribute('href')).toBe(
      '/files/dossiers/d1',
    );
    unmount();
    await open({ earlier: [MADE], host: 'window' });
    expect(screen.queryByRole('link', { name: /在新标签页打开/ })).toBeNull();
    expect(screen.getByRole('link', { name: /另存为/ })).toBeDefined();
  });
});

describe('hints before making', () => {
  const hints = () =>
    within(screen.getByRole('complementary', { name: '制作之前看一眼' })).getAllByRole('listitem');

  it('given an empty portfolio, then what a reviewer would object to, each with a way to its field', async () => {
    await open({ career: NOBODY, evidence: 0 });
    expect(await screen.findByText(/还没有任何佐证/)).toBeDefined();
    await screen.findByText(/没有填姓名/);
    expect(
      hints()
        .slice(0, 3)
        .map((hint) => [hint.textContent, within(hint).getByRole('link').getAttribute('href')]),
    ).toEqual([
      ['必须改正没有填姓名。申报表、证明和身份证要一致。 去这一栏', '/career?field=%2Fapplicant%2Fname'],
      ['必须改正没有填身份证号码。 去这一栏', '/career?field=%2Fapplicant%2FidNumber'],
      ['必须改正没有证件照。 去这一栏', '/career?field=%2Fapplicant%2Fphoto'],
    ]);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '制作' }).disabled).toBe(false);
  });

  it('given all that a reviewer looks for, then it says so', async () => {
    await open({ career: RIGHT });
    expect(await screen.findByText('审核人会看的地方都核对过了，没有发现问题。')).toBeDefined();
  });

  it('given a check of the place asked for, then it is made from then on, and says to confirm it', async () => {
    const { user } = await open({ career: RIGHT });
    await user.click(await screen.findByRole('button', { name: '各地不同的检查' }));
    const box = screen.getByRole<HTMLInputElement>('checkbox', { name: '学习经历从初中填起' });
    await waitFor(() => expect(box.disabled).toBe(false));
    await user.click(box);
    expect((await screen.findByText(/学习经历要从初中填起/)).textContent).toContain('请向评价机构确认');
  });
});

describe('earlier dossiers', () => {
  it('given none, then it says what will be kept here', async () => {
    await open();
    expect(screen.getByRole('heading', { name: '还没有做过材料' })).toBeDefined();
  });

  it('given some, then each with its standard, level, day, pages and size', async () => {
    await open({ earlier: [MADE] });
    const row = within(screen.getByRole('table', { name: '以前做的材料' })).getAllByRole(
      'row',
    )[1] as HTMLElement;
    expect(
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent)
        .slice(0, 4),
    ).toEqual(['人工智能训练师三级/高级工', TODAY, '12', '1.2 MB']);
  });

  it('given one that can be made again, then that is asked for by its id; one of before that, not', async () => {
    const { user } = await open({
      earlier: [
        { ...MADE, revision: 2 },
        { ...MADE, id: 'd0', reading: null, privacy: null },
      ],
    });
    expect(screen.getByText('标准修订 2')).toBeDefined();
    await user.click(screen.getByRole('button', { name: /再做一份/ }));
    expect(await screen.findByRole('heading', { name: '做好了' })).toBeDefined();
    expect(callsOf('dossiers.again').map(({ input }) => input)).toEqual([
      { id: 'd1', job: expect.any(String) as string },
    ]);
  });
});
