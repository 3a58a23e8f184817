import { act, fireEvent, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import { FormsPage } from '../../../renderer/features/forms/FormsPage.tsx';
import { LayoutsPage } from '../../../renderer/features/layouts/LayoutsPage.tsx';
import { StandardActions } from '../../../renderer/features/ownStandards/StandardActions.tsx';
import { PackEditorPage } from '../../../renderer/features/rulePacks/PackEditorPage.tsx';
import { ChecklistPage } from '../../../renderer/features/standards/checklist/ChecklistPage.tsx';
import { WorkOutputsPage } from '../../../renderer/features/workOutputs/WorkOutputsPage.tsx';
import { forgetAllChanges, stepBack } from '../../../renderer/ui/undoStack.ts';
import applicationForm from '../../../resources/applications/cn-general.json';
import promptTable from '../../../resources/forms/prompt-table.json';
import testReport from '../../../resources/forms/algorithm-test-report.json';
import { layoutSchema } from '../../../shared/application/layout.ts';
import { blankFormSchema, type FilledForm } from '../../../shared/evidence/blankForm.ts';
import { fillingDetailsSchema } from '../../../shared/evidence/filling.ts';
import { workOutputDetailsSchema } from '../../../shared/evidence/evidence.ts';
import { example, printed } from '../../shared/eligibility/rulePacks.ts';
import { callsOf, renderPage } from '../../support/renderPage.tsx';
import type { Replies } from '../../support/transport.ts';
import { OPEN_PORTFOLIO } from '../portfolioState.ts';
import { PACKS } from '../standardPacks.ts';
import { SUMMARIES } from '../standardSummaries.ts';

const TRAINER = PACKS['cn-4-04-05-05-2021'];
const GUIDE = PACKS['iii-genai-guide-2023'];
const NOW = '2026-11-24T08:00:00.000Z';
const FILLED: FilledForm = {
  id: 'f1',
  form: 'prompt-table',
  workOutput: null,
  values: {},
  changed: NOW,
  evidence: null,
};
const LAYOUT = layoutSchema.parse(applicationForm);
const OWN_LAYOUT = { ...LAYOUT, id: 'own' };
const shelfOf = (...own: readonly string[]) => ({
  builtIn: [LAYOUT],
  own: own.map((id) => ({ layout: { ...LAYOUT, id }, revision: 1, saved: NOW })),
});
/** With one condition: an editor of them all takes its time to be drawn. */
const PACK = {
  ...example,
  rules: { ...example.rules, alternatives: example.rules.alternatives.slice(0, 1) },
  materials: [],
};
const OWN_PACK = {
  standard: printed,
  own: [{ pack: PACK, enabled: true, revision: 1, saved: NOW }],
  examples: [],
};

const press = (text: string) => async () => fireEvent.click(await screen.findByText(text));
const pressNamed = (name: string) => async () => fireEvent.click(await screen.findByLabelText(name));

interface Case {
  readonly what: string;
  readonly page: ReactNode;
  readonly at: string;
  readonly path?: string;
  readonly begin: () => Promise<unknown>;
  /** What takes its time, and its answer. */
  readonly change: keyof Replies;
  readonly answer: unknown;
  /** Where it leads who waits for it. */
  readonly leadsTo: string;
}
const CASES: readonly Case[] = [
  {
    what: 'a form is begun',
    page: <FormsPage />,
    at: '/forms',
    begin: pressNamed('填写：提示表'),
    change: 'forms.save',
    answer: { ...FILLED, id: 'f2' },
    leadsTo: '/forms?filled=f2',
  },
  {
    what: 'a filled form is removed',
    page: <FormsPage />,
    at: '/forms?filled=f1',
    begin: press('移除'),
    change: 'forms.remove',
    answer: {},
    leadsTo: '/forms',
  },
  {
    what: 'a layout is saved',
    page: <LayoutsPage />,
    at: '/layouts?edit=own',
    begin: press('保存'),
    change: 'layouts.save',
    answer: shelfOf('own'),
    leadsTo: '/layouts',
  },
  {
    what: 'a layout comes in from a file',
    page: <LayoutsPage />,
    at: '/layouts?edit=gone',
    begin: async () => {
      await screen.findByRole('button', { name: '导入…' });
      const file = new File([JSON.stringify(LAYOUT)], '版式.json');
      fireEvent.change(document.querySelector('input[type="file"]') as Element, {
        target: { files: [file] },
      });
    },
    change: 'layouts.save',
    answer: shelfOf('own', 'new'),
    leadsTo: '/layouts',
  },
  {
    what: 'a standard is removed',
    page: <StandardActions standard={TRAINER} />,
    at: `/standards/${TRAINER.id}`,
    begin: async () => {
      await press('更多')();
      fireEvent.click(await screen.findByRole('menuitem', { name: '移除标准' }));
    },
    change: 'ownStandards.remove',
    answer: {},
    leadsTo: '/standards',
  },
  {
    what: 'a checklist is begun',
    page: <ChecklistPage />,
    at: `/standards/${GUIDE.id}/checklist?node=S1.4-C1`,
    path: '/standards/$standardId/checklist',
    begin: press('开始填写'),
    change: 'checklists.save',
    answer: {
      ...fillingDetailsSchema.parse({ standard: GUIDE.id, node: 'S1.4-C1' }),
      id: 'f2',
      changed: NOW,
      printed: false,
    },
    leadsTo: `/standards/${GUIDE.id}/checklist?node=S1.4-C1&filling=f2`,
  },
  {
    what: 'a work output is logged to be filled in',
    page: <WorkOutputsPage />,
    at: '/outputs',
    begin: pressNamed('填表：2.2'),
    change: 'workOutputs.save',
    answer: {
      ...workOutputDetailsSchema.parse({ title: '算法测试', standard: TRAINER.id, node: 'L3-2.2' }),
      id: 'w1',
    },
    leadsTo: '/forms?workOutput=w1',
  },
  {
    what: 'a rule pack is saved',
    page: <PackEditorPage />,
    at: `/rules/edit?standard=${TRAINER.id}&pack=${PACK.id}`,
    begin: press('保存'),
    change: 'rulePacks.save',
    answer: OWN_PACK,
    leadsTo: `/rules?standard=${PACK.standard}`,
  },
];

/** Draws the page and has it begin; what it asks for is answered when it is told to. */
async function beginIn({ page, at, path, begin, change, answer }: Case) {
  let resolve: (answer: never) => void = () => undefined;
  const promise = new Promise<never>((one) => {
    resolve = one;
  });
  const shown = await renderPage(page, {
    at,
    ...(path !== undefined && { path }),
    replies: {
      'portfolio.state': OPEN_PORTFOLIO,
      'standards.list': SUMMARIES.map((one) => ({ ...one, own: true })),
      'standards.show': ({ id }) => PACKS[id as keyof typeof PACKS],
      'forms.blank': [blankFormSchema.parse(promptTable), blankFormSchema.parse(testReport)],
      'forms.filled': [FILLED],
      'layouts.list': shelfOf(OWN_LAYOUT.id),
      'checklists.list': [],
      'workOutputs.list': [],
      'evidence.list': { total: 0, items: [] },
      'preferences.show': { language: 'zh-CN', colorScheme: 'auto', reading: 'literal' },
      'rulePacks.list': OWN_PACK,
      'rulePacks.try': { levels: [] },
      [change]: () => promise,
    },
  });
  await begin();
  await expect.poll(() => callsOf(change)).toHaveLength(1);
  return { ...shown, answerNow: () => resolve(answer as never) };
}

describe('a page that leads on to what is being made there', () => {
  // What is written in grows, and is measured once more when a typeface has come.
  Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true });
  beforeEach(() => forgetAllChanges());

  it.each(CASES)('given that $what, then it leads who waits there on to it', async (one) => {
    const { address, answerNow } = await beginIn(one);
    answerNow();
    await expect.poll(address).toBe(one.leadsTo);
  });

  it.each(CASES)('given that $what and the page was left meanwhile, then nobody is led away', async (one) => {
    const { address, goTo, answerNow } = await beginIn(one);
    act(() => goTo('/career'));
    answerNow();
    // What was made stays made, and can be taken back; the step waits until it is.
    const { went } = await act(() => stepBack());
    expect(went).not.toBe('nowhere');
    expect(address()).toBe('/career');
  });
});
