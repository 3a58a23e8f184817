import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { WelcomePage } from '../../../renderer/features/portfolio/WelcomePage.tsx';
import type { PortfolioState } from '../../../shared/contract/records.ts';
import { Fault } from '../../../shared/contract/fault.ts';
import { callsOf, renderPage, type RenderedPage } from '../../support/renderPage.tsx';
import type { Replies } from '../../support/transport.ts';
import { NO_PORTFOLIO, OPEN_PORTFOLIO } from '../portfolioState.ts';

const draw = (state: PortfolioState, replies: Replies = {}): Promise<RenderedPage> =>
  renderPage(<WelcomePage state={state} />, { replies: { 'portfolio.state': state, ...replies } });
const create = () => within(screen.getByRole('form', { name: '新建档案' }));
const open = () => within(screen.getByRole('form', { name: '打开已有的档案' }));

test('a new portfolio is made where it is proposed', async () => {
  const { user } = await draw(NO_PORTFOLIO, { 'portfolio.create': OPEN_PORTFOLIO });
  await user.click(create().getByRole('button', { name: '新建' }));
  expect(callsOf('portfolio.create').map(({ input }) => input)).toEqual([{ dir: '/home/lin/Zhengji' }]);
});

test('a form without a folder asks for one and calls nobody', async () => {
  const { user } = await draw(NO_PORTFOLIO);
  await user.click(open().getByRole('button', { name: '打开' }));
  expect(open().getByRole('textbox', { name: '档案文件夹' }).getAttribute('aria-invalid')).toBe('true');
  open().getByText('请填写文件夹的位置。');
  expect(callsOf('portfolio.open')).toEqual([]);
});

test('what went wrong stands in the form that it belongs to, once', async () => {
  const { user } = await draw(NO_PORTFOLIO, {
    'portfolio.open': () => {
      throw new Fault('not-a-portfolio', { path: '/tmp/x' });
    },
    'backups.list': [],
  });
  await user.type(open().getByRole('textbox'), '/tmp/x{Enter}');
  expect((await open().findByRole('alert')).textContent).toMatch('“/tmp/x”不是证迹的档案');
  expect(screen.getAllByRole('alert')).toHaveLength(1);
});

test('a portfolio of before opens with one click; one that is gone says so and does not', async () => {
  const recent = [
    { dir: '/home/lin/工作', opened: '2026-11-20T08:00:00.000Z', there: true },
    { dir: '/media/usb/旧档案', opened: '2026-01-05T08:00:00.000Z', there: false },
  ];
  const { user } = await draw({ ...NO_PORTFOLIO, recent }, { 'portfolio.open': OPEN_PORTFOLIO });
  const gone = screen.getByRole('button', { name: /旧档案/ });
  expect(gone).toHaveProperty('disabled', true);
  within(gone).getByText('不在原处');

  await user.click(screen.getByRole('button', { name: /工作/ }));
  expect(callsOf('portfolio.open').map(({ input }) => input)).toEqual([{ dir: '/home/lin/工作' }]);
});

test('where the system can ask for a folder, a new portfolio goes into the chosen one under the proposed name', async () => {
  const state = { ...NO_PORTFOLIO, host: { ...NO_PORTFOLIO.host, choosesPaths: true } };
  const { user } = await draw(state, { 'portfolio.choosePath': { path: '/data/' } });
  await user.click(await create().findByRole('button', { name: '选择……' }));
  expect(await create().findByDisplayValue('/data/Zhengji')).toBeTruthy();
  await user.click(open().getByRole('button', { name: '选择……' }));
  expect(await open().findByDisplayValue('/data/')).toBeTruthy();
});

test('of a portfolio that cannot be opened the newest sound backup is offered, held against nothing, and restored', async () => {
  const counts = { evidence: 12, claims: 3, workOutputs: 1, signoffs: 2, blobs: 12 };
  const backup = {
    backup: '/tmp/x/backups/20261120T080000Z-0002',
    made: '2026-11-20T08:00:00.000Z',
    number: 2,
    occasion: 'quit' as const,
    counts,
    bytes: 4096,
  };
  const { user } = await draw(NO_PORTFOLIO, {
    'portfolio.open': () => {
      throw new Fault('portfolio-damaged', { path: '/tmp/x' });
    },
    'backups.list': [
      { ...backup, backup: '/tmp/x/backups/20261121T080000Z-0003', number: 3, verified: false },
      { ...backup, verified: true },
    ],
    'backups.show': { held: { counts, latest: [] }, now: null },
    'backups.restore': { state: OPEN_PORTFOLIO, former: '/tmp/x.before-restore-20261124T080000Z' },
  });
  await user.type(open().getByRole('textbox'), '/tmp/x{Enter}');
  await user.click(await open().findByRole('button', { name: '看看备份里有什么…' }));
  const restore = await screen.findByRole<HTMLButtonElement>('button', { name: '恢复' });
  await waitFor(() => expect(restore.disabled).toBe(false));
  await user.click(restore);
  await screen.findByText('原来的档案留在这里： /tmp/x.before-restore-20261124T080000Z');
  expect(callsOf('backups.restore').map(({ input }) => input)).toEqual([
    {
      backup: '/tmp/x/backups/20261120T080000Z-0002',
      dir: '/tmp/x',
      job: expect.any(String) as string,
      passphrase: null,
    },
  ]);
});

test('one press makes the sample portfolio and opens it', async () => {
  const { user } = await draw(NO_PORTFOLIO, { 'portfolio.sample': OPEN_PORTFOLIO, 'jobs.list': [] });
  await user.click(screen.getByRole('button', { name: '打开示例' }));
  expect(callsOf('portfolio.sample')).toHaveLength(1);
});

test.each([
  ['supervisor', ['只替别人签核？', '新建档案']],
  [null, ['新建档案', '打开已有的档案']],
] as const)('the sign-off desk is a way in without a portfolio: %s', async (role, first) => {
  await renderPage(<WelcomePage state={NO_PORTFOLIO} />, {
    replies: {
      'preferences.show': { language: 'zh-CN', colorScheme: 'light', reading: 'lenient', role },
    },
  });
  await waitFor(() =>
    expect(
      screen
        .getAllByRole('heading', { level: 2 })
        .slice(0, 2)
        .map((one) => one.textContent),
    ).toEqual(first),
  );
  expect(screen.getByRole('link', { name: '到签核工作台' }).getAttribute('href')).toBe('/review');
});
