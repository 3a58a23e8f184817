import { setTimeout as sleep } from 'node:timers/promises';
import { screen } from '@testing-library/react';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
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

/** A question that the test answers, and a change after which it is asked anew when idle. */
async function open() {
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
    await expect.poll(() => asked.length).toBe(question);
    asked[question - 1]?.([name]);
  };
  const change = async () => {
    await user.click(screen.getByRole('button', { name: 'change' }));
    await screen.findByText('changed');
  };
  const ask = () => user.click(screen.getByRole('button', { name: 'ask' }));
  const rest = async () => {
    await sleep(50);
    whenIdle?.();
  };
  return { asked, answerTo, change, ask, rest };
}

describe('what was asked for before a change and is answered after it does not count as new', () => {
  it('where an answer was known', async () => {
    const { asked, answerTo, change, ask, rest } = await open();
    await answerTo(1, 'first');
    await screen.findByText('first');
    await ask();
    await expect.poll(() => asked.length).toBe(2);
    await change();
    await answerTo(2, 'before the change');
    await rest();
    await answerTo(3, 'after the change');
    await screen.findByText('after the change');
  });

  it('nor where none was', async () => {
    const { asked, answerTo, change, rest } = await open();
    await expect.poll(() => asked.length).toBe(1);
    await change();
    await rest();
    await expect.poll(() => asked.length).toBe(2);
    asked[0]?.(['before the change']);
    await answerTo(2, 'after the change');
    await screen.findByText('after the change');
  });
});
