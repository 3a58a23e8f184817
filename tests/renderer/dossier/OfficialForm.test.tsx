import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { OfficialForm } from '../../../renderer/features/dossier/OfficialForm.tsx';
import type { Language } from '../../../shared/contract/records.ts';
import { callsOf, renderPage } from '../../support/renderPage.tsx';
import type { Replies } from '../../support/transport.ts';
import { STATE, SUMMARY } from '../career/person.ts';

const A4 = { width: 210, height: 297 };
const FILLED = { name: 'a-filled.pdf', made: 'm', empty: [], cut: [], findings: [] };

async function open(
  read: Replies['templates.read'] & object,
  fill: Replies['templates.fill'] & object = FILLED,
  language: Language = 'zh-CN',
) {
  const page = await renderPage(<OfficialForm subject={{ standard: SUMMARY, level: 3 }} />, {
    language,
    replies: { 'portfolio.state': STATE, 'templates.read': read, 'templates.fill': fill },
  });
  const chooser = page.container.querySelector<HTMLInputElement>('input[type=file]')!;
  await page.user.upload(chooser, new File(['%PDF-'], 'a.pdf', { type: 'application/pdf' }));
  await screen.findByRole('table');
  return page;
}
const PLACE = '1:40,50,60,8';
const placed: Replies['templates.read'] = {
  spots: [{ name: PLACE, kind: 'place', within: null }],
  map: { [PLACE]: 'name' },
  sheets: [A4, A4],
};

it('a page that the form does not have cannot be gone to, and no place gets out of hand', async () => {
  const { user } = await open(placed);
  const page = screen.getByLabelText<HTMLInputElement>('第几页');
  for (const typed of ['9', '0', '-1']) {
    await user.clear(page);
    await user.type(page, typed);
    expect(screen.getByRole('button', { name: '加一个位置' })).toBeDefined();
  }
  const width = screen.getByLabelText<HTMLInputElement>('宽');
  for (const typed of ['0', '-5']) {
    await user.clear(width);
    await user.type(width, typed);
    expect(screen.getAllByRole('row')).toHaveLength(2);
    expect(screen.getByLabelText('宽')).toBeDefined();
  }
});

it('a name within a list and outside of it are two lines, each with a field of its own', async () => {
  const { user } = await open({
    spots: [
      { name: '单位', kind: 'placeholder', within: null },
      { name: '经历', kind: 'list', within: null },
      { name: '单位', kind: 'placeholder', within: '经历' },
    ],
    map: { 单位: '', 经历: 'work', '经历›单位': 'work.employer' },
    sheets: null,
  });
  await user.selectOptions(screen.getByRole('combobox', { name: '单位' }), 'employer');
  const inner = screen.getByRole<HTMLSelectElement>('combobox', { name: '经历 › 单位' });
  expect(inner.value).toBe('work.employer');
  await user.click(screen.getByRole('button', { name: '填好并保存' }));
  await screen.findByText('已填好：a-filled.pdf');
  expect(callsOf('templates.fill')[0]!.input).toMatchObject({
    map: { 单位: 'employer', 经历: 'work', '经历›单位': 'work.employer' },
  });
});

it('what was cut and what was met is told as the reader writes lists', async () => {
  const findings = [{ code: 'characters-missing', params: { characters: 'X U+2EBE0 (1)' } }];
  const filled = { ...FILLED, cut: ['name', 'school'], findings };
  const { user } = await open(placed, filled, 'en');
  await user.click(screen.getByRole('button', { name: 'Fill in and save' }));
  const told = within(await screen.findByRole('status'));
  expect(told.getByText('No room for all of it: name, school')).toBeDefined();
  expect(told.getByText(/X U\+2EBE0 \(1\)/)).toBeDefined();
});
