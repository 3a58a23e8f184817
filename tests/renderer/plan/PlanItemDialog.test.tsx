import { fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PlanItemDialog } from '../../../renderer/features/plan/PlanItemDialog.tsx';
import { planItemDetailsSchema, type PlanItemDetails } from '../../../shared/plan/plan.ts';
import { callsOf, renderPage } from '../../support/renderPage.tsx';

const detailsOf = (what: string): PlanItemDetails =>
  planItemDetailsSchema.parse({
    standard: 'cn-4-04-05-05-2021',
    node: 'L3-2.2',
    requirements: ['L3-2.2-S1'],
    what,
  });
const ITEMS = { A: detailsOf('first'), B: detailsOf('second') };

/** As the plan has it: one dialog for all items; null closes it. */
function Dialog() {
  const [name, setName] = useState<keyof typeof ITEMS | null>('A');
  return (
    <>
      <button onClick={() => setName('B')}>open B</button>
      <PlanItemDialog id={name} record={name && ITEMS[name]} onClose={() => setName(null)} />
    </>
  );
}

const what = () => screen.findByRole<HTMLInputElement>('textbox', { name: /做什么/ });

// The note grows with what is written, and is measured once more when a typeface has come.
beforeAll(() => Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true }));
afterAll(() => Reflect.deleteProperty(document, 'fonts'));

test('an item opened over another shows and saves its own values', async () => {
  const { user } = await renderPage(<Dialog />, { replies: { 'plan.save': [] } });
  await user.type(await what(), ' changed');
  fireEvent.click(screen.getByText('open B'));
  expect((await what()).value).toBe('second');
  await user.type(await what(), '{Enter}');
  await expect
    .poll(() => callsOf('plan.save'))
    .toMatchObject([{ input: { id: 'B', record: { what: 'second' } } }]);
});
