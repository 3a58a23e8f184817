import { Button } from '@mantine/core';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { ShortcutSheet } from '../../../renderer/app/actions/ShortcutSheet.tsx';
import { ClaimForm } from '../../../renderer/features/evidence/details/ClaimForm.tsx';
import { Claims } from '../../../renderer/features/evidence/details/Claims.tsx';
import { DetailsForm } from '../../../renderer/features/evidence/details/DetailsForm.tsx';
import { Viewer } from '../../../renderer/features/evidence/preview/Viewer.tsx';
import { useAnswer, useRefresh } from '../../../renderer/ui/procedure.ts';
import { renderPage } from '../../support/renderPage.tsx';
import { OPEN_PORTFOLIO } from '../portfolioState.ts';
import { evidenceOf, Machine, TRAINER } from './machine.ts';

/** The details, and what a window does once another has told it of a change. */
function Details() {
  const { data } = useAnswer('evidence.list', { ids: ['甲'] });
  const refresh = useRefresh();
  const [item] = data?.items ?? [];
  return (
    <>
      {item && <DetailsForm evidence={item.evidence} />}
      <Button onClick={() => void refresh()}>另一窗口改了</Button>
    </>
  );
}

test('what another window saved of the same evidence stays, under what was changed here meanwhile', async () => {
  const machine = new Machine({ evidence: [evidenceOf('甲')] });
  await renderPage(<Details />, { replies: machine.replies });
  const title = await screen.findByRole<HTMLInputElement>('textbox', { name: /名称|标题/ });
  const about = screen.getByRole<HTMLTextAreaElement>('textbox', { name: /说明|描述/ });
  fireEvent.change(about, { target: { value: '在这里写的' } });
  machine.evidence = [evidenceOf('甲', { title: '在另一窗口改的' })];
  fireEvent.click(screen.getByRole('button', { name: '另一窗口改了' }));
  await waitFor(() => expect(title.value).toBe('在另一窗口改的'));
  expect(about.value).toBe('在这里写的');
  fireEvent.blur(about);
  await waitFor(() =>
    expect(machine.evidence).toMatchObject([{ title: '在另一窗口改的', description: '在这里写的' }]),
  );
});

test('an own field is written as soon as it is added, and what removes it leaves the focus where the next is added', async () => {
  const machine = new Machine({ evidence: [evidenceOf('甲')] });
  const { user } = await renderPage(<Details />, { replies: machine.replies });
  const add = await screen.findByRole('button', { name: '添加字段' });
  await user.click(add);
  await user.keyboard('项目编号{Escape}{Tab}QH-17');
  await user.click(add);
  expect(document.activeElement).toBe(screen.getAllByRole('combobox', { name: '字段' })[1]);
  await user.tab();
  await waitFor(() =>
    expect(machine.evidence).toMatchObject([{ fields: [{ name: '项目编号', value: 'QH-17' }] }]),
  );
  await user.click(screen.getByRole('button', { name: /项目编号/ }));
  expect(document.activeElement).toBe(add);
});

test('without an aim, those requirements are suggested that are being chosen from', async () => {
  const machine = new Machine({ evidence: [evidenceOf('甲')] });
  const suggested = { node: 'L3-2.2-S3', score: 0.5, words: ['测试报告'] };
  const { user } = await renderPage(<Claims evidence="甲" claims={[]} />, {
    replies: {
      ...machine.replies,
      'portfolio.state': OPEN_PORTFOLIO,
      'crosswalks.offers': [],
      'claims.suggest': ({ standard }) => ({ suggestions: standard === TRAINER ? [suggested] : [] }),
    },
  });
  await user.click(await screen.findByRole('button', { name: '对应到一条要求' }));
  await screen.findByText(/都提到：测试报告/);
  await user.click(screen.getByRole('button', { name: '对应到：2.2.3' }));
  await waitFor(() => expect(machine.claims).toMatchObject([{ evidence: '甲', node: 'L3-2.2-S3' }]));
});

test('what was typed for a link is there again when the details were closed over it, and goes with “done”', async () => {
  const machine = new Machine({ evidence: [evidenceOf('乙')] });
  const replies = { ...machine.replies, 'crosswalks.offers': [] };
  const note = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: '为什么能说明这一条' });
  const first = await renderPage(<Claims evidence="乙" claims={[]} />, { replies });
  await first.user.click(await screen.findByRole('button', { name: '对应到一条要求' }));
  fireEvent.change(await note(), { target: { value: '第三节写了流程' } });
  first.unmount();
  const second = await renderPage(<Claims evidence="乙" claims={[]} />, { replies });
  expect((await note()).value).toBe('第三节写了流程');
  await second.user.click(screen.getByRole('button', { name: '完成' }));
  second.unmount();
  await renderPage(<Claims evidence="乙" claims={[]} />, { replies });
  await screen.findByRole('button', { name: '对应到一条要求' });
});

test('what is written for a link that another window made meanwhile stays in the form, and that is said', async () => {
  const machine = new Machine({ evidence: [evidenceOf('甲')] });
  const { user } = await renderPage(<ClaimForm evidence="甲" claims={[]} onDone={() => undefined} />, {
    replies: machine.replies,
  });
  await user.type(await screen.findByRole('combobox', { name: '要求' }), '业务数据处理流程');
  const list = screen.getByRole('listbox', { name: '要求', hidden: true });
  const [first] = within(list).getAllByRole('option', { hidden: true });
  await user.click(first as HTMLElement);
  const note = screen.getByRole<HTMLTextAreaElement>('textbox', { name: '为什么能说明这一条' });
  fireEvent.change(note, { target: { value: '第三节写了流程' } });
  const theirs = { id: 'c1', evidence: '甲', standard: TRAINER, node: 'L3-1.1-S2', note: '别的', where: '' };
  machine.claims = [theirs];
  await user.click(screen.getByRole('button', { name: '对应' }));
  await screen.findByText(/另一个窗口已经建立了这条对应/);
  expect(note.value).toBe('第三节写了流程');
  expect(machine.claims).toEqual([theirs]);
  machine.claims = [];
  await user.click(screen.getByRole('button', { name: '对应' }));
  await waitFor(() => expect(note.value).toBe(''));
  expect(machine.claims).toMatchObject([{ node: 'L3-1.1-S2', note: '第三节写了流程' }]);
});

test('what is written while a link is being made is there for the next one', async () => {
  const machine = new Machine({ evidence: [evidenceOf('甲')] });
  let answer = () => undefined as void;
  const answered = new Promise<void>((resolve) => (answer = resolve));
  const { user } = await renderPage(<ClaimForm evidence="甲" claims={[]} onDone={() => undefined} />, {
    replies: {
      ...machine.replies,
      'claims.link': async (input) => {
        await answered;
        return (machine.replies['claims.link'] as (asked: typeof input) => never)(input);
      },
    },
  });
  await user.type(await screen.findByRole('combobox', { name: '要求' }), '业务数据处理流程');
  const list = screen.getByRole('listbox', { name: '要求', hidden: true });
  await user.click(within(list).getAllByRole('option', { hidden: true })[0] as HTMLElement);
  const link = screen.getByRole<HTMLButtonElement>('button', { name: '对应' });
  await user.click(link);
  const note = screen.getByRole<HTMLTextAreaElement>('textbox', { name: '为什么能说明这一条' });
  fireEvent.change(note, { target: { value: '下一条的说明' } });
  answer();
  await waitFor(() => expect(link.disabled).toBe(false));
  expect(machine.claims).toMatchObject([{ node: 'L3-1.1-S2', note: '' }]);
  expect(note.value).toBe('下一条的说明');
});

/** What can be called from anywhere. */
function Sheet() {
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button onClick={() => setOpened(true)}>全部快捷键</Button>
      <ShortcutSheet opened={opened} onClose={() => setOpened(false)} host="window" />
    </>
  );
}

/** A picture of which there is a redacted copy, enlarged, with another piece after it. */
async function enlarge() {
  const file = { name: '工资单.png', sha256: 'b'.repeat(64), bytes: 2400, mediaType: 'image/png' };
  const evidence = evidenceOf('丙', { file });
  const machine = new Machine({ evidence: [evidence, evidenceOf('丁')] });
  const masks = [{ page: 1, x: 0.1, y: 0.1, width: 0.2, height: 0.1 }];
  const copy = { evidence: '丙', original: file.sha256, masks, made: '2026-11-24T08:00:00.000Z', file };
  const went: string[] = [];
  const viewer = (
    <>
      <Viewer
        item={{ evidence, claims: [] }}
        among={['丙', '丁']}
        onGo={(id) => went.push(id)}
        onClose={() => went.push('away')}
      />
      <Sheet />
    </>
  );
  const replies = {
    ...machine.replies,
    'portfolio.state': OPEN_PORTFOLIO,
    'crosswalks.offers': [],
    'claims.suggest': { suggestions: [] },
    'redactions.show': copy,
  };
  return { ...(await renderPage(viewer, { replies })), went };
}

test('keys that leaf and zoom are for the uppermost dialog: none reaches evidence under its redacted copy', async () => {
  const { user, went } = await enlarge();
  await user.click(await screen.findByRole('button', { name: '查看副本' }));
  const copy = within(await screen.findByRole('dialog', { name: '遮盖副本' }));
  await copy.findByRole('button', { name: '放大（+）' });
  expect(copy.queryByRole('button', { name: /标出一块区域/ })).toBeNull();
  await user.keyboard('{ArrowRight}+');
  expect(went).toEqual([]);
  expect(screen.getAllByText('适合窗口', { ignore: 'button' })).toHaveLength(1);
  await user.click(copy.getByRole('button', { name: '关闭查看' }));
  await user.click(await screen.findByRole('button', { name: '重新制作' }));
  const board = await screen.findByRole('dialog', { name: '遮盖内容' });
  within(board).getByRole('button', { name: '取消' }).focus();
  await user.keyboard('{ArrowRight}');
  expect(went).toEqual([]);
  await user.click(within(board).getByRole('button', { name: '取消' }));
  await user.keyboard('{ArrowRight}');
  expect(went).toEqual(['丁']);
});

test('what was begun of a copy is there again when the details were closed over it, and goes with “cancel”', async () => {
  const redact = async (page: Awaited<ReturnType<typeof enlarge>>) => {
    await page.user.click(await screen.findByRole('button', { name: '重新制作' }));
    return within(await screen.findByRole('dialog', { name: '遮盖内容' }));
  };
  const first = await enlarge();
  await first.user.click((await redact(first)).getByRole('button', { name: '去掉最后一处' }));
  first.unmount();
  const second = await enlarge();
  const board = await redact(second);
  board.getByRole('button', { name: '保存副本（0 处）' });
  await second.user.click(board.getByRole('button', { name: '取消' }));
  expect((await redact(second)).getByRole('button', { name: '保存副本（1 处）' })).toBeTruthy();
});

test('Escape closes what is uppermost and nothing beneath, whatever was opened over what', async () => {
  const { user, went } = await enlarge();
  await user.click(await screen.findByRole('button', { name: '重新制作' }));
  await screen.findByRole('dialog', { name: '遮盖内容' });
  fireEvent.click(screen.getByText('全部快捷键'));
  await screen.findByRole('dialog', { name: '快捷键一览' });
  for (const beneath of [['查看佐证', '遮盖内容'], ['查看佐证']]) {
    await user.keyboard('{Escape}');
    await waitFor(() =>
      expect(screen.getAllByRole('dialog').map((one) => one.getAttribute('aria-label'))).toEqual(beneath),
    );
  }
  await user.click(screen.getByRole('button', { name: '不再使用副本' }));
  await screen.findByRole('dialog', { name: '不再使用遮盖副本？' });
  await user.keyboard('{ArrowRight}{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog', { name: '不再使用遮盖副本？' })).toBeNull());
  expect(went).toEqual([]);
  await user.keyboard('{Escape}');
  expect(went).toEqual(['away']);
});
