import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { Arrivals } from '../../../renderer/features/signoff/Arrivals.tsx';
import { SignoffPage } from '../../../renderer/features/signoff/SignoffPage.tsx';
import type { ReceivedRecord, SignoffRecord } from '../../../shared/contract/procedures/signoffs.ts';
import { Fault } from '../../../shared/contract/fault.ts';
import { callsOf, renderPage, reply } from '../../support/renderPage.tsx';
import type { Replies } from '../../support/transport.ts';
import { OPEN_PORTFOLIO } from '../portfolioState.ts';

const DID = 'did:key:z6MkvDqGT54cXesYGvABpF1UapVNwjCqRcafi4Px6Thv5T3Z';
const SIGNOFF: SignoffRecord = {
  id: 's1',
  claim: 'c1',
  evidence: { id: 'e1', title: '测试报告' },
  sawCopy: false,
  standard: 'cn-4-04-05-05-2021',
  node: 'L3-2.2-S3',
  code: '2.2.3',
  text: '能够编写测试报告',
  decision: 'met',
  varcs: ['valid', 'authentic'],
  comment: '写得清楚',
  did: DID,
  name: '陈立',
  date: '2026-11-20',
  received: '2026-11-21',
  until: null,
  state: 'current',
  changes: [],
  withdrawn: null,
  trust: 'seen',
};
const SIGNER = {
  did: DID,
  name: '陈立',
  unit: '数据服务部',
  post: '主管',
  phone: '',
  seen: '2026-11-21T00:00:00.000Z',
  checked: null,
  checkedBy: null,
  follows: null,
  followedBy: null,
  trust: 'seen',
  fingerprint: ['idle', 'toe', 'lava', 'camp', 'axis', 'mimic', 'ramp', 'dust'],
  warnings: ['name-under-new-key'],
} as const;

const MADE = {
  request: 'r1',
  claims: 1,
  evidence: 1,
  bytes: 1000,
  fileName: '林晓.zjreq',
  sample: null,
};

const open = (replies: Replies = {}, at = '/signoff') =>
  renderPage(<SignoffPage />, {
    at,
    replies: {
      'portfolio.state': OPEN_PORTFOLIO,
      'signoffs.list': [],
      'signoffs.claims': [
        {
          id: 'c1',
          standard: 'cn-4-04-05-05-2021',
          node: 'L3-2.2-S3',
          code: '2.2.3',
          text: '能够编写测试报告',
          title: '测试报告',
          evidence: 'e1',
          hasCopy: false,
        },
        {
          id: 'c2',
          standard: 'cn-4-04-05-05-2021',
          node: 'L3-2.2-S1',
          code: '2.1.1',
          text: '能够标注',
          title: '截图',
          evidence: 'e2',
          hasCopy: true,
        },
      ],
      'signoffs.requests': [],
      'signoffs.signers': [
        { ...SIGNER, fingerprint: [...SIGNER.fingerprint], warnings: [...SIGNER.warnings] },
      ],
      ...replies,
    },
  });

describe('the page of sign-offs', () => {
  it('teaches how it goes while nothing is signed', async () => {
    const { user } = await open();
    expect(await screen.findByRole('heading', { name: '还没有签核' })).toBeDefined();
    await user.click(screen.getByRole('button', { name: '请求签核' }));
    expect(await screen.findByRole('button', { name: '做请求文件' })).toBeDefined();
    expect(document.activeElement).toBe(screen.getByRole('tab', { name: '请求签核' }));
  });

  it('says of each sign-off what was decided, by whom, how their key is known, and what changed since', async () => {
    await open({ 'signoffs.list': [SIGNOFF, { ...SIGNOFF, id: 's2', state: 'stale', changes: ['note'] }] });
    const rows = (await screen.findAllByRole('row')).slice(1);
    expect(rows.map((row) => row.textContent)).toEqual([
      expect.stringContaining('签核后有改动') as unknown,
      expect.stringContaining('有效') as unknown,
    ]);
    expect(rows[0]?.textContent).toContain('说明有改动。');
    expect(rows[1]?.textContent).toContain('陈立见过，未核对');
  });

  it('makes a request of the claims that were chosen', async () => {
    const { user } = await open({
      'signoffs.request': MADE,
    });
    await user.click(await screen.findByRole('tab', { name: '请求签核' }));
    const make = await screen.findByRole('button', { name: '做请求文件' });
    expect(make).toHaveProperty('disabled', true);
    await user.click(screen.getByRole('checkbox', { name: /能够编写测试报告/ }));
    await user.click(make);
    expect(await screen.findByText(/请求文件已做好：1 条/)).toBeDefined();
    expect(callsOf('signoffs.request')[0]?.input).toEqual({
      claims: ['c1'],
      addressee: null,
      copies: [],
      message: '',
      sample: null,
    });
    // Evidence with a redacted copy goes as the copy, unless one says otherwise.
    await user.click(screen.getByRole('checkbox', { name: /能够标注/ }));
    await user.click(make);
    await screen.findByText(/请求文件已做好：1 条/);
    expect(callsOf('signoffs.request')[1]?.input).toMatchObject({ claims: ['c1', 'c2'], copies: ['e2'] });
    await user.click(screen.getByRole('checkbox', { name: '截图' }));
    await user.click(make);
    const saving = await screen.findByRole('link', { name: '保存 林晓.zjreq' });
    expect(callsOf('signoffs.request')[2]?.input).toMatchObject({ copies: [] });
    expect(saving.getAttribute('href')).toBe('/files/requests/r1?download');
    // The next one begins anew.
    await user.click(screen.getByRole('tab', { name: '签核记录' }));
    await user.click(screen.getByRole('tab', { name: '请求签核' }));
    expect(screen.getByRole('checkbox', { name: /能够编写测试报告/ })).toHaveProperty('checked', false);
    expect(screen.queryByRole('link', { name: '保存 林晓.zjreq' })).toBeNull();
    // What is begun beside one that was made stays.
    await user.click(screen.getByRole('checkbox', { name: /能够编写测试报告/ }));
    await user.click(await screen.findByRole('button', { name: '做请求文件' }));
    await screen.findByText(/请求文件已做好：1 条/);
    await user.type(screen.getByRole('textbox', { name: '给签核人的话' }), '再请看一条');
    await user.click(screen.getByRole('tab', { name: '签核记录' }));
    await user.click(screen.getByRole('tab', { name: '请求签核' }));
    expect(screen.getByRole('textbox', { name: '给签核人的话' })).toHaveProperty('value', '再请看一条');
  });

  it('keeps what is written while a file is being made: it is of the next request', async () => {
    let answer = () => undefined as void;
    const answered = new Promise<void>((resolve) => (answer = resolve));
    const { user } = await open({ 'signoffs.request': () => answered.then(() => MADE) });
    await user.click(await screen.findByRole('tab', { name: '请求签核' }));
    await user.click(await screen.findByRole('checkbox', { name: /能够编写测试报告/ }));
    await user.click(screen.getByRole('button', { name: '做请求文件' }));
    await user.type(screen.getByRole('textbox', { name: '给签核人的话' }), '再请看一条');
    answer();
    await screen.findByText(/请求文件已做好：1 条/);
    await user.click(screen.getByRole('tab', { name: '签核记录' }));
    await user.click(screen.getByRole('tab', { name: '请求签核' }));
    expect(screen.getByRole('textbox', { name: '给签核人的话' })).toHaveProperty('value', '再请看一条');
  });

  it('begins with what shows the requirements that it was opened for, and lets that be changed', async () => {
    await open({}, `/signoff?standard=cn-4-04-05-05-2021&nodes=${JSON.stringify(['L3-2.2-S1'])}`);
    expect(await screen.findByText('已按“下一步”选好 1 条，排在最前；可以增减。')).toBeDefined();
    expect(
      screen.getAllByRole('checkbox', { name: /能够/ }).map((box) => (box as HTMLInputElement).checked),
    ).toEqual([true, false]);
    expect(screen.getByRole('checkbox', { name: /能够标注/ })).toHaveProperty('checked', true);
  });

  it('tells what came of an answer, and never more of the signer than is known', async () => {
    const { user } = await open({
      'signoffs.import': {
        accepted: ['c1'],
        refused: [{ claim: 'c2', code: 'older' }],
        successor: null,
        owner: null,
        signer: { ...SIGNER, fingerprint: [...SIGNER.fingerprint], warnings: ['name-under-new-key'] },
      },
    });
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    await user.click(screen.getByRole('tab', { name: '请求签核' }));
    await user.click(await screen.findByRole('checkbox', { name: /能够编写测试报告/ }));
    await user.type(screen.getByLabelText('给签核人的话'), '请看');
    await user.click(screen.getByRole('button', { name: '导入回复' }));
    if (input) await user.upload(input, new File(['x'], 'a.zjres'));
    const report = await screen.findByRole('status');
    expect(within(report).getByText(/自称“陈立”/)).toBeDefined();
    expect(within(report).getByText(/以前用的是另一个密钥/)).toBeDefined();
    expect(within(report).getByText(/更新的意见/)).toBeDefined();
    expect(screen.getByRole('tab', { name: '签核记录' }).getAttribute('aria-selected')).toBe('true');
    // The request that was being written is still there.
    await user.click(screen.getByRole('tab', { name: '请求签核' }));
    expect(screen.getByRole('checkbox', { name: /能够编写测试报告/ })).toHaveProperty('checked', true);
    expect(screen.getByLabelText('给签核人的话')).toHaveProperty('value', '请看');
  });

  it('tells what came of an answer wherever the person is by then', async () => {
    let answer: (report: ReceivedRecord) => void = () => undefined;
    const { user, goTo } = await open({
      'signoffs.import': () => new Promise((resolve) => (answer = resolve)) as never,
    });
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    await user.click(await screen.findByRole('button', { name: '导入回复' }));
    if (input) await user.upload(input, new File(['x'], 'a.zjres'));
    await waitFor(() => expect(callsOf('signoffs.import')).toHaveLength(1));
    act(() => goTo('/career'));
    await waitFor(() => expect(screen.queryByRole('tab', { name: '签核记录' })).toBeNull());
    answer({
      accepted: ['c1'],
      refused: [{ claim: 'c2', code: 'older' }],
      successor: null,
      owner: null,
      signer: { ...SIGNER, fingerprint: [...SIGNER.fingerprint], warnings: [] },
    });
    const told = within(await screen.findByRole('status'));
    told.getByText('收到签核回复');
    told.getByText('已导入 1 条');
    told.getByText(/更新的意见/);
  });

  it('checks a key by the words that the other person reads out, and shows none of them', async () => {
    const { user } = await open({
      'signoffs.checkSigner': () => {
        throw new Fault('fingerprint-differs');
      },
    });
    await user.click(await screen.findByRole('tab', { name: '签核人的密钥' }));
    await user.click(await screen.findByRole('button', { name: '当面核对' }));
    const dialog = await screen.findByRole('dialog');
    expect(document.body.textContent).not.toContain('lava');
    await user.type(within(dialog).getByLabelText('听到的八个词'), 'one two');
    await user.click(within(dialog).getByRole('button', { name: '比对' }));
    expect(await within(dialog).findByRole('alert')).toBeDefined();
    reply({ 'signoffs.checkSigner': {} });
    await user.click(within(dialog).getByRole('button', { name: '比对' }));
    expect(callsOf('signoffs.checkSigner').at(-1)?.input).toEqual({ did: DID, words: 'one two' });
  });
});

describe('a file that the system handed over', () => {
  const arrive = () =>
    renderPage(<Arrivals isOpen />, {
      replies: {
        'portfolio.state': { ...OPEN_PORTFOLIO, host: { ...OPEN_PORTFOLIO.host, kind: 'window' } },
        'handed.list': [{ id: 'h1', kind: 'request', name: '请求.zjreq' }],
        'reviews.open': () => {
          throw new Fault('record-unknown');
        },
      },
    });

  it('is taken by the window in front; that another one was quicker is no failure', async () => {
    const focus = vi.spyOn(document, 'hasFocus').mockReturnValue(false);
    await arrive();
    await waitFor(() => expect(callsOf('handed.list').length).toBeGreaterThan(0));
    expect(callsOf('reviews.open')).toEqual([]);
    focus.mockReturnValue(true);
    window.dispatchEvent(new Event('focus'));
    await waitFor(() =>
      expect(callsOf('reviews.open').map(({ input }) => input)).toEqual([{ handed: 'h1' }]),
    );
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('that is an answer for another portfolio says for whose, and is taken in once that is opened', async () => {
    const { open: here } = OPEN_PORTFOLIO;
    let opened = '/林晓的另一份';
    let isThere = false;
    const signer = { ...SIGNER, fingerprint: [...SIGNER.fingerprint], warnings: [] };
    const state = () => ({
      ...OPEN_PORTFOLIO,
      host: { ...OPEN_PORTFOLIO.host, kind: 'window' as const },
      open: here && { ...here, dir: opened, id: `id ${opened}`, opening: opened },
    });
    vi.spyOn(document, 'hasFocus').mockReturnValue(true);
    const { user } = await renderPage(<Arrivals isOpen />, {
      at: '/signoff',
      replies: {
        'portfolio.state': state,
        'portfolio.open': ({ dir }) => {
          opened = dir;
          return state();
        },
        'handed.list': [{ id: 'h1', kind: 'response', name: '回复.zjres' }],
        'signoffs.import': () => {
          if (opened === '/林晓' && !isThere) throw new Fault('file-missing', { name: '回复.zjres' });
          return opened === '/林晓'
            ? { accepted: ['c1'], refused: [], successor: null, owner: null, signer }
            : {
                accepted: [],
                refused: [{ claim: 'c1', code: 'portfolio-other' }],
                successor: null,
                owner: { name: '林晓', id: 'id /林晓', dir: '/林晓' },
                signer,
              };
        },
      },
    });
    const report = within(await screen.findByRole('dialog', { name: '收到签核回复' }));
    await report.findByText('全部没有导入，档案没有改动。');
    report.getByText(/属于另一份档案（“林晓”的）/);
    await user.click(report.getByRole('button', { name: '打开那份档案并导入' }));
    // The stick with the answer is not in any more: with it back in, the same button does.
    await waitFor(() => expect(callsOf('signoffs.import')).toHaveLength(2));
    isThere = true;
    await user.click(await report.findByRole('button', { name: '打开那份档案并导入' }));
    await report.findByText('已导入 1 条');
    expect(screen.getByRole('dialog').contains(document.activeElement)).toBe(true);
    expect(callsOf('portfolio.open').map(({ input }) => input)).toEqual([{ dir: '/林晓', id: 'id /林晓' }]);
    expect(callsOf('signoffs.import').map(({ input }) => input)).toEqual([
      { handed: 'h1' },
      { handed: 'h1' },
      { handed: 'h1' },
    ]);
  });

  it('that is an answer for a portfolio that could not be written to opens that once more when it can', async () => {
    const { open: here } = OPEN_PORTFOLIO;
    let shown = here;
    let isLocked = true;
    const signer = { ...SIGNER, fingerprint: [...SIGNER.fingerprint], warnings: [] };
    const state = () => ({
      ...OPEN_PORTFOLIO,
      host: { ...OPEN_PORTFOLIO.host, kind: 'window' as const },
      open: shown,
    });
    const owner = { name: '林晓', id: 'id /林晓', dir: '/林晓' };
    vi.spyOn(document, 'hasFocus').mockReturnValue(true);
    const { user } = await renderPage(<Arrivals isOpen />, {
      at: '/signoff',
      replies: {
        'portfolio.state': state,
        'portfolio.open': ({ dir }) => {
          shown = here && { ...here, dir, id: owner.id, ...(isLocked && { readOnly: 'disk' as const }) };
          return state();
        },
        'handed.list': [{ id: 'h1', kind: 'response', name: '回复.zjres' }],
        'signoffs.import': () => {
          if (shown?.readOnly !== undefined) throw new Fault('portfolio-read-only', { path: '/林晓' });
          const refused = [{ claim: 'c1', code: 'portfolio-other' as const }];
          return shown?.id === owner.id
            ? { accepted: ['c1'], refused: [], successor: null, owner: null, signer }
            : { accepted: [], refused, successor: null, owner, signer };
        },
      },
    });
    const report = within(await screen.findByRole('dialog', { name: '收到签核回复' }));
    await user.click(await report.findByRole('button', { name: '打开那份档案并导入' }));
    await screen.findByText(/“\/林晓”是以只读方式打开的/);
    isLocked = false;
    await user.click(await report.findByRole('button', { name: '打开那份档案并导入' }));
    await report.findByText('已导入 1 条');
    expect(callsOf('portfolio.open')).toHaveLength(2);
  });
});
