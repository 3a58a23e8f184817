import { Button } from '@mantine/core';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { DetailsForm } from '../../../renderer/features/evidence/details/DetailsForm.tsx';
import { useAnswer, useRefresh } from '../../../renderer/ui/procedure.ts';
import { renderPage } from '../../support/renderPage.tsx';
import { evidenceOf, Machine } from './machine.ts';

/** The details, and what a window does once another has told it of a change. */
function Details() {
  const { data } = useAnswer('evidence.list', { ids: ['甲'] });
  const refresh = useRefresh();
  const [item] = data?.items ?? [];
  return (
    <>
      {item && <DetailsForm evidence={item.evidence} />}
      <Button onClick={() => void refresh()}>另一窗口改了</Button>
    </>
  );
}

test('what another window saved of the same evidence stays, under what was changed here meanwhile', async () => {
  const machine = new Machine({ evidence: [evidenceOf('甲')] });
  await renderPage(<Details />, { replies: machine.replies });
  const title = await screen.findByRole<HTMLInputElement>('textbox', { name: /名称|标题/ });
  const about = screen.getByRole<HTMLTextAreaElement>('textbox', { name: /说明|描述/ });
  fireEvent.change(about, { target: { value: '在这里写的' } });
  machine.evidence = [evidenceOf('甲', { title: '在另一窗口改的' })];
  fireEvent.click(screen.getByRole('button', { name: '另一窗口改了' }));
  await waitFor(() => expect(title.value).toBe('在另一窗口改的'));
  expect(about.value).toBe('在这里写的');
  fireEvent.blur(about);
  await waitFor(() =>
    expect(machine.evidence).toMatchObject([{ title: '在另一窗口改的', description: '在这里写的' }]),
  );
});
