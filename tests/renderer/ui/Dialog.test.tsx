import { MantineProvider } from '@mantine/core';
import { ModalsProvider } from '@mantine/modals';
import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { useState } from 'react';
import { ask } from '../../../renderer/ui/ask.tsx';
import { Dialog } from '../../../renderer/ui/Dialog.tsx';

/** A dialog over a dialog, and a question over both; they fade as in the app. */
function Pile() {
  const [lower, setLower] = useState(true);
  const [upper, setUpper] = useState(true);
  return (
    <>
      <output>{[lower && '下层', upper && '上层'].filter(Boolean).join(' ')}</output>
      <Dialog opened={lower} onClose={() => setLower(false)} title="下层" />
      <Dialog opened={upper} onClose={() => setUpper(false)} title="上层">
        <button
          onClick={() =>
            ask({ title: '移除？', labels: { confirm: '移除', cancel: '取消' }, onConfirm: () => undefined })
          }
        >
          移除…
        </button>
      </Dialog>
    </>
  );
}

const pile = () =>
  render(
    <MantineProvider>
      <ModalsProvider>
        <Pile />
      </ModalsProvider>
    </MantineProvider>,
  );
const open = () => screen.getByRole('status', { hidden: true }).textContent;

test('given a dialog over a dialog, then each Escape closes the uppermost, and none waits until one has faded', async () => {
  pile();
  await screen.findByRole('dialog', { name: '上层' });
  const user = userEvent.setup();
  await user.keyboard('{Escape}');
  expect(open()).toBe('下层');
  expect(screen.getByRole('dialog', { name: '上层' })).toBeTruthy();
  await user.keyboard('{Escape}');
  expect(open()).toBe('');
});

test('given a question over a dialog, then Escape answers it alone, and the next closes the dialog at once', async () => {
  pile();
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: '移除…' }));
  await screen.findByRole('dialog', { name: '移除？' });
  await user.keyboard('{Escape}');
  expect(open()).toBe('下层 上层');
  await user.keyboard('{Escape}');
  expect(open()).toBe('下层');
  await waitFor(() => expect(screen.queryByRole('dialog', { name: '移除？' })).toBeNull());
});

test('given a question over a question, then each Escape answers the uppermost', async () => {
  pile();
  await screen.findByRole('dialog', { name: '上层' });
  const user = userEvent.setup();
  for (const title of ['先问', '再问'])
    act(() => ask({ title, labels: { confirm: '是', cancel: '否' }, onConfirm: () => undefined }));
  await screen.findByRole('dialog', { name: '再问' });
  await user.keyboard('{Escape}');
  await screen.findByRole('dialog', { name: '先问' });
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog', { name: '先问' })).toBeNull());
  expect(open()).toBe('下层 上层');
});

test('given a dialog that Escape must not close, then nothing beneath it goes either', async () => {
  const went: string[] = [];
  render(
    <MantineProvider env="test">
      <Dialog opened onClose={() => went.push('下层')} title="下层" />
      <Dialog opened closeOnEscape={false} onClose={() => went.push('上层')} title="上层" />
    </MantineProvider>,
  );
  await userEvent.keyboard('{Escape}');
  expect(went).toEqual([]);
});
