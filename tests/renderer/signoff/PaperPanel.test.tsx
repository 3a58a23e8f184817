import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { PaperPanel } from '../../../renderer/features/signoff/paper/PaperPanel.tsx';
import { Fault } from '../../../shared/contract/fault.ts';
import { evidenceSchema } from '../../../shared/evidence/evidence.ts';
import { callsOf, renderPage } from '../../support/renderPage.tsx';
import { OPEN_PORTFOLIO } from '../portfolioState.ts';

const SCAN = evidenceSchema.parse({
  id: 'e9',
  title: '单子',
  file: { name: 'scan.jpg', sha256: 'a'.repeat(64), bytes: 1, mediaType: 'image/jpeg' },
  logged: '2026-11-24T00:00:00Z',
});
const SHEET = {
  request: 'r1',
  sheet: 2,
  sheets: 2,
  made: '2026-11-24T00:00:00.000Z',
  claims: [
    { id: 'c1', code: '2.2.3', text: '能够编写测试报告', title: '测试报告' },
    { id: 'c2', code: '2.1.1', text: '能够标注', title: '截图' },
  ],
};

/** Attaches a picture on which no code can be read. */
async function attach() {
  const { user } = await renderPage(<PaperPanel />, {
    at: '/signoff',
    replies: {
      'portfolio.state': OPEN_PORTFOLIO,
      'papers.list': [],
      'papers.sheets': [SHEET],
      'papers.keep': [],
      'evidence.add': { evidence: SCAN, claims: [], duplicate: false, coverage: [] },
      'evidence.remove': {},
      'papers.read': () => {
        throw new Fault('sheet-unread');
      },
    },
  });
  await screen.findByRole('heading', { name: '还没有纸面签核' });
  await user.click(screen.getByRole('button', { name: '附上签好的单子' }));
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  if (input) await user.upload(input, new File(['x'], 'scan.jpg', { type: 'image/jpeg' }));
  return { user, dialog: await screen.findByRole('dialog', { name: '没有认出单子上的二维码' }) };
}

describe('a scan on which no code can be read', () => {
  it('is attached to the one claim that the person says it is about', async () => {
    const { user, dialog } = await attach();
    await user.click(within(dialog).getByRole('combobox', { name: '它签的是哪一条' }));
    await user.click(await screen.findByRole('option', { name: /能够标注 · 截图/ }));
    await user.click(within(dialog).getByRole('button', { name: '登记这一条' }));
    const form = await screen.findByRole('dialog', { name: /认出了签核单|登记/ });
    expect(within(form).queryByText(/能够编写测试报告/)).toBeNull();
    await user.click(within(form).getByRole('radio', { name: '达成' }));
    await user.type(within(form).getByRole('textbox', { name: '姓名' }), '陈立');
    await user.type(within(form).getByRole('textbox', { name: '单子上的日期' }), '2026-11-20{Enter}');
    await user.click(within(form).getByRole('button', { name: '登记' }));
    await waitFor(() => expect(callsOf('papers.keep')).toHaveLength(1));
    expect(callsOf('papers.keep')[0]?.input).toMatchObject({
      scan: 'e9',
      request: 'r1',
      sheet: 2,
      signed: '2026-11-20',
      words: [{ claim: 'c2', decision: 'met' }],
    });
    expect(callsOf('evidence.remove')).toEqual([]);
  });

  it('goes to the trash where the person would rather take it again', async () => {
    const { user, dialog } = await attach();
    await user.click(within(dialog).getByRole('button', { name: '放弃这张' }));
    await waitFor(() => expect(callsOf('evidence.remove')[0]?.input).toEqual({ id: 'e9' }));
  });
});
