import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { StandardPage } from '../../../renderer/features/standards/StandardPage.tsx';
import { requirementsOf } from '../../../shared/standard/tree.ts';
import { renderPage } from '../../support/renderPage.tsx';
import { CHANTER, dropped, evidenceOf, Machine, textFile } from '../evidence/machine.ts';
import { PACKS } from '../standardPacks.ts';

const linked = (evidence: string, ...nodes: readonly string[]) =>
  nodes.map((node) => ({
    id: `${evidence} ${node}`,
    evidence,
    standard: CHANTER,
    node,
    note: '',
    where: '',
  }));

async function open() {
  const machine = new Machine({
    evidence: ['甲', '乙', '丙'].map((title) => evidenceOf(title)),
    claims: [...linked('甲', 'T1.1-P1', 'T2.1-P1'), ...linked('乙', 'T1.1-P1', 'T2.2-P1')],
  });
  const { user } = await renderPage(<StandardPage />, {
    at: `/standards/${CHANTER}`,
    path: '/standards/$standardId',
    replies: { ...machine.replies, 'standards.source': { text: null } },
  });
  const box = (name: string) => screen.findByRole<HTMLInputElement>('checkbox', { name });
  const choose = async (...names: readonly string[]) => {
    for (const name of names) await user.click(await box(`选择：${name}`));
  };
  const standing = () => machine.claims.map(({ evidence, node }) => `${evidence} ${node}`);
  return { user, machine, box, choose, standing };
}

test('with Shift all requirements between are chosen; the box of a task chooses those beneath it', async () => {
  const { user, box, choose } = await open();
  const ids = requirementsOf(PACKS[CHANTER]).map(({ id }) => id);
  await choose('P1.1.1');
  await user.keyboard('{Shift>}');
  await choose('P2.1.1');
  await user.keyboard('{/Shift}');
  screen.getByText(`已选 ${ids.indexOf('T2.1-P1') + 1} 条要求`);
  await user.click(screen.getByRole('button', { name: '取消选择' }));
  expect(screen.queryByRole('region', { name: '所选的要求' })).toBeNull();
  const task = await box('选择其下的全部要求：T2.2');
  await user.click(task);
  expect((await box('选择：P2.2.1')).checked).toBe(true);
  await choose('P2.2.1');
  expect(task.checked).toBe(false);
});

test('files dropped on a chosen requirement are evidence for all that are chosen, on another for that one alone', async () => {
  const { machine, choose } = await open();
  await choose('P1.1.1', 'P2.1.1');
  const dropOn = async (node: string, name: string) => {
    fireEvent.drop(document.getElementById(`node-${node}`)!, dropped(textFile(name)));
    await waitFor(() => expect(machine.evidence.some(({ file }) => file.name === name)).toBe(true));
    const [{ id } = { id: '' }] = machine.evidence;
    return machine.claims.filter(({ evidence }) => evidence === id).map((claim) => claim.node);
  };
  expect(await dropOn('T2.1-P1', '报告.txt')).toEqual(['T1.1-P1', 'T2.1-P1']);
  expect(await dropOn('T2.2-P1', '截图.txt')).toEqual(['T2.2-P1']);
});

test('chosen requirements are linked to evidence in one go, and taken back with one press', async () => {
  const { user, choose, standing } = await open();
  const before = standing();
  await choose('P2.1.1', 'P2.2.1');
  await user.click(screen.getByRole('button', { name: '对应已有佐证' }));
  const dialog = within(await screen.findByRole('dialog', { name: '佐证与要求的对应' }));
  await user.click(await dialog.findByRole('checkbox', { name: /^丙/ }));
  await user.click(dialog.getByRole('button', { name: '对应 2 条' }));
  await waitFor(() => expect(standing()).toEqual([...before, '丙 T2.1-P1', '丙 T2.2-P1']));
  await user.click(await screen.findByRole('button', { name: '撤销' }));
  await waitFor(() => expect(standing()).toEqual(before));
});

test('to unlink, only the evidence is offered that the chosen requirements have', async () => {
  const { user, choose, standing } = await open();
  await choose('P1.1.1', 'P2.1.1');
  await user.click(screen.getByRole('button', { name: '解除对应' }));
  const dialog = within(await screen.findByRole('dialog', { name: '佐证与要求的对应' }));
  await user.click(await dialog.findByRole('checkbox', { name: '全选列出的 2 份' }));
  await user.click(dialog.getByRole('button', { name: '解除 3 条' }));
  await waitFor(() => expect(standing()).toEqual(['乙 T2.2-P1']));
});
