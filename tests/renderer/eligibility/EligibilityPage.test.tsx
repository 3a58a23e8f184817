import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { client } from '../../../renderer/client.ts';
import { EligibilityPage } from '../../../renderer/features/eligibility/EligibilityPage.tsx';
import { stepBack } from '../../../renderer/ui/undoStack.ts';
import { profileOf, type Career } from '../../../shared/career/career.ts';
import type { Language, Preferences, StandardSummary } from '../../../shared/contract/records.ts';
import { levelsOf } from '../../../shared/eligibility/judge.ts';
import { judgeTogether } from '../../../shared/eligibility/judgeTogether.ts';
import type { RulePack } from '../../../shared/eligibility/pack.ts';
import { notice, printed as PACK } from '../../shared/eligibility/rulePacks.ts';
import { LOCAL_RULES, type LocalRuleId } from '../../../shared/precheck/finding.ts';
import { callsOf, renderPage, reply } from '../../support/renderPage.tsx';
import type { Replies } from '../../support/transport.ts';
import {
  certificate,
  education,
  employment,
  NOBODY,
  RULES,
  STANDARD,
  STATE,
  SUMMARY,
  TODAY,
} from '../career/person.ts';

interface Setting {
  readonly career?: Partial<Career>;
  readonly at?: string;
  readonly language?: Language;
  readonly reading?: Preferences['reading'];
  readonly standards?: readonly StandardSummary[];
  /** Packs beside the standard's own text. */
  readonly packs?: readonly RulePack[];
  readonly replies?: Replies;
}

const OWN_PACK = (pack: RulePack) => ({ pack, enabled: true, revision: 1, saved: `${TODAY}T00:00:00.000Z` });

/** The page before the real judge, which needs no machine. */
async function open({
  career = {},
  at = '/eligibility',
  language = 'zh-CN',
  reading = 'lenient',
  standards = [SUMMARY],
  packs = [],
  replies = {},
}: Setting) {
  const whole: Career = { ...NOBODY, ...career };
  let preferences: Preferences = {
    language,
    colorScheme: 'auto',
    reading,
    searchKey: true,
    inbox: null,
    notices: true,
    reopen: true,
    role: null,
  };
  const page = await renderPage(<EligibilityPage />, {
    at,
    language,
    replies: {
      'portfolio.state': STATE,
      'standards.list': [...standards],
      'standards.show': STANDARD,
      'preferences.show': () => preferences,
      'preferences.save': (some) => (preferences = { ...preferences, ...some } as Preferences),
      'career.show': whole,
      'precheck.show': { findings: [] },
      'precheck.local': { local: [] },
      'rulePacks.list': { standard: PACK, own: packs.map((pack) => OWN_PACK(pack)), examples: [] },
      'eligibility.judge': ({ reading: asked, asOf = TODAY }) => ({
        levels: levelsOf(RULES).map((level) =>
          judgeTogether({
            standard: STANDARD.id,
            packs: [PACK, ...packs],
            level,
            profile: profileOf(whole),
            asOf,
            reading: asked,
          }),
        ),
      }),
      ...replies,
    },
  });
  await screen.findByRole('navigation');
  return page;
}

const card = (text: RegExp) => {
  const found = screen
    .getAllByRole('listitem')
    .find((item) => item.querySelector('button[aria-expanded]') && text.test(item.textContent));
  if (found === undefined) throw new Error(`no condition ${text.source}`);
  return found;
};

const GOING = employment({ start: '2024-03-01', employer: '智标', position: '标注组长' });
const SKILL_LEVEL = certificate({ issued: '2024-06-30' });

describe('the answer', () => {
  it('given a condition that holds, then it says so, since when, and by which', async () => {
    await open({
      career: { employments: [employment({ start: '2021-03-01' })] },
      at: '/eligibility?level=4',
    });
    expect(screen.getByRole('heading', { name: '可以申报四级/中级工，自 2025-03-01 起。' })).toBeDefined();
    expect(screen.getByText('符合的条件：(2)')).toBeDefined();
  });

  it('given one that comes if present work goes on, then from which day, and how long that is', async () => {
    await open({ career: { employments: [GOING], certificates: [SKILL_LEVEL] } });
    expect(
      screen.getByRole('heading', {
        name: /^还不能申报三级\/高级工；照现在的工作做下去，\s?2027-06-30 起可以。$/,
      }),
    ).toBeDefined();
    expect(screen.getByText(/还有 7个月6天。/).textContent).toContain('届时符合的条件：(1)');
    expect(screen.getByText('若严格按原文：还看不到日子')).toBeDefined();
  });

  it('given none in sight, then what each way lacks', async () => {
    await open({ at: '/eligibility?level=3' });
    const alert = screen
      .getByRole('heading', { name: /照现在的材料还看不到日子/ })
      .closest('[role="alert"]') as HTMLElement;
    expect(
      within(alert)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual([
      '(1) 先要有四级/中级工的职业资格证书（本职业或相关职业），之后再工作满3年',
      expect.stringMatching(
        /^\(2\) 四级\/中级工的职业资格证书.*；高级技工学校或技师学院毕业证书（应届毕业生也可）$/,
      ) as string,
      expect.stringMatching(/^\(3\) 大专、本科、硕士或博士毕业证书.*；满3年的工作$/) as string,
    ]);
    expect(screen.getAllByRole('link', { name: '去填写经历' }).length).toBeGreaterThan(0);
  });
});

describe('the reasoning', () => {
  it('given a work need after a certificate, then the certificate, the reading taken and every job are told', async () => {
    const { user } = await open({
      career: {
        employments: [
          employment({
            start: '2018-01-01',
            end: '2018-12-31',
            employer: '悦声',
            occupation: '呼叫中心服务员',
          }),
          GOING,
        ],
        certificates: [SKILL_LEVEL],
      },
    });
    const condition = card(/^\(1\)/);
    const toggle = within(condition).getByRole('button', { name: '收起判断过程' });
    expect(toggle.getAttribute('aria-expanded')).toBe('true');
    expect(
      within(condition).getByText('人工智能训练师，四级/中级工，职业技能等级证书，2024-06-30 签发'),
    ).toBeDefined();
    expect(
      within(condition)
        .getByText(/按此读法，同级的技能等级证书也算/)
        .getAttribute('lang'),
    ).toBe('zh-CN');
    const rows = within(within(condition).getByRole('table')).getAllByRole('row');
    expect(rows.map((row) => [...row.children].map((cell) => cell.textContent))).toEqual([
      ['工作', '记录的起止', '计入的起止', '计入天数'],
      ['悦声 · 呼叫中心服务员', '2018-01-01 – 2018-12-31', '在取得证书之前', '0'],
      ['智标 · 标注组长 · 人工智能训练师', '2024-03-01 – 至今', '2024-06-30 – 2026-11-23', '877'],
      ['合计', '2年4个月25天', '877'],
    ]);
    expect(
      within(condition).getByText(/满3年要 1,095 天：从第一个计入日 2024-06-30 到 2027-06-30。/),
    ).toBeDefined();
    await user.click(toggle);
    expect(within(condition).queryByRole('table')).toBeNull();
  });

  it('given all and any, then the parts stand under what binds them, each with its sign in words', async () => {
    const { user } = await open({
      career: { certificates: [SKILL_LEVEL], education: [education({ date: '2018-06-30' })] },
    });
    const condition = card(/^\(2\)/);
    await user.click(within(condition).getByRole('button', { name: '看判断过程' }));
    const lines = within(condition)
      .getAllByText(/^(已满足|未满足):/, { selector: 'span' })
      .map((sign) => sign.parentElement?.textContent);
    expect(lines).toEqual([
      '未满足: 满足以下任一项即可',
      '未满足: 以下各项都要满足',
      '已满足: 四级/中级工的职业资格证书（本职业或相关职业）',
      '未满足: 高级技工学校或技师学院毕业证书（应届毕业生也可）',
      '未满足: 以下各项都要满足',
      '已满足: 四级/中级工的职业资格证书（本职业或相关职业）',
      expect.stringContaining('以高级技能为培养目标') as string,
    ]);
  });

  it('given a row with a warning, then it is told at the row and in the list of what to look at', async () => {
    const own = employment({ start: '2020-01-01', occupation: '数据分析师', related: true });
    await open({ career: { employments: [own] }, at: '/eligibility?level=5' });
    expect(screen.getAllByText(/“数据分析师”未列在标准的相关职业里/)).toHaveLength(2);
  });

  it('given oddities and footnotes of the printed text, then they stand at the conditions that they touch', async () => {
    await open({ at: '/eligibility?level=5' });
    expect(within(card(/累计从事本职业或相关职业①工作/)).getByText(/^脚注①：/).textContent).toContain(
      '电子商务师等职业',
    );
    expect(within(card(/累计从事/)).getByText(/^原文说明：/).textContent).toContain(
      '脚注标记①在原文中用了两次',
    );
  });
});

describe('what one can choose', () => {
  it('given the levels at a glance, then each has its day, and choosing one shows it', async () => {
    const { user, address } = await open({ career: { employments: [employment({ start: '2025-03-01' })] } });
    const links = within(screen.getByRole('navigation', { name: '各等级一览' })).getAllByRole('link');
    expect(links.map((link) => link.textContent)).toEqual([
      '五级/初级工可以申报自 2026-03-01 起',
      '四级/中级工2029-03-01 起',
      '三级/高级工还看不到日子',
      '二级/技师还看不到日子',
      '一级/高级技师还看不到日子',
    ]);
    expect(links.map((link) => link.getAttribute('aria-current'))).toEqual([null, null, 'true', null, null]);
    await user.click(links[0] as HTMLElement);
    await screen.findByRole('heading', { name: '可以申报五级/初级工，自 2026-03-01 起。' });
    expect(address()).toContain('level=5');
  });

  it('given the other reading chosen, then it is kept as a preference and the answer follows', async () => {
    const { user } = await open({ career: { employments: [GOING], certificates: [SKILL_LEVEL] } });
    await user.click(screen.getByRole('radio', { name: '严格按原文' }));
    await screen.findByRole('heading', { name: /照现在的材料还看不到日子/ });
    expect(callsOf('preferences.save').map(({ input }) => input)).toEqual([{ reading: 'literal' }]);
    expect(screen.getByText('若宽松理解：2027-06-30 起才可以申报')).toBeDefined();
  });

  it('given another as-of day, then it is judged for that day', async () => {
    const { user } = await open({ career: { employments: [GOING], certificates: [SKILL_LEVEL] } });
    await user.type(screen.getByLabelText('判断日', { selector: 'input' }), '2027-06-30');
    await user.tab();
    expect(
      await screen.findByRole('heading', { name: '可以申报三级/高级工，自 2027-06-30 起。' }),
    ).toBeDefined();
  });

  it('given a standard without conditions, then it says so and judges by one that has them', async () => {
    const icap: StandardSummary = {
      ...SUMMARY,
      id: 'icap',
      title: '資料標註',
      language: 'zh-TW',
      levels: [],
    };
    await open({ standards: [icap, SUMMARY], at: '/eligibility?standard=icap' });
    expect(screen.getByText('“資料標註”没有申报条件。下面按“人工智能训练师”判断。')).toBeDefined();
  });
});

it.each(['zh-TW', 'en'] as const)('in %s every word is there and filled in', async (language) => {
  const career = {
    employments: [GOING],
    certificates: [SKILL_LEVEL],
    education: [education({ date: '2018-06-30' })],
  };
  for (const level of [5, 4, 3, 2, 1]) {
    const { user, container, unmount } = await open({ career, language, at: `/eligibility?level=${level}` });
    await waitFor(() =>
      expect(container.querySelector('[aria-labelledby="precheck"] button')).not.toBeNull(),
    );
    for (const toggle of container.querySelectorAll<HTMLElement>('button[aria-expanded="false"]'))
      await user.click(toggle);
    await waitFor(() => expect(container.querySelectorAll('button[aria-expanded="false"]')).toHaveLength(0));
    expect(screen.getByRole('heading', { level: 1 }).closest('[data-width]')?.textContent).not.toMatch(
      /\{\{|\}\}|eligibility\.|words\.|undefined|null/,
    );
    unmount();
  }
});

it('a step back takes away the check that it asked for, and leaves the one of another window', async () => {
  let local: readonly LocalRuleId[] = [];
  const { user, container } = await open({ at: '/eligibility?level=4' });
  reply({
    'precheck.local': () => ({ local: [...local] }),
    'precheck.choose': ({ asked }) => {
      local = LOCAL_RULES.filter((rule) => asked[rule] ?? local.includes(rule));
      return { local: [...local] };
    },
  });
  await waitFor(() => expect(container.querySelector('[aria-labelledby="precheck"] button')).not.toBeNull());
  await user.click(container.querySelector('[aria-labelledby="precheck"] button') as Element);
  const [here, elsewhere] = LOCAL_RULES;
  const [first] = await screen.findAllByRole<HTMLInputElement>('checkbox');
  await waitFor(() => expect(first?.disabled).toBe(false));
  await user.click(first as Element);
  await waitFor(() => expect(local).toEqual([here]));
  await client['precheck.choose']({ asked: { [elsewhere]: true } });
  expect(await act(() => stepBack())).toMatchObject({ went: 'there' });
  expect(local).toEqual([elsewhere]);
});

it('no check can be asked for or dropped until it is known which are asked for', async () => {
  let tell = (_known: { readonly local: LocalRuleId[] }) => undefined as void;
  const known = new Promise<{ local: LocalRuleId[] }>((resolve) => (tell = resolve));
  const { user, container } = await open({
    at: '/eligibility?level=4',
    replies: { 'precheck.local': () => known },
  });
  await waitFor(() => expect(container.querySelector('[aria-labelledby="precheck"] button')).not.toBeNull());
  await user.click(container.querySelector('[aria-labelledby="precheck"] button') as Element);
  const boxes = await screen.findAllByRole<HTMLInputElement>('checkbox');
  expect(boxes.map(({ disabled }) => disabled)).toEqual(LOCAL_RULES.map(() => true));
  tell({ local: [...LOCAL_RULES] });
  await waitFor(() =>
    expect(boxes.map(({ disabled, checked }) => ({ disabled, checked }))).toEqual(
      LOCAL_RULES.map(() => ({ disabled: false, checked: true })),
    ),
  );
});

it('two checks that are ticked quickly are both asked for, however long the photo is looked at', async () => {
  let local: readonly LocalRuleId[] = [];
  let look = () => undefined as void;
  const looked = new Promise<void>((resolve) => (look = resolve));
  const { user, container } = await open({ at: '/eligibility?level=4' });
  await waitFor(() => expect(container.querySelector('[aria-labelledby="precheck"] button')).not.toBeNull());
  await user.click(container.querySelector('[aria-labelledby="precheck"] button') as Element);
  reply({
    'precheck.show': () => looked.then(() => ({ findings: [] })),
    'precheck.local': () => ({ local: [...local] }),
    'precheck.choose': ({ asked }) => {
      local = LOCAL_RULES.filter((rule) => asked[rule] ?? local.includes(rule));
      return { local: [...local] };
    },
  });
  const [first, second] = await screen.findAllByRole<HTMLInputElement>('checkbox');
  await waitFor(() => expect(first?.disabled).toBe(false));
  fireEvent.click(first as Element);
  fireEvent.click(second as Element);
  await waitFor(() => expect([first?.checked, second?.checked]).toEqual([true, true]));
  expect(local).toEqual(LOCAL_RULES.slice(0, 2));
  look();
});

describe('several texts', () => {
  it('given a notice that opens the level, then the answer names it, and each text says what it says', async () => {
    const title = {
      id: 't',
      name: '助理工程师',
      level: '初级',
      specialty: '',
      number: '',
      granted: '2025-01-01',
      issuer: '',
      matching: true,
    } as const;
    const { user } = await open({
      career: { employments: [GOING], titles: [title] },
      packs: [notice()],
      reading: 'literal',
      at: '/eligibility?level=3',
    });
    await screen.findByText(/符合的条件：某评价机构 2025 年第 3 号通知 \(3\)/);
    const table = screen.getByRole('table', { name: '条件包' });
    expect(
      within(table)
        .getAllByRole('row')
        .slice(1)
        .map((row) => row.textContent),
    ).toEqual([
      expect.stringMatching(/2021 年版.*未满足: 还看不到日子/),
      expect.stringMatching(/第 3 号通知.*某评价机构 · 版本 2025-03.*已满足: 自 2026-01-01 起.*\(3\)/),
    ]);
    const section = screen.getByRole('region', { name: '某评价机构 2025 年第 3 号通知' });
    await user.click(within(section).getByRole('button', { name: /^与“人工智能训练师国家职业技能标准/ }));
    await within(section).findByRole('row', { name: /^只在右边.*满10年/ });
  });

  it('given a condition that any work meets, then its count has no target', async () => {
    const { user } = await open({
      career: { applicant: { ...NOBODY.applicant, birthDate: '2000-01-01' }, employments: [GOING] },
      packs: [notice()],
      at: '/eligibility?level=5',
    });
    const any = card(/年满16周岁，从事本职业或相关职业工作/);
    const why = within(any).getByRole('button', { name: /判断过程/ });
    if (why.getAttribute('aria-expanded') === 'false') await user.click(why);
    expect(await within(any).findByText('从事本职业或相关职业（不论年限）')).toBeDefined();
    expect(within(any).queryByRole('progressbar')).toBeNull();
  });

  it('given a condition, then its documents are named, and which of them the text does not print', async () => {
    await open({ career: { employments: [GOING] }, at: '/eligibility?level=5' });
    const documents = await screen.findByRole('region', { name: '按这一条申报要交的材料' });
    const proof = within(documents)
      .getAllByRole('listitem')
      .find((item) => item.textContent.startsWith('工作年限证明'));
    expect(proof?.textContent).toMatch(/要盖单位章.*请向评价机构确认/);
  });

  it('given the standard’s own text alone, then the way to others is shown', async () => {
    await open({ career: { employments: [GOING] } });
    const link = await screen.findByRole('link', { name: '添加评价机构的条件' });
    expect(link.getAttribute('href')).toContain('/rules?standard=cn-4-04-05-05-2021');
  });
});
