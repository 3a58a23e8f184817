import { fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ComparePage } from '../../../renderer/features/standards/compare/ComparePage.tsx';
import { callsOf, renderPage, type RenderedPage } from '../../support/renderPage.tsx';
import { PACKS } from '../standardPacks.ts';
import { SUMMARIES } from '../standardSummaries.ts';

const [A, B] = ['cn-4-04-05-05-2021', 'icap-SET4130-002v1'] as const;

const compare = (search = ''): Promise<RenderedPage> =>
  renderPage(<ComparePage />, {
    at: `/compare${search}`,
    path: '/compare',
    replies: {
      'standards.list': SUMMARIES,
      'standards.show': ({ id }) => PACKS[id as keyof typeof PACKS],
      'standards.crosswalk': {
        pairs: [
          { a: 'L3-1.1-S1', b: 'T1.1-P1', score: 0.6249 },
          { a: 'L3-1.1-S2', b: 'T1.2-P1', score: 0.12 },
        ],
      },
    },
  });
const rows = () => within(screen.getByRole('table')).getAllByRole('row').slice(1);

test('the two standards are chosen by their names and stand in the address', async () => {
  const { user, address } = await compare();
  await screen.findByRole('heading', { name: '选两份标准来比较' });
  await user.selectOptions(screen.getByRole('combobox', { name: '标准一' }), A);
  await user.selectOptions(screen.getByRole('combobox', { name: '标准二' }), B);
  await screen.findByRole('table');
  expect(address()).toBe(`/compare?a=${A}&b=${B}`);
  expect(callsOf('standards.crosswalk').map(({ input }) => input)).toEqual([{ a: A, b: B, min: 0.05 }]);
});

test('a pair shows both texts and how alike they are, and leads to both nodes', async () => {
  await compare(`?a=${A}&b=${B}`);
  await screen.findByRole('table');
  const [row] = rows();
  expect(row?.textContent).toContain('62%');
  expect(
    within(row as HTMLElement)
      .getAllByRole('link')
      .map((link) => link.getAttribute('href')),
  ).toEqual([`/standards/${A}?node=L3-1.1-S1`, `/standards/${B}?node=T1.1-P1`]);
  const text = PACKS[B].nodes.find(({ id }) => id === 'T1.1-P1')?.text ?? '?';
  expect(row?.textContent).toContain(text);
});

test('the least likeness is the reader’s to set', async () => {
  await compare(`?a=${A}&b=${B}`);
  const slider = await screen.findByRole('slider', { name: '相似度不低于 20%' });
  expect(rows()).toHaveLength(1);
  for (const _ of [20, 15]) fireEvent.keyDown(slider, { key: 'ArrowLeft' });
  expect(rows()).toHaveLength(2);
  expect(screen.getByText('2 对')).toBeTruthy();
});

test('a standard is not compared with itself', async () => {
  await compare(`?a=${A}&b=${A}`);
  await screen.findByText('两边是同一份标准，请换一份。');
  expect(callsOf('standards.crosswalk')).toEqual([]);
});
