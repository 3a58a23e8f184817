import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { SelfAssessmentPanel } from '../../../renderer/features/coverage/SelfAssessmentPanel.tsx';
import { cover } from '../../../shared/coverage/cover.ts';
import { AT_LEAST_ONE, judgeAllEnough } from '../../../shared/coverage/enough.ts';
import { stepBack, stepForward } from '../../../renderer/ui/undoStack.ts';
import type { SignoffRecord } from '../../../shared/contract/procedures/signoffs.ts';
import type { SelfAssessment } from '../../../shared/coverage/selfAssessment.ts';
import { callsOf, renderPage } from '../../support/renderPage.tsx';
import { STANDARD, TODAY } from '../career/person.ts';

const NODE = 'L5-1.1-S1';

/** What a supervisor said of another requirement. */
const NOT_YET: SignoffRecord = {
  id: 's1',
  claim: 'c1',
  evidence: { id: 'e1', title: '测试报告' },
  sawCopy: false,
  standard: STANDARD.id,
  node: 'L5-1.1-S2',
  code: '1.1.2',
  text: '',
  decision: 'not-yet',
  varcs: [],
  comment: '还少一次复测',
  did: 'did:key:z6MkvDqGT54cXesYGvABpF1UapVNwjCqRcafi4Px6Thv5T3Z',
  name: '陈立',
  date: '2026-11-20',
  received: '2026-11-21',
  until: null,
  state: 'current',
  changes: [],
  withdrawn: null,
  trust: 'seen',
};

describe('self-assessment beside what is shown', () => {
  it('given a rating as able without evidence, then the difference is said', async () => {
    let ratings: SelfAssessment[] = [];
    const enough = judgeAllEnough(STANDARD, 5, [], AT_LEAST_ONE, TODAY);
    const { user } = await renderPage(
      <SelfAssessmentPanel standard={STANDARD} coverage={cover(STANDARD, 5, [], TODAY)} />,
      {
        replies: {
          'signoffs.list': [NOT_YET],
          'selfAssessment.list': () => ratings,
          'selfAssessment.rate': ({ node, rating }) =>
            (ratings = rating === null ? [] : [{ node, rating, changed: `${TODAY}T00:00:00.000Z` }]),
          'sufficiency.show': {
            ...enough,
            rule: { ...enough.rule, kinds: [] },
            nodes: [...enough.nodes],
            rollup: [...enough.rollup],
            linked: [],
            lower: [],
          },
        },
      },
    );
    await user.click(await screen.findByText('自评'));
    const [rating] = await screen.findAllByRole('combobox', {
      name: /能够利用设备、工具等完成原始业务数据采集/,
    });
    if (rating === undefined) throw new Error('no rating');
    await user.selectOptions(rating, '能独立做');
    expect(callsOf('selfAssessment.rate').map(({ input }) => input)).toEqual([
      { standard: STANDARD.id, node: NODE, rating: 3 },
    ]);
    const row = await screen.findByRole('row', { name: /自评高于佐证/ });
    expect(within(row).getByText('无佐证')).toBeDefined();
    const judged = await screen.findByRole('row', { name: /尚未达成/ });
    expect(judged.textContent).toContain('还少一次复测');
    expect(judged.textContent).toContain('陈立 · 2026-11-20');
    expect(screen.getAllByRole('rowheader', { name: /^1\.1 业务数据采集 · 技能要求$/ })).toHaveLength(1);
    await user.click(screen.getByRole('switch', { name: '只看有差别的' }));
    expect(screen.getAllByRole('combobox')).toHaveLength(1);
    await waitFor(() => expect(screen.getByText(/已自评 1 \/ \d+ 条，其中 1 条自评高于佐证/)).toBeDefined());
    expect(await act(() => stepBack())).toMatchObject({ went: 'there' });
    expect(ratings).toEqual([]);
    expect(await act(() => stepForward())).toMatchObject({ went: 'there' });
    expect(ratings).toMatchObject([{ node: NODE, rating: 3 }]);
  });
});
