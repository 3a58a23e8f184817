import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ChecklistPage } from '../../../renderer/features/standards/checklist/ChecklistPage.tsx';
import { fillingDetailsSchema, type Filling } from '../../../shared/evidence/filling.ts';
import { callsOf, renderPage, type RenderedPage } from '../../support/renderPage.tsx';
import { NO_PORTFOLIO, OPEN_PORTFOLIO } from '../portfolioState.ts';
import { PACKS } from '../standardPacks.ts';

const GUIDE = 'iii-genai-guide-2023';
const filling = (change: Partial<Filling> = {}): Filling => ({
  id: 'f1',
  standard: GUIDE,
  node: 'S1.4-C1',
  filledOn: '2026-11-20',
  filledBy: '林晓',
  ticks: { 'S1.4-C1-I1': ['3'] },
  remark: '',
  changed: '2026-11-20T08:00:00.000Z',
  printed: false,
  ...change,
});

/** A machine that keeps the fillings it is told. */
const fillIn = (
  start: readonly Filling[],
  state = OPEN_PORTFOLIO,
  node = 'S1.4-C1',
): Promise<RenderedPage> => {
  let fillings = [...start];
  return renderPage(<ChecklistPage />, {
    at: `/standards/${GUIDE}/checklist?node=${node}`,
    path: '/standards/$standardId/checklist',
    replies: {
      'portfolio.state': state,
      'standards.show': PACKS[GUIDE],
      'checklists.list': () => fillings,
      'checklists.save': ({ id, record }) => {
        fillings = fillings.map((one) =>
          one.id === id ? { ...one, ...fillingDetailsSchema.parse(record) } : one,
        );
        return { ...filling(), ...record, id: id ?? 'f2' };
      },
    },
  });
};
const saved = () => callsOf('checklists.save').map(({ input }) => input);

test('without a portfolio it says why nothing can be filled in', async () => {
  await fillIn([], NO_PORTFOLIO);
  expect(await screen.findByRole('heading', { name: '打开一份档案后才能填写' })).toBeTruthy();
});

test.each(['', 'S9.9-C9'])(
  'an address that names no checklist (“%s”) shows those there are',
  async (node) => {
    await fillIn([], OPEN_PORTFOLIO, node);
    await screen.findByRole('heading', { name: '选择一份查核表' });
    const links = screen
      .getAllByRole('link')
      .map((link) => link.getAttribute('href'))
      .filter((href) => href?.includes('checklist'));
    expect(links).toContain(`/standards/${GUIDE}/checklist?node=S1.4-C1`);
    expect(links).toContain(`/standards/${GUIDE}/checklist?node=S1.4-C2`);
  },
);

test('a first filling begins today', async () => {
  const { user, address } = await fillIn([]);
  await user.click(await screen.findByRole('button', { name: '开始填写' }));
  expect(saved()).toEqual([
    { id: null, record: { standard: GUIDE, node: 'S1.4-C1', filledOn: OPEN_PORTFOLIO.today, filledBy: '' } },
  ]);
  await expect.poll(address).toBe(`/standards/${GUIDE}/checklist?node=S1.4-C1&filling=f2`);
});

test('each box has the name of its row and of its column; ticking saves by itself', async () => {
  const { user } = await fillIn([filling()]);
  const table = within(await screen.findByRole('table', { name: '導入策略' }));
  expect(table.getAllByRole('radio')).toHaveLength(18);
  await user.click(table.getByRole('radio', { name: '2 技術面 (2) 評估中' }));
  await user.click(table.getByRole('radio', { name: '1 組織面 (1) 未評估' }));
  await expect
    .poll(() => saved().at(-1))
    .toMatchObject({
      id: 'f1',
      record: { ticks: { 'S1.4-C1-I1': ['1'], 'S1.4-C1-I2': ['2'] } },
    });
});

test('a blank typed before the next word stays in its field, though the text is kept without', async () => {
  await fillIn([filling()]);
  const field = await screen.findByRole<HTMLInputElement>('textbox', { name: '填写人' });
  fireEvent.change(field, { target: { value: '林晓 ' } });
  fireEvent.blur(field);
  await waitFor(() => expect(saved()).toHaveLength(1));
  await screen.findByText('改动会自动保存。');
  // What is saved next shows whether the form has taken over what is kept.
  fireEvent.click(screen.getByRole('radio', { name: '2 技術面 (2) 評估中' }));
  fireEvent.blur(field);
  await waitFor(() => expect(saved()).toHaveLength(2));
  await screen.findByText('改动会自动保存。');
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(field.value).toBe('林晓 ');
});

test('a row that takes any number of ticks has check boxes', async () => {
  await fillIn([filling({ node: 'S1.4-C2', ticks: {} })], OPEN_PORTFOLIO, 'S1.4-C2');
  const table = within(await screen.findByRole('table', { name: '技術整備度' }));
  expect(table.getAllByRole('checkbox')).toHaveLength(20);
});

test('it is kept as evidence for what was chosen, under a title that can be changed', async () => {
  const { user } = await fillIn([filling()]);
  await user.click(await screen.findByRole('button', { name: '存为佐证' }));
  const dialog = within(await screen.findByRole('dialog', { name: '存为佐证' }));
  expect(dialog.getByRole('textbox', { name: '标题' })).toHaveProperty(
    'value',
    '表1 自我查核表 導入策略（林晓，2026-11-20）',
  );
  const offered = dialog.getAllByRole('checkbox');
  expect(offered.every((box) => !(box as HTMLInputElement).checked)).toBe(true);
  await user.click(offered[0] as HTMLElement);
  await user.click(dialog.getByRole('button', { name: '存入' }));
  await waitFor(() => expect(callsOf('checklists.keep')).toHaveLength(1));
  const [kept] = callsOf('checklists.keep').map(({ input }) => input);
  expect(kept).toMatchObject({ id: 'f1', claims: [{ standard: GUIDE }] });
});

test('what was printed can be saved, until something changes', async () => {
  await fillIn([filling({ printed: true })]);
  const link = await screen.findByRole('link', { name: '保存 PDF' });
  expect(link.getAttribute('href')).toMatch(/checklists\/f1\?download$/);
});
