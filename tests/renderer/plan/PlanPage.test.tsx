import { act, fireEvent, screen, within } from '@testing-library/react';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PlanPage } from '../../../renderer/features/plan/PlanPage.tsx';
import { stepBack, stepForward } from '../../../renderer/ui/undoStack.ts';
import { Fault } from '../../../shared/contract/fault.ts';
import { cover } from '../../../shared/coverage/cover.ts';
import { evidenceIn } from '../../support/shown.ts';
import { AT_LEAST_ONE, judgeAllEnough } from '../../../shared/coverage/enough.ts';
import { whatNext } from '../../../shared/coverage/whatNext.ts';
import type { Planned } from '../../../shared/plan/plan.ts';
import { callsOf, renderPage, reply } from '../../support/renderPage.tsx';
import { OPEN_PORTFOLIO } from '../portfolioState.ts';
import { PACKS } from '../standardPacks.ts';
import { SUMMARIES } from '../standardSummaries.ts';

const TRAINER = PACKS['cn-4-04-05-05-2021'];
const TODAY = '2026-11-24';
const SHOWN = 'L3-1.1-S1';

// The note grows with what is written, and is measured once more when a typeface has come.
beforeAll(() => Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true }));
afterAll(() => Reflect.deleteProperty(document, 'fonts'));

/** One requirement has evidence and lacks the sign-off; all others lack everything. */
function next() {
  const link = { node: SHOWN, evidence: 'e', title: '流程图', kind: 'product' as const, date: null };
  const coverage = cover(TRAINER, 3, [{ ...link, state: 'evidence' }], TODAY);
  return whatNext(TRAINER, coverage, judgeAllEnough(TRAINER, 3, evidenceIn([link]), AT_LEAST_ONE, TODAY));
}

const open = (plan: Planned[] = []) =>
  renderPage(<PlanPage />, {
    at: '/plan?standard=cn-4-04-05-05-2021&level=3',
    replies: {
      'portfolio.state': OPEN_PORTFOLIO,
      'standards.list': [...SUMMARIES],
      'standards.show': TRAINER,
      'plan.list': plan,
      'plan.trash': [],
      'plan.next': structuredClone(next()),
      'plan.save': [],
    },
  });

test('the first step asks for the sign-off of what is shown, and takes its requirements along', async () => {
  const { user, address } = await open();
  const [first] = await screen.findAllByRole('link', { name: '申请签核' });
  if (first === undefined) throw new Error('no step');
  await user.click(first);
  expect(decodeURIComponent(address())).toBe(`/signoff?standard=cn-4-04-05-05-2021&nodes=["${SHOWN}"]`);
});

test('a step is planned with its requirements and the work that would prove it', async () => {
  const { user } = await open();
  const [first] = await screen.findAllByRole('button', { name: /^列入计划：3\.1/ });
  if (first === undefined) throw new Error('no step');
  await user.click(first);
  const dialog = await screen.findByRole('dialog', { name: '列入计划' });
  await user.click(within(dialog).getByRole('button', { name: '保存' }));
  await expect
    .poll(() => callsOf('plan.save'))
    .toMatchObject([
      { input: { id: null, record: { node: 'L3-3.1', goal: 'evidence', what: '3.1 智能系统监控和优化' } } },
    ]);
});

const item = (id: string): Planned => ({
  id,
  standard: 'cn-4-04-05-05-2021',
  node: SHOWN,
  requirements: [SHOWN],
  goal: 'evidence',
  what: id,
  due: null,
  status: 'open',
  note: '',
  made: '2026-11-01T00:00:00.000Z',
  settled: null,
  standing: 'open',
  progress: { total: 1, closed: 0, closedBy: null },
});

test('an item that is named after its place says it once, and leads there', async () => {
  const about = { node: 'L3-1.1', requirements: [SHOWN] };
  await open([
    { ...item('1.1 业务流程设计'), ...about },
    { ...item('画流程图'), ...about },
  ]);
  const named = (await screen.findByRole('checkbox', { name: /业务流程设计/ })).closest('li');
  const other = screen.getByRole('checkbox', { name: /画流程图/ }).closest('li');
  if (named === null || other === null) throw new Error('no item');
  await within(other).findByRole('link', { name: '1.1 业务流程设计' });
  expect(within(named).getAllByText(/业务流程设计/)).toHaveLength(1);
  expect(within(named).getByRole('link', { name: '1.1 业务流程设计' })).toBeDefined();
});

test('a step back in the order leaves alone what another window has put between, or added', async () => {
  const { user } = await open(['a', 'b'].map(item));
  let order = ['a', 'b'];
  reply({
    'plan.list': () => order.map(item),
    'plan.order': ({ ids }) => (order = [...ids]).map(item),
  });
  await user.click(await screen.findByRole('button', { name: '下移：a' }));
  await expect.poll(() => order).toEqual(['b', 'a']);
  order = ['new', 'b', 'a'];
  expect(await act(() => stepBack())).toMatchObject({ went: 'there' });
  expect(order).toEqual(['new', 'a', 'b']);
  order = ['a', 'new', 'b'];
  expect(await act(() => stepForward())).toMatchObject({ went: 'wrong', why: 'changed' });
  expect(order).toEqual(['a', 'new', 'b']);
});

test('quick presses are one place each, and are taken back one by one', async () => {
  await open(['a', 'b', 'c'].map(item));
  let order = ['a', 'b', 'c'];
  reply({
    'plan.list': () => order.map(item),
    'plan.order': ({ ids }) => (order = [...ids]).map(item),
  });
  const down = await screen.findByRole('button', { name: '下移：a' });
  // The page shows the first only once it is made.
  for (const _ of [1, 2]) fireEvent.click(down);
  await expect.poll(() => order).toEqual(['b', 'c', 'a']);
  for (const before of [
    ['b', 'a', 'c'],
    ['a', 'b', 'c'],
  ]) {
    expect(await act(() => stepBack())).toMatchObject({ went: 'there' });
    expect(order).toEqual(before);
  }
});

test('where it could not be moved, that is said: the order cannot be read, or it is gone by now', async () => {
  await open(['a', 'b'].map(item));
  const down = await screen.findByRole('button', { name: '下移：a' });
  reply({ 'plan.list': () => Promise.reject(new Fault('disk-full')) });
  fireEvent.click(down);
  await screen.findByText('没有成功');
  reply({ 'plan.list': [item('b')] });
  fireEvent.click(down);
  await screen.findByText('没有移动：a。它已经不在待做的计划里了。');
  expect(callsOf('plan.order')).toEqual([]);
});

test('a planned sign-off that is late says so, and leads to the request for it', async () => {
  const { user, address } = await open([
    {
      id: 'p1',
      standard: 'cn-4-04-05-05-2021',
      node: SHOWN,
      requirements: [SHOWN],
      goal: 'signoff',
      what: '请陈立签核',
      due: '2026-11-20',
      status: 'open',
      note: '',
      made: '2026-11-01T00:00:00.000Z',
      settled: null,
      standing: 'late',
      progress: { total: 1, closed: 0, closedBy: null },
    },
  ]);
  const plan = await screen.findByRole('region', { name: '我的计划' });
  expect(within(plan).getByText('已过期 4 天')).toBeDefined();
  await user.click(within(plan).getByRole('link', { name: '申请签核' }));
  expect(decodeURIComponent(address())).toContain(`nodes=["${SHOWN}"]`);
});
