import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { LadderPage } from '../../../renderer/features/standards/ladder/LadderPage.tsx';
import { cover } from '../../../shared/coverage/cover.ts';
import { renderPage, type RenderedPage } from '../../support/renderPage.tsx';
import { NO_PORTFOLIO, OPEN_PORTFOLIO } from '../portfolioState.ts';
import { PACKS, type PackId } from '../standardPacks.ts';

const TRAINER = 'cn-4-04-05-05-2021';

const climb = (search = '', id: PackId = TRAINER, state = NO_PORTFOLIO): Promise<RenderedPage> =>
  renderPage(<LadderPage />, {
    at: `/standards/${id}/ladder${search}`,
    path: '/standards/$standardId/ladder',
    replies: {
      'portfolio.state': state,
      'standards.show': PACKS[id],
      'coverage.show': cover(
        PACKS[TRAINER],
        null,
        [{ node: 'L3-2.2-S1', evidence: 'e1', state: 'evidence' }],
        '2026-11-24',
      ),
    },
  });

const table = () => screen.findByRole('table', { name: '人工智能训练师：各级并排' });
const heads = async () =>
  within(await table())
    .getAllByRole('columnheader')
    .map(({ textContent }) => textContent);

test('a row is a work content, a column a level; each cell says what its level adds', async () => {
  await climb();
  expect(await heads()).toEqual([
    '工作内容',
    '3.1五级/初级工本级 24 条',
    '3.2四级/中级工本级 32 条',
    '3.3三级/高级工本级 37 条',
    '3.4二级/技师本级 33 条',
    '3.5一级/高级技师本级 36 条',
  ]);
  const row = within(await table()).getByRole('row', { name: /^数据处理规范制定 / });
  const [fifth, , third, second] = within(row).getAllByRole('cell');
  expect(fifth?.textContent).toBe('本级尚无此项');
  expect(within(third as HTMLElement).getAllByRole('listitem').length).toBeGreaterThan(3);
  expect(second?.textContent).toBe('本级没有增加，涵盖低级别的要求');
});

test('every requirement of every level stands in it, as a way to its place', async () => {
  await climb();
  const shown = new Set(
    within(await table())
      .getAllByRole('link')
      .map((link) => link.getAttribute('href')),
  );
  const wanted = PACKS[TRAINER].nodes.filter(({ level }) => level !== undefined);
  expect(wanted.filter(({ id }) => !shown.has(`/standards/${TRAINER}?node=${id}`))).toEqual([]);
});

test('levels can be hidden, and stand in the address', async () => {
  const { user, address } = await climb('?hidden=%5B5%5D');
  expect(await heads()).toHaveLength(5);
  await user.click(screen.getByRole('checkbox', { name: '四级/中级工' }));
  expect(await heads()).toEqual(['工作内容', ...(await heads()).slice(1)]);
  expect(await heads()).toHaveLength(4);
  expect(address()).toBe(`/standards/${TRAINER}/ladder?hidden=%5B5%2C4%5D`);
});

test('with a portfolio each requirement tells its evidence', async () => {
  await climb('', TRAINER, OPEN_PORTFOLIO);
  const some = await screen.findByRole('link', { name: '2.2.1：1 份佐证' });
  expect(some.getAttribute('href')).toBe(`/evidence?standard=${TRAINER}&node=L3-2.2-S1`);
});

test('a standard without levels says that it has none', async () => {
  await climb('', 'icap-SET4130-002v1');
  expect(await screen.findByRole('heading', { name: '这份标准没有分级的要求' })).toBeTruthy();
});
