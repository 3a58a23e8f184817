import { setTimeout as sleep } from 'node:timers/promises';
import { screen } from '@testing-library/react';
import { expect, it, onTestFinished, vi } from 'vitest';
import { useAnswer, useChange } from '../../../renderer/ui/procedure.ts';
import { renderPage } from '../../support/renderPage.tsx';

function Page() {
  const names = useAnswer('evidence.symlinks', {});
  const unlink = useChange('claims.unlink', { rest: 'when idle' });
  return (
    <>
      <p>{names.data?.join()}</p>
      <button onClick={() => void names.refetch()}>ask</button>
      <button onClick={() => unlink.mutate({ input: { claims: ['a-claim'] } })}>
        {unlink.isSuccess ? 'changed' : 'change'}
      </button>
    </>
  );
}

it('what was asked for before a change and is answered after it does not count as new', async () => {
  let whenIdle: (() => void) | undefined;
  vi.stubGlobal('requestIdleCallback', (work: () => void) => {
    whenIdle = work;
  });
  onTestFinished(() => void vi.unstubAllGlobals());
  const asked: ((names: string[]) => void)[] = [];
  const { user } = await renderPage(<Page />, {
    replies: {
      'evidence.symlinks': () => new Promise<string[]>((answer) => asked.push(answer)),
      'claims.unlink': { claims: [], coverage: [] },
    },
  });
  const answerTo = async (question: number, name: string) => {
    await expect.poll(() => asked.length).toBeGreaterThanOrEqual(question);
    asked[question - 1]?.([name]);
  };
  await answerTo(1, 'first');
  await screen.findByText('first');
  await user.click(screen.getByRole('button', { name: 'ask' }));
  await expect.poll(() => asked.length).toBe(2);
  await user.click(screen.getByRole('button', { name: 'change' }));
  await screen.findByText('changed');
  await answerTo(2, 'before the change');
  await sleep(50);
  whenIdle?.();
  await answerTo(3, 'after the change');
  await screen.findByText('after the change');
});
