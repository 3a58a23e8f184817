import { Button } from '@mantine/core';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ApplicantForm } from '../../../renderer/features/career/ApplicantForm.tsx';
import { useAnswer, useRefresh } from '../../../renderer/ui/procedure.ts';
import type { Applicant } from '../../../shared/career/career.ts';
import { renderPage } from '../../support/renderPage.tsx';
import { NOBODY } from './person.ts';

/** The form, and what a window does once another has told it of a change. */
function Form() {
  const { data } = useAnswer('career.show', {});
  const refresh = useRefresh();
  return (
    <>
      {data && <ApplicantForm applicant={data.applicant} />}
      <Button onClick={() => void refresh()}>另一窗口改了</Button>
    </>
  );
}

test('what another window saved of the applicant stays, under what was changed here meanwhile', async () => {
  let applicant: Applicant = NOBODY.applicant;
  const known = () => ({ ...NOBODY, applicant });
  await renderPage(<Form />, {
    replies: {
      'career.show': known,
      'applicant.save': (input) => {
        applicant = input as Applicant;
        return known();
      },
    },
  });
  const name = await screen.findByLabelText<HTMLInputElement>('姓名');
  const trade = screen.getByLabelText<HTMLInputElement>('工种/职业方向');
  fireEvent.change(trade, { target: { value: '在这里写的' } });
  applicant = { ...NOBODY.applicant, name: '在另一窗口改的' };
  fireEvent.click(screen.getByRole('button', { name: '另一窗口改了' }));
  await waitFor(() => expect(name.value).toBe('在另一窗口改的'));
  fireEvent.blur(trade);
  await waitFor(() => expect(applicant).toMatchObject({ name: '在另一窗口改的', trade: '在这里写的' }));
});
