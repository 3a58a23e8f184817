import { QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory } from '@tanstack/react-router';
import { act, fireEvent, render, renderHook, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { App, tellingQueries } from '../../../renderer/app/App.tsx';
import { speak } from '../../../renderer/ui/i18n.ts';
import { createAppRouter } from '../../../renderer/app/routes.tsx';
import { hasBegunLink, keepBegun } from '../../../renderer/features/evidence/details/begunLinks.ts';
import { useChange } from '../../../renderer/ui/procedure.ts';
import { Fault } from '../../../shared/contract/fault.ts';
import {
  forgetAllChanges,
  makeChange,
  makeRecordChange,
  rememberChange,
} from '../../../renderer/ui/undoStack.ts';
import type { Preferences } from '../../../shared/contract/records.ts';
import { callsOf, reply } from '../../support/renderPage.tsx';
import { evidenceOf } from '../evidence/machine.ts';
import { NO_PORTFOLIO, OPEN_PORTFOLIO } from '../portfolioState.ts';
import { SUMMARIES } from '../standardSummaries.ts';

let kept: Preferences;
beforeEach(() => {
  forgetAllChanges();
  vi.spyOn(console, 'warn').mockReturnValue();
  Element.prototype.scrollIntoView = () => undefined;
  kept = {
    language: 'zh-CN',
    colorScheme: 'light',
    reading: 'lenient',
    searchKey: true,
    inbox: null,
    notices: true,
    reopen: true,
    role: null,
  };
  reply({
    'preferences.show': () => kept,
    'preferences.save': (change) => (kept = { ...kept, ...(change as Partial<Preferences>) }),
    'portfolio.state': OPEN_PORTFOLIO,
    'standards.list': SUMMARIES,
    'standards.search': ({ query }) => ({
      query,
      total: 1,
      hits: [
        { standard: 'cn-4-04-05-05-2021', node: 'L5-1.1', code: '1.1', text: '业务数据采集', ranges: [] },
      ],
    }),
    'workOutputs.list': [],
    'evidence.list': {
      total: 1,
      items: [{ evidence: evidenceOf('report', { title: '采集方案' }), claims: [] }] as never,
      unindexed: 0,
    },
  });
});

async function draw(address = '/preferences') {
  const history = createMemoryHistory({ initialEntries: [address] });
  const queries = tellingQueries();
  // As the app does: its first picture is in the right language.
  await speak('zh-CN');
  render(<App queries={queries} router={createAppRouter(history)} />);
  await screen.findByRole('heading', { level: 1 });
  await screen.findByRole('button', { name: '查找与执行' });
  return { queries, address: () => history.location.href };
}

const find = async (words: string) => {
  fireEvent.keyDown(document, { key: 'k', code: 'KeyK', ctrlKey: true });
  const field = await screen.findByRole('combobox', { name: '查找与执行' });
  if (words !== '') await userEvent.type(field, words);
  return field;
};
const offered = () => screen.getAllByRole('option').map((option) => option.textContent);

/** Until the test has finished; else there is none. */
function withMotion(motion: string): void {
  const { happyDOM } = window as unknown as {
    happyDOM: { settings: { device: { prefersReducedMotion: string } } };
  };
  const { device } = happyDOM.settings;
  const before = device.prefersReducedMotion;
  device.prefersReducedMotion = motion;
  onTestFinished(() => {
    device.prefersReducedMotion = before;
  });
}

test('Ctrl+K finds a page by its words in any of the languages, and Enter goes there', async () => {
  const { address } = await draw();
  await find('sign-off desk');
  await waitFor(() => expect(offered()[0]).toBe('签核工作台'));
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(address()).toBe('/review'));
  expect(screen.queryByRole('combobox', { name: '查找与执行' })).toBeNull();
});

test('the palette finds entries of standards and evidence', async () => {
  const { address } = await draw();
  await find('采集');
  const node = await screen.findByRole('option', { name: /业务数据采集/ });
  await screen.findByRole('option', { name: /采集方案/ });
  await userEvent.click(node);
  await waitFor(() => expect(address()).toBe('/standards/cn-4-04-05-05-2021?node=L5-1.1'));
});

test('what was gone to in the palette stays chosen where answers come in above it, and Enter goes there', async () => {
  const hit = { standard: 'cn-4-04-05-05-2021', ranges: [] };
  let answer: (found: unknown) => void = () => undefined;
  reply({
    'standards.search': ({ query }) => ({
      query,
      total: 2,
      hits: [
        { ...hit, node: 'L5-1.1', code: '1.1', text: '业务数据采集' },
        { ...hit, node: 'L4-1.1', code: '1.1', text: '采集流程设计' },
      ],
    }),
    'evidence.list': () => new Promise((resolve) => (answer = resolve)) as never,
  });
  const { address } = await draw();
  await find('采集');
  await screen.findByRole('option', { name: /采集流程设计/ });
  await userEvent.keyboard('{ArrowDown}');
  answer({
    total: 1,
    items: [{ evidence: evidenceOf('report', { title: '采集方案' }), claims: [] }],
    unindexed: 0,
  });
  await screen.findByRole('option', { name: /采集方案/ });
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(address()).toBe('/standards/cn-4-04-05-05-2021?node=L4-1.1'));
});

test('what is begun in one portfolio is not there in another, though it is a copy of the first', async () => {
  const { queries } = await draw();
  keepBegun('report', { standard: undefined, node: null, note: '写到一半', where: '' });
  const { open } = OPEN_PORTFOLIO;
  reply({ 'portfolio.state': { ...OPEN_PORTFOLIO, open: open && { ...open, opening: 'o2' } } });
  await queries.invalidateQueries();
  await waitFor(() => expect(hasBegunLink('report')).toBe(false));
});

test('Escape closes the palette, whatever was typed', async () => {
  await draw();
  await find('采集');
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test.each(['reduce', 'no-preference'])(
  'what the palette opened gives the focus back to what opened the palette, with motion: %s',
  async (motion) => {
    withMotion(motion);
    await draw();
    const opener = screen.getByRole('button', { name: '查找与执行' });
    // At the second time nothing has to be loaded: one dialog goes as the other comes.
    for (let time = 1; time <= 2; time++) {
      await userEvent.click(opener);
      const field = await screen.findByRole('combobox', { name: '查找与执行' });
      await waitFor(() => expect(document.activeElement).toBe(field));
      fireEvent.change(field, { target: { value: '快捷键一览' } });
      await waitFor(() => expect(offered()[0]).toMatch(/^快捷键一览/));
      await userEvent.keyboard('{Enter}');
      const sheet = await screen.findByRole('dialog', { name: '快捷键一览' });
      await waitFor(() => expect(sheet.contains(document.activeElement)).toBe(true));
      await waitFor(() => expect(screen.getAllByRole('dialog')).toEqual([sheet]));
      await userEvent.keyboard('{Escape}');
      await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
      await waitFor(() => expect(document.activeElement).toBe(opener));
    }
  },
);

test('the palette offers nothing that is not possible here', async () => {
  reply({ 'portfolio.state': NO_PORTFOLIO });
  await draw();
  await find('');
  expect(offered()).not.toContain('关闭档案');
  expect(offered().some((name) => name?.startsWith('备份'))).toBe(false);
  await userEvent.type(screen.getByRole('combobox', { name: '查找与执行' }), '采集');
  await screen.findByRole('option', { name: /业务数据采集/ });
  expect(callsOf('evidence.list')).toEqual([]);
});

test('? shows all keys, but not where it is text, nor where single characters are off', async () => {
  await draw();
  const field = document.body.appendChild(document.createElement('input'));
  fireEvent.keyDown(field, { key: '?', code: 'Slash', shiftKey: true });
  field.remove();
  expect(screen.queryByRole('dialog')).toBeNull();
  fireEvent.keyDown(document.body, { key: '?', code: 'Slash', shiftKey: true });
  const sheet = within(await screen.findByRole('dialog', { name: '快捷键一览' }));
  sheet.getByText('Ctrl+K');
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

  const characters = screen.getByRole<HTMLInputElement>('switch', { name: /按 \/ 转到/ });
  await userEvent.click(characters);
  await waitFor(() => expect(characters.checked).toBe(false));
  fireEvent.keyDown(document.body, { key: '?', code: 'Slash', shiftKey: true });
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('? is heard at once after Escape, while the palette still fades', async () => {
  withMotion('no-preference');
  await draw();
  const field = await find('采集');
  await userEvent.keyboard('{Escape}');
  expect(field.isConnected).toBe(true);
  await userEvent.keyboard('?');
  await screen.findByRole('dialog', { name: '快捷键一览' });
  expect(field).toHaveProperty('value', '采集');
});

test('the window’s menu does the same actions, and opens portfolios', async () => {
  const { address } = await draw();
  const choose = (detail: unknown) =>
    act(() => void window.dispatchEvent(new CustomEvent('zhengji-menu', { detail })));
  choose({ action: 'language-en' });
  await screen.findByRole('heading', { level: 1, name: 'Preferences' });
  choose({ open: '/home/lin/other' });
  await waitFor(() =>
    expect(callsOf('portfolio.open').map(({ input }) => input)).toEqual([{ dir: '/home/lin/other' }]),
  );
  choose({ action: 'review' });
  await waitFor(() => expect(address()).toBe('/review'));
});

const press = (key: 'z' | 'y', more: { readonly shiftKey?: boolean } = {}) =>
  fireEvent.keyDown(document.body, { key, code: `Key${key.toUpperCase()}`, ctrlKey: true, ...more });

test('Ctrl+Z takes the latest changes back one by one, Ctrl+Y and Ctrl+Shift+Z bring them again', async () => {
  await draw();
  const walk: string[] = [];
  for (const name of ['甲', '乙'])
    rememberChange({
      done: `删除了${name}`,
      undo: async () => walk.push(`-${name}`),
      redo: async () => walk.push(`+${name}`),
    });
  press('z');
  await screen.findByText('已撤销：删除了乙');
  press('z');
  await screen.findByText('已撤销：删除了甲');
  press('z');
  await screen.findByText(/没有可以撤销的改动/);
  press('z');
  press('y');
  await screen.findByText('已重做：删除了甲');
  expect(screen.getAllByText(/没有可以撤销的改动/)).toHaveLength(1);
  press('z', { shiftKey: true });
  await screen.findByText('已重做：删除了乙');
  press('y');
  await screen.findByText(/没有可以重做的改动/);
  expect(walk).toEqual(['-乙', '-甲', '+甲', '+乙']);
});

test('a change is said to be undone once it is, and where it cannot be it can be tried again', async () => {
  await draw();
  let finish: (how: 'well' | 'badly') => void = () => undefined;
  const undo = vi.fn<() => Promise<void>>(
    () =>
      new Promise((resolve, reject) => {
        finish = (how) => (how === 'well' ? resolve() : reject(new Fault('disk-full', { path: '/' })));
      }),
  );
  rememberChange({ done: '删除了丙', undo, redo: async () => undefined });
  press('z');
  await waitFor(() => expect(undo).toHaveBeenCalledTimes(1));
  expect(screen.queryByText(/删除了丙/)).toBeNull();
  finish('badly');
  await screen.findByText('没能撤销：删除了丙');
  press('z');
  await waitFor(() => expect(undo).toHaveBeenCalledTimes(2));
  finish('well');
  await screen.findByText('已撤销：删除了丙');
});

/** A record that another window may change too, and a form here that saves a field of it by itself. */
function formOf(record: { title: string; note: string }) {
  let now: typeof record | undefined = record;
  return {
    kept: () => now,
    elsewhere: (some: Partial<typeof record> | null) => {
      now = some === null || now === undefined ? undefined : { ...now, ...some };
    },
    save: (title: string) => {
      const before = now as typeof record;
      const after = { ...before, title };
      const put = async (to: typeof record) => (now = to);
      return makeRecordChange({
        done: '修改了佐证',
        before,
        after,
        read: async () => now,
        put,
        about: 'e-1',
      });
    },
  };
}

test('what a form saves while it is written in is one step', async () => {
  await draw();
  const form = formOf({ title: '', note: '' });
  await form.save('标');
  await form.save('标题');
  press('z');
  await screen.findByText('已撤销：修改了佐证');
  expect(form.kept()).toEqual({ title: '', note: '' });
  press('y');
  await screen.findByText('已重做：修改了佐证');
  expect(form.kept()).toEqual({ title: '标题', note: '' });
});

test('what was typed with blanks around it is kept without, and taken back all the same', async () => {
  await draw();
  let now = { note: '', people: [{ name: '' }] };
  const put = async (to: typeof now) =>
    (now = { note: to.note.trim(), people: to.people.map(({ name }) => ({ name: name.trim() })) });
  const after = { note: ' 三月\n', people: [{ name: '林 ' }] };
  await makeRecordChange({ done: '修改了备注', before: now, after, read: async () => now, put });
  press('z');
  await screen.findByText('已撤销：修改了备注');
  expect(now).toEqual({ note: '', people: [{ name: '' }] });
  press('y');
  await screen.findByText('已重做：修改了备注');
  expect(now).toEqual({ note: '三月', people: [{ name: '林' }] });
});

test('what a form saves while another window changes the record is one step, but theirs is not in it', async () => {
  await draw();
  const form = formOf({ title: '', note: '' });
  await form.save('标');
  form.elsewhere({ note: '另一个窗口写的' });
  await form.save('标题');
  press('z');
  await screen.findByText('已撤销：修改了佐证');
  expect(form.kept()).toEqual({ title: '', note: '另一个窗口写的' });
});

test('what another window wrote into the same field is where a step back leads to', async () => {
  await draw();
  const form = formOf({ title: '', note: '' });
  await form.save('标');
  form.elsewhere({ title: '另一个窗口的' });
  await form.save('另一个窗口的标题');
  press('z');
  await screen.findByText('已撤销：修改了佐证');
  expect(form.kept()).toEqual({ title: '另一个窗口的', note: '' });
});

test('Ctrl+Z waits for a change that is on its way', async () => {
  await draw();
  let arrive: () => void = () => undefined;
  const walk: string[] = [];
  rememberChange({ done: '删除了甲', undo: async () => walk.push('-甲'), redo: async () => undefined });
  const change = makeChange({
    done: '删除了乙',
    undo: async () => walk.push('-乙'),
    redo: () => new Promise<void>((resolve) => (arrive = resolve)),
  });
  press('z');
  arrive();
  await change;
  await screen.findByText('已撤销：删除了乙');
  expect(walk).toEqual(['-乙']);
});

describe('a step about a record that another window has changed since', () => {
  test('leaves what was changed beside it as it is', async () => {
    await draw();
    const form = formOf({ title: '旧', note: '' });
    await form.save('新');
    form.elsewhere({ note: '另一个窗口写的' });
    press('z');
    await screen.findByText('已撤销：修改了佐证');
    expect(form.kept()).toEqual({ title: '旧', note: '另一个窗口写的' });
    press('y');
    await screen.findByText('已重做：修改了佐证');
    expect(form.kept()).toEqual({ title: '新', note: '另一个窗口写的' });
  });

  test.each([
    ['the same', { title: '另一个窗口的标题' }, /没有撤销：修改了佐证。那里后来又改过/],
    ['the record away', null, /没有撤销：修改了佐证。那条记录已经不在了/],
  ])('is not gone where it changed %s, and said so', async (_what, change, told) => {
    await draw();
    const form = formOf({ title: '旧', note: '' });
    await form.save('新');
    form.elsewhere(change);
    const there = form.kept();
    press('z');
    await screen.findByText(told);
    expect(form.kept()).toEqual(there);
    press('z');
    await screen.findByText(/没有可以撤销的改动/);
  });
});

test('Ctrl+Z in a field is the field’s own', async () => {
  await draw();
  const undo = vi.fn<() => Promise<void>>();
  rememberChange({ done: '删除了甲', undo, redo: undo });
  const field = document.body.appendChild(document.createElement('input'));
  fireEvent.keyDown(field, { key: 'z', code: 'KeyZ', ctrlKey: true });
  field.remove();
  expect(undo).not.toHaveBeenCalled();
});

test('what was changed before a backup was restored is not taken back in what was restored', async () => {
  let finish: (restored: unknown) => void = () => undefined;
  reply({ 'backups.restore': () => new Promise((resolve) => (finish = resolve)) as never });
  const { queries } = await draw();
  const undo = vi.fn<() => Promise<void>>();
  rememberChange({ done: '删除了甲', undo, redo: undo });
  const { result } = renderHook(() => useChange('backups.restore'), {
    wrapper: ({ children }) => <QueryClientProvider client={queries}>{children}</QueryClientProvider>,
  });
  act(() => result.current.mutate({ input: { backup: '/b/1', dir: '/home/lin/zhengji', passphrase: null } }));
  await waitFor(() => expect(result.current.isPending).toBe(true));
  press('z');
  expect(undo).not.toHaveBeenCalled();
  finish({ state: OPEN_PORTFOLIO, former: '/home/lin/zhengji-former' });
  await waitFor(() => expect(result.current.isSuccess).toBe(true));
  press('z');
  await screen.findByText(/没有可以撤销的改动/);
  expect(undo).not.toHaveBeenCalled();
});

test('what was changed here is not taken back once another window has restored a backup', async () => {
  await draw();
  const walk: string[] = [];
  rememberChange({
    done: '删除了甲',
    undo: async () => walk.push('-甲'),
    redo: async () => walk.push('+甲'),
  });
  window.dispatchEvent(new CustomEvent('zhengji-changed', { detail: { name: 'evidence.add' } }));
  window.dispatchEvent(new CustomEvent('zhengji-changed', { detail: { name: 'backups.restore' } }));
  press('z');
  await screen.findByText(/没有可以撤销的改动/);
  expect(walk).toEqual([]);
});
