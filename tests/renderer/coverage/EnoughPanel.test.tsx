import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { EnoughPanel } from '../../../renderer/features/coverage/enough/EnoughPanel.tsx';
import { evidenceIn } from '../../support/shown.ts';
import {
  AT_LEAST_ONE,
  judgeAllEnough,
  judgeEnough,
  type EnoughRule,
  type EvidenceLink,
} from '../../../shared/coverage/enough.ts';
import { lowerLevels, offeredUpward } from '../../../shared/coverage/lowerLevels.ts';
import { coverLinked } from '../../../shared/coverage/linked.ts';
import { callsOf, renderPage, reply } from '../../support/renderPage.tsx';
import { STANDARD, TODAY } from '../career/person.ts';
import { CHANTER, evidenceOf, Machine } from '../evidence/machine.ts';
import { PACKS } from '../standardPacks.ts';
import { stepBack, stepForward } from '../../../renderer/ui/undoStack.ts';

const LINKS: readonly EvidenceLink[] = [
  { node: 'L3-1.1-S1', evidence: 'e1', title: '流程设计', kind: 'product', date: '2026-01-01' },
  { node: 'L3-1.1-S1', evidence: 'e2', title: '旧报告', kind: 'product', date: '2020-01-01' },
  { node: 'L4-1.1-S1', evidence: 'e3', title: '质检记录', kind: 'product', date: '2026-01-01' },
  { node: 'L4-1.1-S2', evidence: 'e3', title: '质检记录', kind: 'product', date: '2026-01-01' },
];
const answer = (rule: EnoughRule) => {
  const enough = judgeAllEnough(STANDARD, 3, evidenceIn(LINKS), rule, TODAY);
  return {
    ...enough,
    rule: { ...rule, kinds: [...rule.kinds] },
    nodes: [...enough.nodes],
    rollup: [...enough.rollup],
    linked: [],
    lower: [...lowerLevels(STANDARD, 3, evidenceIn(LINKS), rule, TODAY)],
  };
};

async function open(initial: EnoughRule = AT_LEAST_ONE) {
  let rule = initial;
  const page = await renderPage(<EnoughPanel standard={STANDARD} level={3} />, {
    replies: {
      'sufficiency.show': () => answer(rule),
      'sufficiency.offers': () => [...offeredUpward(STANDARD, 3, evidenceIn(LINKS))],
      'sufficiency.explain': ({ nodes, most = null }) =>
        nodes.map((node) => {
          const { items, ...judged } = judgeEnough(
            node,
            LINKS.filter((link) => link.node === node),
            rule,
            TODAY,
          );
          return { ...judged, pieces: items.length, items: items.slice(0, most ?? items.length) };
        }),
      'sufficiency.rule': ({ rule: next }) => answer((rule = next ?? AT_LEAST_ONE)),
    },
  });
  await screen.findByText(/条已经够了/);
  return page;
}

describe('what is enough', () => {
  it('given the default, then one piece is enough, and the rule says so', async () => {
    await open();
    expect(screen.getByText('每条要求至少 1 份佐证；不论多久以前的都计入')).toBeDefined();
    expect(screen.getByText(/^39 条要求中有 1 条已经够了$|^\d+ 条要求中有 1 条已经够了$/)).toBeDefined();
  });

  it('given a stricter rule, then it is saved for the standard, and the numbers follow', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('button', { name: '修改' }));
    const required = screen.getByLabelText('每条要求要几份');
    await user.clear(required);
    await user.type(required, '2');
    await user.type(screen.getByLabelText('几年后不再计入'), '3');
    await user.click(screen.getByRole('button', { name: '保存' }));
    await screen.findByText('每条要求至少 2 份佐证；满 3 年的不再计入');
    expect(callsOf('sufficiency.rule').map(({ input }) => input)).toEqual([
      { standard: STANDARD.id, level: 3, rule: { required: 2, kinds: [], ageingAfter: null, staleAfter: 3 } },
    ]);
    expect(await screen.findByText(/条要求中有 0 条已经够了/)).toBeDefined();
    expect(await act(() => stepBack())).toMatchObject({ went: 'there' });
    await screen.findByText('每条要求至少 1 份佐证；不论多久以前的都计入');
    expect(await act(() => stepForward())).toMatchObject({ went: 'there' });
    await screen.findByText('每条要求至少 2 份佐证；满 3 年的不再计入');
    // What is behind a number is asked when it is opened.
    expect(callsOf('sufficiency.explain')).toHaveLength(0);
    await user.click(screen.getByText('看每个数字背后的佐证'));
    await user.click(screen.getByText(/业务分析/));
    const old = await screen.findByRole('button', { name: '旧报告' });
    expect(old.parentElement?.textContent).toBe('旧报告 · 工作成果 · 2020-01-01 · 太旧，不计');
  });

  it('given years in the wrong order, then it says so and saves nothing', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('button', { name: '修改' }));
    await user.type(screen.getByLabelText('几年后算渐旧'), '5');
    await user.type(screen.getByLabelText('几年后不再计入'), '3');
    await user.click(screen.getByRole('button', { name: '保存' }));
    expect(screen.getByText('不能比“渐旧”更早。')).toBeDefined();
    expect(callsOf('sufficiency.rule')).toEqual([]);
  });

  it('given evidence for a lower level, then it is offered and not counted', async () => {
    const { user } = await open();
    // One piece is offered once, whatever it shows, and opens where it is linked. It is asked for when it is looked at.
    expect(callsOf('sufficiency.offers')).toEqual([]);
    await user.click(screen.getByText('低等级的要求'));
    await user.click(await screen.findByRole('button', { name: '质检记录' }));
    await screen.findByRole('dialog', { name: '佐证详情' });
    await waitFor(() =>
      expect(callsOf('evidence.list').map(({ input }) => input)).toContainEqual({ ids: ['e3'] }),
    );
    const lower = screen.getByText('低等级的要求').closest('details');
    if (lower === null) throw new Error('no lower levels');
    expect(within(lower).getAllByRole('listitem', { hidden: true })[0]?.textContent).toMatch(
      /^四级\/中级工 2 \/ \d+$/,
    );
  });

  it('given more than fifty pieces for lower levels, then the rest is named on demand, and reading goes on there', async () => {
    const { user } = await open();
    const offers = Array.from({ length: 60 }, (_, at) => ({
      evidence: `o${at}`,
      title: `记录 ${at + 1}`,
      node: 'L4-1.1-S1',
    }));
    reply({ 'sufficiency.offers': offers });
    await user.click(screen.getByText('低等级的要求'));
    await screen.findByRole('button', { name: '记录 50' });
    await screen.findByText('还有 10 份');
    await user.click(screen.getByRole('button', { name: '再显示 10 份' }));
    expect(document.activeElement?.textContent).toBe('记录 51');
    screen.getByRole('button', { name: '记录 60' });
    expect(screen.queryByRole('button', { name: /^再显示/ })).toBeNull();
  });

  it('given a knowledge that follows from no task yet, then evidence can be linked to it directly', async () => {
    const standard = PACKS[CHANTER];
    const machine = new Machine({ evidence: [evidenceOf('a', { title: '读书笔记' })] });
    const { user } = await renderPage(<EnoughPanel standard={standard} level={null} />, {
      replies: {
        ...machine.replies,
        'sufficiency.show': () => {
          const enough = judgeAllEnough(standard, null, [], AT_LEAST_ONE, TODAY);
          const linked = [...coverLinked(standard, enough, [])];
          return { ...answer(AT_LEAST_ONE), ...enough, rule: answer(AT_LEAST_ONE).rule, linked };
        },
      },
    });
    await user.click(await screen.findByText(/^知识、技能、态度/));
    await user.click(screen.getByRole('button', { name: /^为 K01 .*选用已有佐证$/ }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(await dialog.findByRole('checkbox', { name: /读书笔记/ }));
    await user.click(dialog.getByRole('button', { name: '对应 1 条' }));
    await waitFor(() => expect(machine.claims).toMatchObject([{ evidence: 'a', node: 'K01' }]));
  });
});
