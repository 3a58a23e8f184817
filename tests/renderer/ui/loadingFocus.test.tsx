import { Button, MantineProvider } from '@mantine/core';
import { act, render, screen, waitFor } from '@testing-library/react';
import { expect, onTestFinished, test } from 'vitest';
import { keepFocusOfLoading } from '../../../renderer/ui/loadingFocus.ts';

const view = (isAtWork: boolean) => (
  <MantineProvider env="test">
    <Button loading={isAtWork}>做请求文件</Button>
    <Button>别的</Button>
  </MantineProvider>
);
const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });

/** A button that was pressed and is at work: the browser has taken the focus off it. */
async function press() {
  onTestFinished(keepFocusOfLoading(document));
  const { rerender } = render(view(false));
  button('做请求文件').focus();
  rerender(view(true));
  expect(button('做请求文件').disabled).toBe(true);
  await act(() => Promise.resolve());
  // As a browser does with what is disabled; this one leaves the focus there.
  act(() => button('别的').focus());
  act(() => button('别的').blur());
  expect(document.activeElement).toBe(document.body);
  return rerender;
}

test('a button that has done its work has the focus again', async () => {
  const rerender = await press();
  rerender(view(false));
  await waitFor(() => expect(document.activeElement).toBe(button('做请求文件')));
});

test('whoever went on to something else meanwhile stays there', async () => {
  const rerender = await press();
  act(() => button('别的').focus());
  rerender(view(false));
  await act(() => Promise.resolve());
  expect(document.activeElement).toBe(button('别的'));
});
