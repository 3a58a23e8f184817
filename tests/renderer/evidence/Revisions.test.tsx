import { act, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Revisions } from '../../../renderer/features/evidence/details/Revisions.tsx';
import { stepBack, stepForward } from '../../../renderer/ui/undoStack.ts';
import { callsOf, renderPage } from '../../support/renderPage.tsx';
import { OPEN_PORTFOLIO } from '../portfolioState.ts';
import { evidenceOf, textFile } from './machine.ts';

test('a file that was replaced is a step, and goes back and forward by its content', async () => {
  const first = evidenceOf('e1', { title: '规范' });
  let now = first;
  const become = (sha256: string) => {
    now = { ...now, revision: now.revision + 1, file: { ...now.file, sha256 } };
    return { evidence: now, claims: [] };
  };
  const { user, container } = await renderPage(<Revisions evidence={first} />, {
    replies: {
      'portfolio.state': OPEN_PORTFOLIO,
      'evidence.list': () => ({ total: 1, items: [{ evidence: now, claims: [] }], unindexed: 0 }),
      'evidence.replace': () => become('b'.repeat(64)),
      'evidence.revert': ({ sha256 }) => become(sha256),
    },
  });
  await user.click(screen.getByRole('button', { name: '换上新文件' }));
  await user.upload(container.querySelector('input[type=file]') as HTMLInputElement, textFile('第二版.txt'));
  await waitFor(() => expect(callsOf('evidence.replace')).toHaveLength(1));
  for (const step of [stepBack, stepForward])
    await waitFor(async () => expect(await act(() => step())).toMatchObject({ went: 'there' }));
  expect(callsOf('evidence.revert').map(({ input }) => input)).toEqual([
    { id: 'e1', sha256: first.file.sha256 },
    { id: 'e1', sha256: 'b'.repeat(64) },
  ]);
  now = { ...now, file: { ...now.file, sha256: 'c'.repeat(64) } };
  expect(await act(() => stepBack())).toMatchObject({ went: 'wrong', why: 'changed' });
});
