import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { TeamPage } from '../../../../renderer/features/coverage/team/TeamPage.tsx';
import { Fault } from '../../../../shared/contract/fault.ts';
import { cover, type ClaimState } from '../../../../shared/coverage/cover.ts';
import { callsOf, renderPage, reply } from '../../../support/renderPage.tsx';
import { NO_PORTFOLIO, OPEN_PORTFOLIO } from '../../portfolioState.ts';
import { PACKS } from '../../standardPacks.ts';
import { SUMMARIES } from '../../standardSummaries.ts';

const trainer = PACKS['cn-4-04-05-05-2021'];
const claim = (node: string, state: ClaimState['state']): ClaimState => ({ node, evidence: 'e', state });
interface Person {
  readonly name: string;
  readonly claims: readonly ClaimState[];
  readonly tooOld?: string[];
}
const PEOPLE: Readonly<Record<string, Person>> = {
  '/team/lin': {
    name: '林晓',
    claims: [claim('L3-1.1-S1', 'signed'), claim('L3-1.1-S2', 'evidence')],
  },
  '/team/lin-2': { name: '林晓', claims: [] },
  '/stick/lin': { name: '林晓', claims: [] },
  '/team/wang': { name: '', claims: [claim('L3-1.1-S1', 'evidence')] },
  '/team/zhao': { name: '赵敏', claims: [claim('L3-1.1-S2', 'evidence')], tooOld: ['L3-1.1-S2'] },
};

async function open(dirs: readonly string[]) {
  let team = [...dirs];
  const listed = () => team.map((dir) => ({ dir, there: dir in PEOPLE }));
  return renderPage(<TeamPage />, {
    at: '/team?standard="cn-4-04-05-05-2021"&level=3',
    replies: {
      'portfolio.state': NO_PORTFOLIO,
      'standards.list': [...SUMMARIES],
      'standards.show': trainer,
      'team.list': listed,
      'team.add': ({ dir }) => {
        team = [...team, dir];
        return listed();
      },
      'team.remove': ({ dir }) => {
        team = team.filter((one) => one !== dir);
        return listed();
      },
      'team.person': ({ dir, level }) => {
        const person = PEOPLE[dir];
        if (person === undefined) throw new Fault('not-a-portfolio', { path: dir });
        const { name, claims, tooOld = [] } = person;
        const coverage = cover(trainer, level, claims, '2026-11-24');
        return { dir, portfolio: dir, name, coverage: structuredClone(coverage), tooOld };
      },
    },
  });
}

const cellsOf = (name: RegExp) =>
  within(screen.getByRole('row', { name }))
    .getAllByRole('cell')
    .map(({ textContent }) => textContent);

test('each person has a column: parts with what is signed and shown, their requirements with their states', async () => {
  const { user } = await open(['/team/lin', '/team/wang']);
  const table = await screen.findByRole('table', { name: '要求 × 人' });
  await within(table).findByRole('button', { name: /打开wang的档案/ }); // no name: the folder's
  expect(cellsOf(/1\.1 业务流程设计/)).toEqual([
    expect.stringContaining('1 条已签核，2 条有佐证，共 5 条'),
    expect.stringContaining('0 条已签核，1 条有佐证，共 5 条'),
    expect.stringContaining('5 条中有 2 条至少一人有佐证'),
  ]);
  expect(screen.queryByRole('row', { name: /^1\.1\.1 能够/ })).toBeNull();
  await user.click(screen.getByRole('button', { name: '1.1 业务流程设计' }));
  expect(cellsOf(/^1\.1\.2 能够/)).toEqual([
    '有佐证',
    '无佐证',
    expect.stringContaining('2 人中有 1 人有佐证'),
  ]);
});

test('what is too old to count is said of a requirement, and how much of a part', async () => {
  const { user } = await open(['/team/lin', '/team/zhao']);
  await user.click(await screen.findByRole('button', { name: '1.1 业务流程设计' }));
  expect(cellsOf(/^1\.1\.2 能够/).slice(0, 2)).toEqual(['有佐证', '有佐证，太旧，不计']);
  expect(cellsOf(/^1\.1 业务流程设计/).slice(0, 2)).toEqual([
    expect.stringMatching(/共 5 条$/),
    expect.stringContaining('共 5 条，其中 1 条的佐证太旧，不计'),
  ]);
  expect(within(screen.getByRole('list', { name: '图例' })).getByText('太旧，不计')).toBeTruthy();
});

test('people of one name are told apart by their folders', async () => {
  await open(['/team/lin', '/team/lin-2', '/stick/lin', '/team/wang']);
  const table = await screen.findByRole('table', { name: '要求 × 人' });
  await within(table).findByRole('button', { name: /打开wang的档案/ });
  expect(
    within(table)
      .getAllByRole('columnheader')
      .map(({ textContent }) => textContent)
      .slice(1, 5),
  ).toEqual(['林晓 (/team/lin)', '林晓 (lin-2)', '林晓 (/stick/lin)', 'wang']);
});

test('a portfolio that cannot be read is said, not left out, and can be removed', async () => {
  const { user } = await open(['/team/lin', '/stick/gone']);
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('“/stick/gone”处现在没有档案');
  await screen.findByRole('table', { name: '要求 × 人' });
  await user.click(within(alert).getByRole('button', { name: '移出团队：gone' }));
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  expect(callsOf('team.person')).toHaveLength(2); // nobody was read again
});

test('a name opens that portfolio for reading, at its coverage', async () => {
  const { user, address } = await open(['/team/lin']);
  const name = await screen.findByRole('button', { name: /打开林晓的档案/ });
  // Reading a team takes its time; who opens one of it does not wait for the others.
  reply({ 'portfolio.open': OPEN_PORTFOLIO, 'team.person': () => new Promise(() => undefined) });
  await user.click(name);
  await waitFor(() => expect(address()).toContain('/coverage?standard=cn-4-04-05-05-2021&level=3'));
  expect(callsOf('portfolio.open').map(({ input }) => input)).toEqual([{ dir: '/team/lin', readOnly: true }]);
});

test('a folder is added by its path', async () => {
  const { user } = await open([]);
  await screen.findByText('还没有加入任何人的档案');
  await user.click(screen.getByRole('button', { name: '加入' }));
  await screen.findByText('请填写文件夹的位置。');
  await user.type(screen.getByRole('textbox', { name: '档案文件夹' }), '/team/wang');
  await user.click(screen.getByRole('button', { name: '加入' }));
  await screen.findByRole('button', { name: /打开wang的档案/ });
  expect(callsOf('team.add').map(({ input }) => input)).toEqual([{ dir: '/team/wang' }]);
});
