import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ReviewDeskPage } from '../../../renderer/features/signoff/desk/ReviewDeskPage.tsx';
import { QueuePage } from '../../../renderer/features/signoff/queue/QueuePage.tsx';
import { Fault } from '../../../shared/contract/fault.ts';
import type { ReviewRecord } from '../../../shared/contract/procedures/reviews.ts';
import type { ClaimStatement } from '../../../shared/signoff/statement.ts';
import { callsOf, renderPage, reply } from '../../support/renderPage.tsx';
import type { Replies } from '../../support/transport.ts';
import { NO_PORTFOLIO } from '../portfolioState.ts';

const SHA = 'a'.repeat(64);
const DID = 'did:key:z6MkvDqGT54cXesYGvABpF1UapVNwjCqRcafi4Px6Thv5T3Z';

const claim = (id: string, text: string, sha256 = SHA): ClaimStatement => ({
  id,
  evidence: {
    id: `e-${sha256[0]}`,
    title: `佐证 ${sha256[0]}`,
    kind: 'product',
    date: '2026-01-01',
    file: 'a.png',
    mediaType: 'image/png',
    bytes: 10,
    sha256,
    redacted: null,
  },
  standard: { id: 'own', code: null, title: '标准', version: SHA },
  node: { id: 'N1', code: 'P1', uuid: '00000000-0000-4000-8000-000000000001', text, sha256: SHA },
  note: '因为',
  where: '第 2 页',
});
const REVIEW: ReviewRecord = {
  id: 'r1',
  made: '2026-11-24T00:00:00.000Z',
  subject: { portfolio: 'p1', name: '林晓', employer: '某公司' },
  addressee: null,
  message: '请看一下',
  sample: null,
  claims: [claim('c1', '要求一'), claim('c2', '要求二'), claim('c3', '要求三', 'b'.repeat(64))],
  contents: [],
  judgements: [],
};
const IDENTITY = {
  did: DID,
  name: '陈立',
  unit: '数据服务部',
  post: '主管',
  phone: '',
  created: '2026-11-24T00:00:00.000Z',
  fingerprint: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'],
};

const open = (replies: Replies = {}) =>
  renderPage(<QueuePage />, {
    at: '/review/r1',
    path: '/review/$reviewId',
    replies: {
      'portfolio.state': NO_PORTFOLIO,
      'reviews.show': REVIEW,
      'reviews.judge': {},
      'identities.list': [IDENTITY],
      'reviews.answers': [],
      ...replies,
    },
  });
const judged = () =>
  (callsOf('reviews.judge').at(-1) as { readonly input: { readonly judgements: unknown } }).input.judgements;

describe('the queue of a request', () => {
  it('puts what is asked beside what is shown, and says where evidence did not come along', async () => {
    await open();
    expect(await screen.findByRole('heading', { name: '署名林晓（某公司）的请求' })).toBeDefined();
    expect(screen.getByText('第 1 条，共 3 条', { exact: false })).toBeDefined();
    expect(screen.getByText(/没有随文件带来/)).toBeDefined();
  });

  it('is gone through by the keyboard alone, and every decision is kept at once', async () => {
    const { user } = await open();
    await screen.findByText('第 1 条，共 3 条', { exact: false });
    await user.keyboard('1{ArrowRight}2{ArrowRight}3');
    expect(judged()).toEqual([
      { claim: 'c1', decision: 'met', comment: '', varcs: [], until: null },
      { claim: 'c2', decision: 'not-yet', comment: '', varcs: [], until: null },
      { claim: 'c3', decision: 'more', comment: '', varcs: [], until: null },
    ]);
    await user.keyboard('c再看看');
    await user.tab();
    expect(judged()).toContainEqual({
      claim: 'c3',
      decision: 'more',
      comment: '再看看',
      varcs: [],
      until: null,
    });
  });

  it('keeps a comment that was written before the decision, and after the decision was undone', async () => {
    const { user } = await open();
    await screen.findByText('第 1 条，共 3 条', { exact: false });
    await user.keyboard('c先写下来{Escape}');
    expect(screen.getByRole('button', { name: /要求一/ })).toBe(document.activeElement);
    await user.keyboard('{ArrowRight}{ArrowLeft}1');
    expect(judged()).toEqual([{ claim: 'c1', decision: 'met', comment: '先写下来', varcs: [], until: null }]);
    await user.keyboard('{Backspace}');
    expect(judged()).toEqual([]);
    await user.keyboard('2');
    expect(judged()).toMatchObject([{ decision: 'not-yet', comment: '先写下来' }]);
  });

  it('ticks, decides alike and signs by keys, and shows the claim that has the focus', async () => {
    const { user } = await open();
    await user.click(await screen.findByRole('radio', { name: '达成' }));
    // An arrow on the ticked decision goes on, and chooses no other decision.
    await user.keyboard('57{ArrowRight}');
    expect(screen.getByRole('button', { name: /要求二/ })).toBe(document.activeElement);
    await user.keyboard('{ArrowLeft}e5');
    expect(judged()).toMatchObject([
      { claim: 'c1', decision: 'met', varcs: ['current'] },
      { claim: 'c2', decision: 'met', varcs: ['authentic', 'current'] },
    ]);
    await user.keyboard('s');
    expect(await screen.findByRole('dialog')).toBeDefined();
  });

  it('says before signing what would go back without a word', async () => {
    const { user } = await open();
    await screen.findByText('第 1 条，共 3 条', { exact: false });
    await user.keyboard('1{ArrowRight}3{ArrowRight}2c再做一次{Escape}s');
    expect(await screen.findByText(/^1 条退回而没有写意见/)).toBeDefined();
  });

  it('decides alike what has the same evidence', async () => {
    const { user } = await open();
    await user.click(await screen.findByRole('radio', { name: '达成' }));
    await user.click(screen.getByRole('checkbox', { name: '真实' }));
    await user.click(screen.getByRole('button', { name: '同一件佐证的其余 1 条也这样判定' }));
    expect(judged()).toEqual(
      ['c1', 'c2'].map((id) => ({
        claim: id,
        decision: 'met',
        comment: '',
        varcs: ['authentic'],
        until: null,
      })),
    );
  });

  it('is signed with the newest key, and not with one that another follows', async () => {
    const next = {
      ...IDENTITY,
      did: DID.replace(/Z$/, 'a'),
      fingerprint: ['x', 'y', 'z', 'd', 'e', 'f', 'g', 'h'],
    };
    const { user } = await open({
      'identities.list': [IDENTITY, next],
      'reviews.answers': [
        {
          id: 'a1',
          review: null,
          did: DID,
          made: '2026-11-25T00:00:00.000Z',
          fileName: '陈立.zjres',
          bytes: 10,
          words: [{ signoff: next.did, title: '陈立', decision: '', withdrawn: false, successor: true }],
        },
      ],
    });
    await user.click(await screen.findByRole('radio', { name: '达成' }));
    await user.click(screen.getByRole('button', { name: '签名' }));
    const dialog = await screen.findByRole('dialog');
    const chosen = await within(dialog).findByRole('combobox', { name: '身份' });
    await waitFor(() => expect(chosen).toHaveProperty('value', '陈立 · 数据服务部 · x y …'));
  });

  it('goes back from the identity form to the signature by Escape, and not further', async () => {
    const { user } = await open({ 'identities.list': [] });
    await user.click(await screen.findByRole('radio', { name: '达成' }));
    await user.keyboard('s');
    await user.click(await screen.findByRole('button', { name: '建立身份' }));
    await screen.findByRole('dialog', { name: '建立身份' });
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog', { name: '建立身份' })).toBeNull());
    expect(screen.getByRole('dialog', { name: '签名并做回复文件' })).toBeDefined();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('says why there is nothing to sign with where the identities cannot be read', async () => {
    const { user } = await open({
      'reviews.show': { ...REVIEW, addressee: DID },
      'identities.list': () => {
        throw new Fault('record-unknown');
      },
    });
    await user.click(await screen.findByRole('radio', { name: '达成' }));
    await user.keyboard('s');
    const dialog = await screen.findByRole('dialog');
    expect(await within(dialog).findByText('找不到这条记录，它可能已被移除。')).toBeDefined();
    expect(within(dialog).queryByText(/指定了另一个密钥/)).toBeNull();
  });

  it('leads to an identity where there is none yet, and then to the passphrase', async () => {
    let identities: readonly (typeof IDENTITY)[] = [];
    const { user } = await open({
      'reviews.show': { ...REVIEW, addressee: DID },
      'identities.list': () => [...identities],
      'identities.create': () => {
        identities = [IDENTITY];
        return IDENTITY;
      },
    });
    await user.click(await screen.findByRole('radio', { name: '达成' }));
    await user.keyboard('s');
    const make = await screen.findByRole('button', { name: '建立身份' });
    await waitFor(() => expect(make).toBe(document.activeElement));
    await user.keyboard('{Enter}');
    const form = await screen.findByRole('dialog', { name: '建立身份' });
    await user.click(within(form).getByRole('checkbox'));
    await user.click(within(form).getByRole('button', { name: '建立身份' }));
    await waitFor(() => expect(within(form).getByLabelText(/姓名/)).toBe(document.activeElement));
    await user.keyboard('陈立');
    await user.type(within(form).getByLabelText(/^口令/), 'four words that fit');
    await user.type(within(form).getByLabelText(/再输一遍口令/), 'four words that fit{Enter}');
    const dialog = await screen.findByRole('dialog', { name: '签名并做回复文件' });
    await waitFor(() => expect(within(dialog).getByLabelText('口令')).toBe(document.activeElement));
    expect(callsOf('reviews.sign')).toEqual([]);
  });

  it('is signed with the passphrase; a wrong one is told and forgotten', async () => {
    const { user } = await open({
      'reviews.sign': () => {
        throw new Fault('passphrase-wrong');
      },
    });
    await user.click(await screen.findByRole('radio', { name: '达成' }));
    await user.click(screen.getByRole('button', { name: '签名' }));
    const dialog = await screen.findByRole('dialog');
    const field = await within(dialog).findByLabelText('口令');
    await user.type(field, 'not it');
    await user.click(within(dialog).getByRole('button', { name: '签名' }));
    expect(await within(dialog).findByText(/口令不对/)).toBeDefined();
    await waitFor(() => expect(field).toHaveProperty('value', ''));
    reply({
      'reviews.sign': {
        id: 'a1',
        review: 'r1',
        did: DID,
        made: '2026-11-24T00:00:00.000Z',
        fileName: '林晓.zjres',
        bytes: 10,
        words: [{ signoff: 's1', title: 'P1', decision: 'met', withdrawn: false, successor: false }],
      },
    });
    await user.type(field, 'the right one');
    await user.click(within(dialog).getByRole('button', { name: '签名' }));
    expect(await within(dialog).findByText('回复文件已做好：签了 1 条')).toBeDefined();
    const save = within(dialog).getByRole('link', { name: '保存 林晓.zjres' });
    expect(save.getAttribute('href')).toBe('/files/answers/a1?download');
    await waitFor(() => expect(save).toBe(document.activeElement));
  });
});

const EMPTY_DESK = { 'portfolio.state': NO_PORTFOLIO, 'reviews.list': [], 'reviews.answers': [] };

describe('the desk', () => {
  interface Lying {
    readonly decided: number;
    readonly unsigned: number;
    readonly answered: boolean;
  }
  const takeOff = async (some: Lying) => {
    const { user } = await renderPage(<ReviewDeskPage />, {
      at: '/review',
      replies: {
        'portfolio.state': NO_PORTFOLIO,
        'reviews.list': [{ ...REVIEW, claims: 3, opened: REVIEW.made, ...some }],
        'reviews.answers': [],
        'reviews.remove': {},
        'identities.list': [IDENTITY],
      },
    });
    await user.click(await screen.findByRole('button', { name: '从桌上拿走' }));
    return user;
  };

  it.each([
    { decided: 2, unsigned: 2, answered: false },
    { decided: 3, unsigned: 2, answered: true },
  ])('asks before a request is taken off with decisions that are not signed: %o', async (some) => {
    const user = await takeOff(some);
    const dialog = await screen.findByRole('dialog', { name: '把这份请求从桌上拿走？' });
    expect(within(dialog).getByText('已判定而未签名的 2 条一并丢弃。')).toBeDefined();
    expect(callsOf('reviews.remove')).toEqual([]);
    await user.click(within(dialog).getByRole('button', { name: '从桌上拿走' }));
    await waitFor(() => expect(callsOf('reviews.remove')).toHaveLength(1));
  });

  it.each([
    { decided: 2, unsigned: 0, answered: true },
    { decided: 0, unsigned: 0, answered: false },
  ])('asks nothing where nothing is lost: %o', async (some) => {
    await takeOff(some);
    await waitFor(() => expect(callsOf('reviews.remove')).toHaveLength(1));
  });

  it.each([
    { left: 0, what: 'the last identity' },
    { left: 1, what: 'one of two identities' },
  ])('given $what was removed, then the focus is on what makes another', async ({ left }) => {
    let identities = [IDENTITY, { ...IDENTITY, did: DID.replace(/Z$/, 'a'), name: '周宁' }].slice(
      0,
      left + 1,
    );
    const { user } = await renderPage(<ReviewDeskPage />, {
      at: '/review',
      replies: {
        ...EMPTY_DESK,
        'identities.list': () => [...identities],
        'identities.remove': ({ did }) => {
          identities = identities.filter((one) => one.did !== did);
          return {};
        },
      },
    });
    const [remove] = await screen.findAllByRole('button', { name: '从这台电脑移除' });
    await user.click(remove as HTMLElement);
    const question = within(await screen.findByRole('dialog'));
    await user.click(question.getByRole('button', { name: '移除' }));
    await waitFor(() => expect(screen.queryByText(IDENTITY.name)).toBeNull());
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await waitFor(() => expect(document.activeElement?.textContent).toBe('建立身份'));
  });

  it('given an identity came while somebody went on, then the focus stays where somebody works', async () => {
    let identities = [IDENTITY];
    const { user } = await renderPage(<ReviewDeskPage />, {
      at: '/review',
      replies: {
        ...EMPTY_DESK,
        'identities.list': () => [...identities],
        'identities.import': () => IDENTITY,
      },
    });
    await screen.findByText(IDENTITY.name);
    identities = [IDENTITY, { ...IDENTITY, did: DID.replace(/Z$/, 'a'), name: '周宁' }];
    await user.click(screen.getByRole('button', { name: '从文件带来' }));
    const input = [...document.querySelectorAll<HTMLInputElement>('input[type=file]')].at(-1);
    if (input) await user.upload(input, new File(['x'], 'a.zjkey'));
    const [change] = screen.getAllByRole('button', { name: '更换口令' });
    change?.focus();
    await screen.findByText('周宁');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(document.activeElement).toBe(change);
  });

  it('given the first identity was made, then the focus is on what makes the next', async () => {
    let identities: readonly (typeof IDENTITY)[] = [];
    const { user } = await renderPage(<ReviewDeskPage />, {
      at: '/review',
      replies: {
        ...EMPTY_DESK,
        'identities.list': () => [...identities],
        'identities.create': () => {
          identities = [IDENTITY];
          return IDENTITY;
        },
      },
    });
    await user.click(await screen.findByRole('button', { name: '建立身份' }));
    const form = within(await screen.findByRole('dialog', { name: '建立身份' }));
    await user.type(form.getByLabelText(/姓名/), '陈立');
    await user.type(form.getByLabelText(/^口令/), 'four words that fit');
    await user.type(form.getByLabelText(/再输一遍口令/), 'four words that fit');
    await user.click(form.getByRole('checkbox'));
    await user.click(form.getByRole('button', { name: '建立身份' }));
    await screen.findByText(IDENTITY.name);
    await waitFor(() => expect(document.activeElement?.textContent).toBe('建立身份'));
    expect(document.activeElement?.isConnected).toBe(true);
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
