import { cleanup, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { FormsPage } from '../../../renderer/features/forms/FormsPage.tsx';
import { blankFormSchema, type FilledForm } from '../../../shared/evidence/blankForm.ts';
import { Fault } from '../../../shared/contract/fault.ts';
import { evidenceDetailsSchema, type Evidence } from '../../../shared/evidence/evidence.ts';
import promptTable from '../../../resources/forms/prompt-table.json';
import { callsOf, renderPage, reply, type RenderedPage } from '../../support/renderPage.tsx';
import type { Replies } from '../../support/transport.ts';
import { NO_PORTFOLIO, OPEN_PORTFOLIO } from '../portfolioState.ts';
import { PACKS } from '../standardPacks.ts';

const STANDARD = 'icap-SET4130-002v1';
const FORM = blankFormSchema.parse(promptTable);
const FILLED: FilledForm = {
  id: 'f1',
  form: 'prompt-table',
  workOutput: null,
  values: { purpose: '客服回覆' },
  changed: '2026-11-20T08:00:00.000Z',
  evidence: null,
};

/** A machine that keeps the forms it is told. */
const open = (
  start: readonly FilledForm[],
  {
    at = '/forms',
    state = OPEN_PORTFOLIO,
    replies = {},
  }: { readonly at?: string; readonly state?: typeof OPEN_PORTFOLIO; readonly replies?: Replies } = {},
): Promise<RenderedPage> => {
  let filled = [...start];
  return renderPage(<FormsPage />, {
    at,
    path: '/forms',
    replies: {
      'portfolio.state': state,
      'standards.show': PACKS[STANDARD],
      'forms.blank': [FORM],
      'forms.filled': () => filled,
      'forms.save': ({ id, record }) => {
        const saved = { ...FILLED, ...record, id: id ?? 'f2' } as FilledForm;
        filled = filled.map((one) => (one.id === id ? { ...one, ...record } : one)) as FilledForm[];
        return saved;
      },
      'workOutputs.list': [
        {
          id: 'w1',
          title: '客服提示',
          standard: STANDARD,
          node: 'T2.2-O1',
          start: null,
          end: null,
          description: '',
        },
      ],
      ...replies,
    },
  });
};
const saved = () => callsOf('forms.save').map(({ input }) => input);

test('without a portfolio it says why nothing can be filled in', async () => {
  await open([], { state: NO_PORTFOLIO });
  expect(await screen.findByRole('heading', { name: '打开一份档案后才能填写' })).toBeTruthy();
});

test('a form begins empty, under the work output that one came from', async () => {
  const { user, address } = await open([], { at: '/forms?workOutput=w1' });
  expect(await screen.findByText('填好的表归到“客服提示”名下。')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '填写：提示表' }));
  expect(saved()).toEqual([{ id: null, record: { form: 'prompt-table', workOutput: 'w1' } }]);
  await expect.poll(address).toBe('/forms?filled=f2');
});

test('texts and the rows of tables are saved by themselves', async () => {
  const { user } = await open([FILLED], { at: '/forms?filled=f1' });
  await user.type(await screen.findByRole('textbox', { name: '使用的模型與版本' }), '甲');
  const table = within(screen.getByRole('group', { name: '提示與調整' }));
  await user.type(table.getByRole('textbox', { name: 'AI 回饋，第 1 行' }), '好');
  await user.click(table.getByRole('button', { name: '加一行：提示與調整' }));
  await user.type(table.getByRole('textbox', { name: '版次，第 2 行' }), '2');
  await expect
    .poll(() => saved().at(-1))
    .toEqual({
      id: 'f1',
      record: {
        form: 'prompt-table',
        workOutput: null,
        values: { purpose: '客服回覆', model: '甲', prompts: [{ response: '好' }, { version: '2' }] },
      },
    });
});

test('it is kept as evidence under a title that says what it is about; nothing is claimed that was not chosen', async () => {
  const { user } = await open([FILLED], { at: '/forms?filled=f1' });
  await user.click(await screen.findByRole('button', { name: '存为佐证' }));
  const dialog = within(await screen.findByRole('dialog', { name: '存为佐证' }));
  expect(dialog.getByRole('textbox', { name: '标题' })).toHaveProperty('value', '提示表 客服回覆');
  const offered = dialog.getAllByRole('checkbox');
  expect(offered.map((box) => (box as HTMLInputElement).checked)).toEqual([false, false, false]);
  await user.click(offered[1] as HTMLElement);
  await user.click(dialog.getByRole('button', { name: '存入' }));
  await expect
    .poll(() => callsOf('forms.keep').map(({ input }) => input))
    .toEqual([
      {
        id: 'f1',
        title: '提示表 客服回覆',
        claims: [{ standard: STANDARD, node: 'T2.2-P2', note: '', where: '' }],
      },
    ]);
});

test('what was kept before is kept as a new revision', async () => {
  await open([{ ...FILLED, evidence: 'e1' }], { at: '/forms?filled=f1' });
  expect(await screen.findByRole('button', { name: '存为佐证的新版本' })).toBeTruthy();
});

const KEPT: Evidence = {
  ...evidenceDetailsSchema.parse({ title: '改过的标题' }),
  id: 'e1',
  origin: '',
  revision: 1,
  logged: '2026-11-20T08:00:00.000Z',
  file: { name: '提示表.pdf', sha256: 'a'.repeat(64), bytes: 1, mediaType: 'application/pdf' },
};

test('a new revision keeps the title that the evidence has by now', async () => {
  const { user } = await open([{ ...FILLED, evidence: 'e1' }], { at: '/forms?filled=f1' });
  reply({ 'evidence.list': { total: 1, items: [{ evidence: KEPT, claims: [] }] } });
  await user.click(await screen.findByRole('button', { name: '存为佐证的新版本' }));
  const dialog = within(await screen.findByRole('dialog', { name: '存为佐证' }));
  expect(dialog.getByRole('textbox', { name: '标题' })).toHaveProperty('value', '改过的标题');
  await user.click(dialog.getByRole('button', { name: '取消' }));
  await expect.poll(() => document.activeElement?.textContent).toBe('存为佐证的新版本');
});

test('what was just written is saved before the paper is drawn', async () => {
  const { user } = await open([FILLED], { at: '/forms?filled=f1' });
  await user.type(await screen.findByRole('textbox', { name: '使用的模型與版本' }), '甲');
  reply({
    'forms.save': () => {
      throw new Fault('bad-input');
    },
  });
  await user.click(screen.getByRole('button', { name: '存为佐证' }));
  const dialog = within(await screen.findByRole('dialog', { name: '存为佐证' }));
  const keep = dialog.getByRole<HTMLButtonElement>('button', { name: '存入' });
  await user.click(keep);
  await expect
    .poll(() => saved().at(-1))
    .toMatchObject({ record: { values: { purpose: '客服回覆', model: '甲' } } });
  await expect.poll(() => keep.disabled).toBe(false);
  expect(callsOf('forms.keep'), 'what could not be saved is not drawn').toEqual([]);
  reply({ 'forms.save': FILLED });
  await user.click(keep);
  await expect.poll(() => callsOf('forms.keep').length).toBe(1);
});

test('the forms of the standard that the portfolio is for come first, unless one came from a work output', async () => {
  const trainers = {
    ...FORM,
    id: 'review',
    title: '标注审核报告',
    standard: 'cn-4-04-05-05-2021',
    output: 'L3-1',
  };
  const replies = {
    'forms.blank': [FORM, trainers],
    'standards.show': ({ id }: { readonly id: string }) => PACKS[id as keyof typeof PACKS],
  };
  const names = async () =>
    (await screen.findAllByRole('heading', { level: 2 })).map(({ textContent }) => textContent);
  const [aimed, other] = [PACKS['cn-4-04-05-05-2021'].title, PACKS[STANDARD].title];
  await open([], { replies });
  await expect.poll(names).toEqual([aimed, other]);
  cleanup();
  await open([], { at: '/forms?workOutput=w1', replies });
  await expect.poll(names).toEqual([other, aimed]);
});
