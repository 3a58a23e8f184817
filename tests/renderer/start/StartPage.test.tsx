import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { tellingQueries } from '../../../renderer/app/App.tsx';
import { USUAL } from '../../../renderer/app/Surroundings.tsx';
import { AimChooser } from '../../../renderer/features/start/AimChooser.tsx';
import { askAhead } from '../../../renderer/features/start/questions.ts';
import { StartPage } from '../../../renderer/features/start/StartPage.tsx';
import { stepBack } from '../../../renderer/ui/undoStack.ts';
import type { Profile } from '../../../shared/career/career.ts';
import type { Preferences } from '../../../shared/contract/records.ts';
import { cover, type ClaimState } from '../../../shared/coverage/cover.ts';
import { judge } from '../../../shared/eligibility/judge.ts';
import { judgeTogether } from '../../../shared/eligibility/judgeTogether.ts';
import { planItemDetailsSchema } from '../../../shared/plan/plan.ts';
import { NO_ASSUMPTIONS } from '../../../shared/eligibility/suppose.ts';
import { callsOf, renderPage, type RenderedPage } from '../../support/renderPage.tsx';
import type { Replies } from '../../support/transport.ts';
import { OPEN_PORTFOLIO } from '../portfolioState.ts';
import { PACKS } from '../standardPacks.ts';
import { SUMMARIES } from '../standardSummaries.ts';
import { notice, printed } from '../../shared/eligibility/rulePacks.ts';

const standard = PACKS['cn-4-04-05-05-2021'];
const TODAY = '2026-11-24';

const NO_CAREER: Profile = {
  birthDate: null,
  employments: [],
  certificates: [],
  education: [],
  apprenticeships: [],
  titles: [],
};
const working = (start: string): Profile => ({
  ...NO_CAREER,
  employments: [
    {
      occupation: '人工智能训练师',
      employer: '',
      position: '',
      start,
      end: null,
      related: false,
      witness: { name: '', phone: '' },
    },
  ],
});
const certified = (profile: Profile): Profile => ({
  ...profile,
  certificates: [
    {
      occupation: '人工智能训练师',
      level: 4,
      kind: '技能等级证书',
      number: '',
      issued: '2022-06-30',
      expires: null,
      issuer: '',
      related: false,
    },
  ],
});

/** The page in front of a machine that judges by the real rules. */
function draw(
  profile: Profile,
  claims: readonly ClaimState[] = [],
  replies: Replies = {},
): Promise<RenderedPage> {
  const rules = standard.eligibility;
  if (!rules) throw new Error('the pack has no conditions');
  const rows = <Row,>(list: readonly Row[]) => list.map((row, index) => ({ ...row, id: String(index) }));
  const { birthDate: _, employments, certificates, education, apprenticeships, titles } = profile;
  return renderPage(<StartPage />, {
    replies: {
      'preferences.show': { language: 'zh-CN', colorScheme: 'light', reading: 'lenient', searchKey: true },
      'portfolio.state': OPEN_PORTFOLIO,
      'standards.list': SUMMARIES,
      'standards.show': standard,
      'coverage.show': cover(standard, 3, claims, TODAY),
      'evidence.list': { total: 0, items: [] },
      'plan.list': [],
      'career.show': {
        applicant: {},
        photo: null,
        employments: rows(employments),
        certificates: rows(certificates),
        education: rows(education),
        apprenticeships: rows(apprenticeships),
        titles: rows(titles),
      },
      'eligibility.judge': ({ reading }) => ({
        levels: [judge({ standard: standard.id, rules, level: 3, profile, asOf: TODAY, reading })],
      }),
      ...replies,
    },
  });
}
const region = async (name: string) => within(await screen.findByRole('region', { name }));

test('what is asked ahead, while the page is loaded, is what the page asks', async () => {
  const asked = () =>
    AHEAD.flatMap((name) => callsOf(name)).map(({ name, input }) => JSON.stringify([name, input]));
  await draw(certified(working('2020-01-01')));
  await waitFor(() => expect(callsOf('standards.show')).toHaveLength(1)); // once it knows what is not linked
  const byPage = asked();
  askAhead(tellingQueries(), OPEN_PORTFOLIO, { ...USUAL, reading: 'lenient' });
  await waitFor(() => expect(callsOf('backups.state')).toHaveLength(2));
  expect(asked().toSorted()).toEqual([...byPage, ...byPage].toSorted());
});

const AHEAD = [
  'standards.list',
  'standards.show',
  'coverage.show',
  'eligibility.judge',
  'evidence.list',
  'career.show',
  'assumptions.show',
  'plan.list',
  'signoffs.requests',
  'backups.state',
] as const;

test('who may apply is told since when, by which condition, and that it takes a reading', async () => {
  await draw(certified(working('2020-01-01')));
  const card = await region('申报条件');
  await card.findByText('今天就可以申报');
  const why = '自 2025-06-30 起已满足条件（1）。这里用到了宽松理解，请向评价机构确认。';
  expect(card.getByText(why)).toBeTruthy();
});

test('who may apply by another text than the standard’s own is told which', async () => {
  const verdict = judgeTogether({
    standard: standard.id,
    packs: [printed, notice()],
    level: 3,
    profile: working('2010-01-01'),
    asOf: TODAY,
    reading: 'literal',
  });
  await draw(working('2010-01-01'), [], { 'eligibility.judge': { levels: [verdict] } });
  const card = await region('申报条件');
  expect(await card.findByText(/满足条件某评价机构 2025 年第 3 号通知 （1）/)).toBeTruthy();
});

test('who may apply later is told the day and how far it is', async () => {
  await draw(certified(working('2024-01-01')));
  const card = await region('申报条件');
  // The date is an element of its own: it stays in one line.
  expect((await card.findByText('2027-01-01')).parentElement?.textContent).toBe('2027-01-01 起可以申报');
  expect(card.getByText(/^还有 38 天；/)).toBeTruthy();
});

test('the next days that matter stand with how far they are, each a way to where it is seen to', async () => {
  await draw(certified(working('2024-01-01')), [], {
    'assumptions.show': {
      ...NO_ASSUMPTIONS,
      certificates: [{ ...certified(NO_CAREER).certificates[0], level: 3, issued: '2027-06-01' } as never],
    },
    'plan.list': [
      {
        ...planItemDetailsSchema.parse({
          standard: standard.id,
          node: 'L3-2.2',
          requirements: ['L3-2.2-S3'],
          what: '标注规范',
          due: '2026-11-01',
        }),
        id: 'p1',
        made: '2026-10-01T00:00:00.000Z',
        settled: null,
        progress: null,
        standing: 'late',
      },
    ],
  });
  const days = (await region('要留意的日子')).getAllByRole('listitem');
  expect(days.map((day) => [day.textContent, within(day).getByRole('link').getAttribute('href')])).toEqual([
    ['2026-11-01计划：标注规范 已过期', '/plan'],
    ['2027-01-01可以申报三级/高级工 还有 38 天', '/eligibility'],
    ['2027-06-01计划取得证书：人工智能训练师 还有 189 天', '/eligibility/what-if'],
  ]);
});

test('who has entered nothing is asked for it instead of being refused', async () => {
  await draw(NO_CAREER);
  const card = await region('申报条件');
  const enter = await card.findByRole('link', { name: '录入经历' });
  expect(enter.getAttribute('href')).toBe('/career');
  expect(card.queryByText(/看不到能申报的日子/)).toBeNull();
});

test('coverage counts the requirements of the level and weighs them', async () => {
  await draw(NO_CAREER, [{ node: 'L3-1.1-S1', evidence: 'e1', state: 'evidence' }]);
  const card = await region('覆盖情况');
  await card.findByText('47 条要求中有 1 条已有佐证');
  expect(card.getByRole('progressbar', { name: '有佐证、未签核的要求' })).toBeTruthy();
  expect(card.getByRole('progressbar', { name: '已签核的要求' })).toBeTruthy();
  card.getByText('按技能要求权重 5% · 按理论知识权重 0%');
});

test('the next requirements without evidence are those of the level, each a link to its place', async () => {
  await draw(NO_CAREER, [{ node: 'L3-1.1-S1', evidence: 'e1', state: 'evidence' }]);
  const card = await region('接下来');
  const links = await card.findAllByRole('link', { name: /^1\.1\./ });
  expect(links.map((link) => link.getAttribute('href'))).toEqual(
    ['L3-1.1-S2', 'L3-1.1-S3', 'L3-1.1-K1'].map((node) => `/standards/${standard.id}?node=${node}`),
  );
});

test('a new portfolio is asked for its aim, with the level, and may leave it for later', async () => {
  const state = { ...OPEN_PORTFOLIO, open: OPEN_PORTFOLIO.open && { ...OPEN_PORTFOLIO.open, aim: null } };
  const { user } = await draw(NO_CAREER, [], { 'portfolio.state': state, 'portfolio.aim': OPEN_PORTFOLIO });
  await screen.findByRole('region', { name: '您朝哪个标准努力？' });

  await user.click(screen.getByRole('radio', { name: 'AI 詠唱人員職能基準' }));
  expect(screen.queryByRole('combobox', { name: '等级' })).toBeNull();

  await user.click(screen.getByRole('button', { name: '以后再选' }));
  await screen.findByText('还没有选定目标。');
  expect(callsOf('portfolio.aim')).toEqual([]);

  await user.click(screen.getByRole('button', { name: '选定目标' }));
  await user.click(screen.getByRole('combobox', { name: '等级' }));
  await user.click(screen.getByRole('option', { name: '三级/高级工' }));
  await user.click(screen.getByRole('button', { name: '选定' }));
  await waitFor(() =>
    expect(callsOf('portfolio.aim').map(({ input }) => input)).toEqual([{ standard: standard.id, level: 3 }]),
  );
});

test.each([
  ['zh-TW', 'AI 詠唱人員職能基準', 'SET4130-002v1 · 職能基準（iCAP）'],
  ['zh-CN', '人工智能训练师', '4-04-05-05 · 国家职业技能标准'],
  ['en', '人工智能训练师', '4-04-05-05 · National occupational skill standard (China)'],
] as const)('in %s %s is proposed first, and each is told from the others', async (language, title, what) => {
  await renderPage(<AimChooser standards={SUMMARIES} aimed={undefined} level={null} onClose={() => {}} />, {
    language,
    replies: {},
  });
  const [first] = await screen.findAllByRole('radio');
  expect(first).toHaveProperty('checked', true);
  expect(screen.getByRole('radio', { name: title })).toBe(first);
  expect(screen.getByText(what)).toBeDefined();
});

test('the dossier comes next once some evidence shows something', async () => {
  const open = OPEN_PORTFOLIO.open && {
    ...OPEN_PORTFOLIO.open,
    counts: { ...OPEN_PORTFOLIO.open.counts, evidence: 2 },
  };
  const proposed = async (unlinked: number) => {
    const { unmount } = await draw(working('2020-01-01'), [], {
      'portfolio.state': { ...OPEN_PORTFOLIO, open },
      'evidence.list': { total: unlinked, items: [] },
    });
    await screen.findByText(/^有 \d 份佐证/);
    const is = screen.queryByRole('link', { name: '打印申报材料' }) !== null;
    unmount();
    return is;
  };
  expect([await proposed(2), await proposed(1)]).toEqual([false, true]);
});

/** Another standard is chosen, but not yet set. */
async function chooseAnother() {
  let aim = { standard: standard.id, level: 4 as number | null };
  const state = () => ({ ...OPEN_PORTFOLIO, open: OPEN_PORTFOLIO.open && { ...OPEN_PORTFOLIO.open, aim } });
  const { user } = await draw(NO_CAREER, [], {
    'portfolio.state': state,
    'portfolio.aim': (wanted) => {
      aim = wanted;
      return state();
    },
  });
  await user.click(await screen.findByRole('button', { name: '更改目标' }));
  await user.click(screen.getByRole('radio', { name: 'AI 詠唱人員職能基準' }));
  return { user, aim: () => aim };
}

test('another aim is a step, and a step back leads to the former one, however early it is asked for', async () => {
  const { aim } = await chooseAnother();
  fireEvent.click(screen.getByRole('button', { name: '选定' }));
  expect(await act(() => stepBack())).toMatchObject({ went: 'there' });
  expect(callsOf('portfolio.aim')).toHaveLength(2);
  expect(aim()).toEqual({ standard: standard.id, level: 4 });
});

test('an aim that is set by two quick presses is one step', async () => {
  const { user, aim } = await chooseAnother();
  await user.dblClick(screen.getByRole('button', { name: '选定' }));
  await screen.findByRole('button', { name: '更改目标' });
  expect(callsOf('portfolio.aim')).toHaveLength(1);
  await act(() => stepBack());
  expect(aim()).toEqual({ standard: standard.id, level: 4 });
});

const likes = (role: Preferences['role']) =>
  ({ language: 'zh-CN', colorScheme: 'light', reading: 'lenient', searchKey: true, role }) as const;
/** The names of the regions, in the order of the page. */
const regions = () =>
  screen
    .getAllByRole('region')
    .map(
      (one) =>
        document.getElementById(one.getAttribute('aria-labelledby') ?? '')?.textContent ?? one.ariaLabel,
    );

test('a new person says who they are, or not; the page is then theirs', async () => {
  let role: Preferences['role'] = null;
  const { user } = await draw(working('2024-01-01'), [], {
    'preferences.show': () => likes(role),
    'preferences.save': (change) => {
      role = change.role ?? null;
      return likes(role);
    },
    'signoffs.requests': [],
    'reviews.list': [],
  });
  const who = await region('您是哪一位？');
  who.getByRole('button', { name: '不选，都要看' });
  await user.click(who.getByRole('button', { name: /^从业者/ }));
  await waitFor(() => expect(screen.queryByRole('region', { name: '您是哪一位？' })).toBeNull());
  expect(callsOf('preferences.save').map(({ input }) => input)).toEqual([{ role: 'practitioner' }]);
  await waitFor(() => expect(regions().slice(0, 3)).toEqual(['目标', '接下来', '最近的佐证']));
});

test.each([
  ['applicant', ['目标', '申报条件', '覆盖情况']],
  ['supervisor', ['目标', '待我签核', '最近的佐证']],
] as const)('the first answers to a %s are %j', async (role, first) => {
  await draw(working('2024-01-01'), [], {
    'preferences.show': likes(role),
    'signoffs.requests': [],
    'reviews.list': [],
  });
  await region('覆盖情况');
  expect(regions().slice(0, 3)).toEqual(first);
});

test('a supervisor is not asked for an aim', async () => {
  const state = { ...OPEN_PORTFOLIO, open: OPEN_PORTFOLIO.open && { ...OPEN_PORTFOLIO.open, aim: null } };
  await draw(NO_CAREER, [], {
    'portfolio.state': state,
    'preferences.show': likes('supervisor'),
    'reviews.list': [],
  });
  await screen.findByText('还没有选定目标。');
  expect(screen.queryByRole('region', { name: '您朝哪个标准努力？' })).toBeNull();
});

test('what waits for an answer is told by request, and what lies on the desk by person', async () => {
  const request = { onPaper: 0, message: '', closed: null, sample: null };
  await draw(NO_CAREER, [], {
    'preferences.show': likes('supervisor'),
    'signoffs.requests': [
      { ...request, id: 'r1', made: '2026-11-20T08:00:00.000Z', claims: 5, answered: 2 },
      { ...request, id: 'r2', made: '2026-11-19T08:00:00.000Z', claims: 3, answered: 3 },
      {
        ...request,
        id: 'r3',
        made: '2026-11-18T08:00:00.000Z',
        claims: 3,
        answered: 0,
        closed: '2026-11-19T08:00:00.000Z',
      },
    ],
    'reviews.list': [
      {
        id: 'v1',
        opened: '2026-11-20T08:00:00.000Z',
        made: '2026-11-20T08:00:00.000Z',
        subject: { portfolio: 'p2', name: '林晓', employer: '' },
        claims: 4,
        decided: 1,
        unsigned: 1,
        answered: false,
      },
      {
        id: 'v2',
        opened: '2026-11-19T08:00:00.000Z',
        made: '2026-11-19T08:00:00.000Z',
        subject: { portfolio: 'p3', name: '答完', employer: '' },
        claims: 2,
        decided: 2,
        unsigned: 0,
        answered: true,
      },
      {
        id: 'v3',
        opened: '2026-11-18T08:00:00.000Z',
        made: '2026-11-18T08:00:00.000Z',
        subject: { portfolio: 'p4', name: '何宁', employer: '' },
        claims: 3,
        decided: 2,
        unsigned: 1,
        answered: true,
      },
    ],
  });
  const waiting = await region('等待签核');
  await waiting.findByText(/5 条中还有 3 条没有答复/);
  expect(waiting.getAllByRole('listitem')).toHaveLength(1);
  const desk = await region('待我签核');
  expect((await desk.findByRole('link', { name: '林晓' })).getAttribute('href')).toBe('/review/v1');
  desk.getByText(/4 条中已判断 1 条/);
  // One that was answered is told again once more was said of it.
  expect(desk.getAllByRole('link', { name: /林晓|答完|何宁/ }).map(({ textContent }) => textContent)).toEqual(
    ['林晓', '何宁'],
  );
});

test('what still lacks is told beside the day', async () => {
  await draw(certified(working('2024-01-01')));
  const card = await region('申报条件');
  await card.findByText('还缺：');
  expect(card.getByRole('listitem').textContent).toContain('38');
});
