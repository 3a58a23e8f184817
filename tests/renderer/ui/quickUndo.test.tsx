import { act, fireEvent, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { FormEditor } from '../../../renderer/features/forms/FormEditor.tsx';
import { OfferNotes } from '../../../renderer/features/evidence/offers/OfferNotes.tsx';
import { FillingForm } from '../../../renderer/features/standards/checklist/FillingForm.tsx';
import { LayoutActions } from '../../../renderer/features/layouts/LayoutActions.tsx';
import { StandardActions } from '../../../renderer/features/ownStandards/StandardActions.tsx';
import { PlanItemDialog } from '../../../renderer/features/plan/PlanItemDialog.tsx';
import { PlanRow } from '../../../renderer/features/plan/PlanRow.tsx';
import { OwnPackActions } from '../../../renderer/features/rulePacks/OwnPackActions.tsx';
import { forgetAllChanges, rememberChange, stepBack } from '../../../renderer/ui/undoStack.ts';
import { planItemDetailsSchema, type Planned } from '../../../shared/plan/plan.ts';
import { callsOf, renderPage } from '../../support/renderPage.tsx';
import type { Replies } from '../../support/transport.ts';
import { OPEN_PORTFOLIO } from '../portfolioState.ts';
import { PACKS } from '../standardPacks.ts';
import { SUMMARIES } from '../standardSummaries.ts';

const STANDARD = PACKS['cn-4-04-05-05-2021'];
const DETAILS = planItemDetailsSchema.parse({
  standard: STANDARD.id,
  node: 'L3-2.2',
  requirements: ['L3-2.2-S1'],
  what: '画流程图',
});
const ITEM: Planned = {
  ...DETAILS,
  id: 'a',
  made: '2026-11-01T00:00:00.000Z',
  settled: null,
  standing: 'open',
  progress: null,
};
const FORM = {
  id: 'f',
  title: '表',
  standard: STANDARD.id,
  output: 'o',
  shows: [],
  fields: [],
  language: 'zh-CN',
};
const stay = () => undefined;

interface Case {
  readonly what: string;
  readonly page: ReactNode;
  readonly press: readonly string[];
  readonly change: keyof Replies;
  readonly answer?: unknown;
  readonly back: keyof Replies;
  readonly at?: string;
}
const CASES: readonly Case[] = [
  {
    what: 'a planned item is taken out',
    page: <PlanRow item={ITEM} today="2026-11-24" onEdit={stay} onUp={null} onDown={null} />,
    press: ['更多操作：画流程图', '移除'],
    change: 'plan.remove',
    answer: [],
    back: 'plan.restore',
  },
  {
    what: 'an item is planned',
    page: <PlanItemDialog id={null} record={DETAILS} onClose={stay} />,
    press: ['保存'],
    change: 'plan.save',
    answer: [ITEM],
    back: 'plan.remove',
  },
  {
    what: 'a standard is removed',
    page: <StandardActions standard={STANDARD} />,
    press: ['更多', '移除标准'],
    change: 'ownStandards.remove',
    back: 'ownStandards.restore',
  },
  {
    what: 'a rule pack is removed',
    page: (
      <OwnPackActions
        own={{ pack: { id: 'p', title: '条件', standard: STANDARD.id }, enabled: true } as never}
      />
    ),
    press: ['移除：条件'],
    change: 'rulePacks.remove',
    answer: { standard: null, own: [], examples: [] },
    back: 'rulePacks.restore',
  },
  {
    what: 'a layout is removed',
    page: <LayoutActions layout={{ id: 'l', title: '版式' } as never} isOwn />,
    press: ['移除：版式'],
    change: 'layouts.remove',
    answer: { builtIn: [], own: [] },
    back: 'layouts.restore',
  },
  {
    what: 'a filled form is removed',
    page: (
      <FormEditor
        form={FORM as never}
        filled={{ id: 'x', form: 'f', workOutput: null, values: {}, evidence: null } as never}
      />
    ),
    press: ['移除'],
    change: 'forms.remove',
    back: 'forms.restore',
    at: '/forms',
  },
  {
    what: 'a filled checklist is removed',
    page: (
      <FillingForm
        standard={STANDARD}
        grid={{ node: STANDARD.nodes[0], items: [], choice: 'any', columns: [] } as never}
        filling={
          {
            id: 'x',
            standard: STANDARD.id,
            node: 'n',
            filledOn: null,
            filledBy: '',
            ticks: {},
            remark: '',
          } as never
        }
        host={OPEN_PORTFOLIO.host}
      />
    ),
    press: ['移除'],
    change: 'checklists.remove',
    back: 'checklists.restore',
  },
  {
    what: 'evidence is linked to what is alike',
    page: (
      <OfferNotes
        offers={[
          {
            evidence: { id: 'e', title: '报告' },
            from: { standard: STANDARD.id, node: 'L3-1.1-S1' },
            to: { standard: STANDARD.id, node: 'L3-2.2-S1' },
            note: '',
            where: '',
          },
        ]}
        beside="evidence"
      />
    ),
    press: ['也用于此条'],
    change: 'claims.add',
    answer: { id: 'c', evidence: 'e', standard: STANDARD.id, node: 'L3-2.2-S1', note: '', where: '' },
    back: 'claims.remove',
  },
];

// What is written in grows, and is measured once more when a typeface has come.
beforeAll(() => Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true }));
afterAll(() => Reflect.deleteProperty(document, 'fonts'));
beforeEach(() => forgetAllChanges());

test.each(CASES)(
  'given that $what and the way back is asked for before the answer, then it waits and takes that back',
  async ({ page, press, change, answer = {}, back, at = '/' }) => {
    const gone: string[] = [];
    rememberChange({ done: '更早', undo: async () => gone.push('更早'), redo: async () => undefined });
    let resolve: (answer: never) => void = () => undefined;
    const promise = new Promise<never>((one) => {
      resolve = one;
    });
    await renderPage(page, {
      at,
      replies: {
        'portfolio.state': OPEN_PORTFOLIO,
        'standards.list': SUMMARIES.map((one) => ({ ...one, own: true })),
        'standards.show': STANDARD,
        'plan.list': [],
        [change]: () => promise,
        [back]: answer,
      },
    });
    for (const name of press)
      fireEvent.click(
        await screen.findByText(
          (_, element) => nameOf(element)?.startsWith(name) && !element?.closest('[hidden]'),
        ),
      );
    await expect.poll(() => callsOf(change)).toHaveLength(1);
    const step = stepBack();
    resolve(answer as never);
    await act(() => step);
    expect({ taken: callsOf(back).length, gone }).toEqual({ taken: 1, gone: [] });
  },
);

/** What a button is called. */
const nameOf = (element: Element | null) =>
  element?.matches('button, [role="menuitem"]')
    ? (element.getAttribute('aria-label') ?? element.textContent)
    : '';
