import { QueryClientProvider } from '@tanstack/react-query';
import { act, fireEvent, renderHook, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { tellingQueries } from '../../../renderer/app/App.tsx';
import { EvidencePage } from '../../../renderer/features/evidence/EvidencePage.tsx';
import { useDragOut } from '../../../renderer/features/evidence/list/useDragOut.ts';
import { useChoice } from '../../../renderer/features/evidence/list/useChoice.ts';
import { LATEST_FIRST } from '../../../shared/evidence/finding.ts';
import { callsOf, renderPage, reply } from '../../support/renderPage.tsx';
import { OPEN_PORTFOLIO } from '../portfolioState.ts';
import { evidenceOf, Machine } from './machine.ts';

const TITLES = ['甲', '乙', '丙', '丁', '戊'];
const holding = () =>
  new Machine({
    evidence: TITLES.map((title) => evidenceOf(title, { title, tags: title === '甲' ? ['测试'] : [] })),
  });

async function open(machine = holding()) {
  const page = await renderPage(<EvidencePage />, { replies: machine.replies, at: '/evidence' });
  await screen.findByRole('button', { name: '甲' });
  const chosen = () =>
    TITLES.filter(
      (title) => screen.getByRole<HTMLInputElement>('checkbox', { name: `选择：${title}` }).checked,
    );
  return { ...page, machine, chosen };
}

test('with Shift the rows between are chosen, and what is chosen is given up again on the way back', async () => {
  const { user, chosen } = await open();
  screen.getByRole('button', { name: '乙' }).focus();
  await user.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
  await waitFor(() => expect(chosen()).toEqual(['乙', '丙', '丁']));
  await user.keyboard('{Shift>}{ArrowUp}{/Shift}');
  await waitFor(() => expect(chosen()).toEqual(['乙', '丙']));
  expect(document.activeElement?.textContent).toBe('丙');
});

test('by mouse: Shift takes all between, Ctrl one more; Ctrl+A takes the whole list', async () => {
  const { user, chosen } = await open();
  await user.click(screen.getByRole('checkbox', { name: '选择：甲' }));
  await user.keyboard('{Shift>}');
  await user.click(screen.getByRole('button', { name: '丙' }));
  await user.keyboard('{/Shift}{Control>}');
  await user.click(screen.getByRole('button', { name: '戊' }));
  await user.keyboard('{/Control}');
  await waitFor(() => expect(chosen()).toEqual(['甲', '乙', '丙', '戊']));
  expect(screen.queryByRole('dialog')).toBeNull();
  await user.keyboard('{Control>}a{/Control}');
  await waitFor(() => expect(chosen()).toEqual(TITLES));
  screen.getByText('已选 5 份');
});

test('the same is said of all that is chosen, and taken back with one press', async () => {
  const { user, machine } = await open();
  await user.click(screen.getByRole('checkbox', { name: '选择：甲' }));
  await user.click(screen.getByRole('checkbox', { name: '选择：乙' }));
  await user.click(await screen.findByRole('button', { name: '批量修改' }));
  const dialog = within(await screen.findByRole('dialog', { name: '修改 2 份佐证' }));
  expect(dialog.getByRole<HTMLButtonElement>('button', { name: '修改 2 份' }).disabled).toBe(true);
  await user.type(dialog.getByRole('combobox', { name: '加上标签' }), '2026{Enter}');
  await user.click(await dialog.findByRole('checkbox', { name: '测试' }));
  await user.selectOptions(dialog.getByLabelText('类型'), '现场观察');
  expect(dialog.getByRole<HTMLInputElement>('checkbox', { name: '修改：类型' }).checked).toBe(true);
  await user.click(dialog.getByRole('button', { name: '修改 2 份' }));
  const said = () => machine.evidence.slice(0, 3).map(({ kind, tags }) => [kind, tags]);
  await waitFor(() =>
    expect(said()).toEqual([
      ['observation', ['2026']],
      ['observation', ['2026']],
      ['product', []],
    ]),
  );
  expect(callsOf('evidence.change')[0]?.input).toEqual({
    ids: ['甲', '乙'],
    change: { kind: 'observation', addTags: ['2026'], removeTags: ['测试'] },
  });
  await screen.findByText('已修改 2 份佐证');
  await user.click(screen.getByRole('button', { name: '撤销' }));
  await waitFor(() =>
    expect(said()).toEqual([
      ['product', ['测试']],
      ['product', []],
      ['product', []],
    ]),
  );
});

test('with Shift over rows that were never in sight, those are asked for and chosen too', async () => {
  const machine = new Machine({
    evidence: Array.from({ length: 300 }, (_, index) => evidenceOf(String(index))),
  });
  reply(machine.replies);
  // Of a long list the page knows its beginning and its end, after a jump there.
  const known = (index: number) => {
    const evidence = index < 50 || index >= 250 ? machine.evidence[index] : undefined;
    return evidence && { evidence, claims: [] };
  };
  const wish = { query: '', kind: 'product', sort: LATEST_FIRST } as const;
  const { result } = renderHook(() => useChoice(wish, known));
  act(() => result.current.choose(10, false));
  await waitFor(() => expect([...result.current.chosen.keys()]).toEqual(['10']));
  act(() => result.current.choose(289, true));
  const wanted = Array.from({ length: 280 }, (_, index) => String(index + 10));
  await waitFor(() => expect([...result.current.chosen.keys()]).toEqual(wanted));
  expect(callsOf('evidence.list').map(({ input }) => input)).toEqual([{ ...wish, offset: 10, limit: 280 }]);
});

test('what is dragged out is no new evidence here, until the mouse moves without it', async () => {
  const queries = tellingQueries();
  reply({
    'portfolio.state': { ...OPEN_PORTFOLIO, host: { ...OPEN_PORTFOLIO.host, kind: 'window' } },
    'evidence.drag': {},
  });
  const { result } = renderHook(() => useDragOut(), {
    wrapper: ({ children }) => <QueryClientProvider client={queries}>{children}</QueryClientProvider>,
  });
  await waitFor(() => expect(result.current).toBeDefined());
  act(() => result.current?.(['甲']));
  const move = (buttons: number) => window.dispatchEvent(new MouseEvent('pointermove', { buttons }));
  const isRefused = () => !fireEvent.drop(document.body);
  move(1);
  expect(isRefused()).toBe(true);
  move(0);
  expect(isRefused()).toBe(false);
});
