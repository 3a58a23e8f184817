import { act, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { InboxOffer } from '../../../renderer/features/evidence/inbox/InboxOffer.tsx';
import { rememberChange, stepBack } from '../../../renderer/ui/undoStack.ts';
import { Fault } from '../../../shared/contract/fault.ts';
import { callsOf, renderPage } from '../../support/renderPage.tsx';
import { evidenceOf, Machine } from './machine.ts';

const PREFERENCES = { language: null, colorScheme: 'auto', reading: 'lenient', inbox: '/inbox' } as const;
const FILES = ['截图.png', '草稿.docx'].map((path) => ({
  path,
  bytes: 1000,
  modified: '2026-11-24T08:00:00.000Z',
}));

test('what appears in the inbox is offered, and what is left checked is taken in', async () => {
  const { user } = await renderPage(<InboxOffer />, {
    replies: {
      ...new Machine().replies,
      'preferences.show': PREFERENCES,
      'inbox.list': { folder: '/inbox', files: FILES },
      'inbox.take': { evidence: evidenceOf('截图'), claims: [], duplicate: false },
    },
  });
  await screen.findByText('收件文件夹里有 2 个新文件');
  await user.click(screen.getByRole('checkbox', { name: /草稿/ }));
  await user.click(screen.getByRole('button', { name: '存入 1 个' }));
  await screen.findByText('已存入：截图');
  expect(callsOf('inbox.take').map(({ input }) => input)).toMatchObject([{ file: FILES[0] }]);
});

test('what was declined is offered again by a step back', async () => {
  let declined: readonly unknown[] = [];
  const { user } = await renderPage(<InboxOffer />, {
    replies: {
      ...new Machine().replies,
      'preferences.show': PREFERENCES,
      'inbox.list': () => ({ folder: '/inbox', files: declined.length > 0 ? [] : FILES }),
      'inbox.decline': ({ files }) => {
        declined = files;
        return {};
      },
      'inbox.offerAgain': ({ files }) => {
        expect(files).toEqual(declined);
        declined = [];
        return {};
      },
    },
  });
  await user.click(await screen.findByRole('button', { name: '不再提示这些' }));
  await waitFor(() => expect(screen.queryByText('收件文件夹里有 2 个新文件')).toBeNull());
  expect(await act(() => stepBack())).toMatchObject({ went: 'there' });
  await screen.findByText('收件文件夹里有 2 个新文件');
});

test('a step back that is asked for while files are being declined waits for that, and takes that back', async () => {
  const walk: string[] = [];
  rememberChange({ done: '之前的事', undo: async () => walk.push('before'), redo: async () => undefined });
  let answer = () => undefined as void;
  const { user } = await renderPage(<InboxOffer />, {
    replies: {
      ...new Machine().replies,
      'preferences.show': PREFERENCES,
      'inbox.list': { folder: '/inbox', files: FILES },
      'inbox.decline': () => new Promise((resolve) => (answer = () => resolve({}))),
      'inbox.offerAgain': () => {
        walk.push('declined');
        return {};
      },
    },
  });
  await user.click(await screen.findByRole('button', { name: '不再提示这些' }));
  await waitFor(() => expect(callsOf('inbox.decline')).toHaveLength(1));
  const step = stepBack();
  answer();
  expect(await act(() => step)).toMatchObject({ went: 'there' });
  expect(walk).toEqual(['declined']);
});

test('an inbox that is gone is told', async () => {
  const gone = () => {
    throw new Fault('inbox-missing', { path: '/inbox' });
  };
  await renderPage(<InboxOffer />, {
    replies: { 'preferences.show': PREFERENCES, 'inbox.list': gone },
  });
  expect(await screen.findByText(/收件文件夹“\/inbox”不在/)).toBeTruthy();
});

test('where no inbox is named, nothing is looked for', async () => {
  await renderPage(<InboxOffer />, { replies: { 'preferences.show': { ...PREFERENCES, inbox: null } } });
  await waitFor(() => expect(callsOf('preferences.show')).toHaveLength(1));
  expect(callsOf('inbox.list')).toEqual([]);
});
