import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { screen, within } from '@testing-library/react';
import { useEffect } from 'react';
import { expect, test } from 'vitest';
import { OneFile } from '../../../renderer/features/keeping/OneFile.tsx';
import type { BackupFinding } from '../../../shared/backup/finding.ts';
import { Fault } from '../../../shared/contract/fault.ts';
import { callsOf, renderPage } from '../../support/renderPage.tsx';
import { OPEN_PORTFOLIO } from '../portfolioState.ts';

const PASSPHRASE = '四个互不相干的词就很好记住了';
const counts = { evidence: 1, claims: 0, workOutputs: 0, signoffs: 0, blobs: 1 };
const backup = {
  backup: '/media/stick/all.zjbackup',
  made: '2026-11-24T00:00:00.000Z',
  number: 1,
  occasion: 'asked' as const,
  counts,
  bytes: 1,
  verified: true,
};

let queries: QueryClient;
function Remembering() {
  const known = useQueryClient();
  useEffect(() => {
    queries = known;
  }, [known]);
  return <OneFile place="/home/lin" dir="/home/lin/portfolio" canRestore />;
}
/** All that is remembered of what was asked and answered. */
const remembered = () =>
  JSON.stringify([
    queries
      .getQueryCache()
      .getAll()
      .map(({ queryKey, state }) => [queryKey, state]),
    queries
      .getMutationCache()
      .getAll()
      .map(({ state }) => state),
  ]);

test('a passphrase goes to the machine, and is remembered nowhere', async () => {
  const { user } = await renderPage(<Remembering />, {
    replies: {
      'backups.makeFile': { file: backup.backup, bytes: 1, lacking: [] },
      'backups.showFile': { backup, held: { counts, latest: [] }, now: null },
      'backups.restore': { state: OPEN_PORTFOLIO, former: null },
      'jobs.list': [],
    },
  });
  await user.type(screen.getByLabelText('口令'), PASSPHRASE);
  await user.type(screen.getByLabelText('再输一遍口令'), PASSPHRASE);
  await user.click(screen.getByRole('button', { name: '做成文件' }));
  expect(await screen.findByText(/^已做好并通读无误/)).toBeTruthy();
  expect(callsOf('backups.makeFile')).toMatchObject([{ input: { passphrase: PASSPHRASE } }]);
  expect(screen.getByLabelText('口令')).toHaveProperty('value', '');
  expect(remembered()).not.toContain(PASSPHRASE);

  await user.type(screen.getByLabelText('文件的路径'), backup.backup);
  await user.type(screen.getByLabelText('口令（如果有）'), PASSPHRASE);
  await user.click(screen.getByRole('button', { name: '看看里面有什么……' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(remembered()).not.toContain(PASSPHRASE);
  await user.click(await dialog.findByRole('button', { name: '恢复' }));
  await screen.findByText('已恢复，并且打开了');
  expect(callsOf('backups.restore')).toMatchObject([{ input: { passphrase: PASSPHRASE } }]);
  expect(screen.getByLabelText('口令（如果有）')).toHaveProperty('value', '');
  expect(remembered()).not.toContain(PASSPHRASE);
});

test('one file is read whole where that is wanted, and what is wrong with it is told', async () => {
  let findings: BackupFinding[] = [];
  const { user } = await renderPage(<Remembering />, {
    replies: {
      'backups.check': () => ({ findings }),
      'portfolio.choosePath': { path: backup.backup },
      'portfolio.state': { ...OPEN_PORTFOLIO, host: { ...OPEN_PORTFOLIO.host, choosesPaths: true } },
      'jobs.list': [],
    },
  });
  const [, chooseFile] = await screen.findAllByRole('button', { name: '选择……' });
  await user.click(chooseFile!);
  expect(await screen.findByDisplayValue(backup.backup)).toBeTruthy();
  await user.type(screen.getByLabelText('口令（如果有）'), PASSPHRASE);
  await user.click(screen.getByRole('button', { name: '逐字节检查' }));
  expect(await screen.findByText('每个字节都和做成时一样。')).toBeTruthy();
  expect(callsOf('backups.check')).toMatchObject([
    { input: { backup: backup.backup, passphrase: PASSPHRASE } },
  ]);
  expect(remembered()).not.toContain(PASSPHRASE);

  findings = [{ code: 'object-altered', severity: 'error', what: 'a1b2' }];
  await user.click(screen.getByRole('button', { name: '逐字节检查' }));
  expect(await screen.findByText(/a1b2/)).toBeTruthy();
  expect(screen.queryByText('每个字节都和做成时一样。')).toBeNull();
});

test('what was found of one file is not said of another', async () => {
  const { user } = await renderPage(<Remembering />, {
    replies: { 'backups.check': { findings: [] }, 'jobs.list': [] },
  });
  await user.type(screen.getByLabelText('文件的路径'), backup.backup);
  await user.click(screen.getByRole('button', { name: '逐字节检查' }));
  await screen.findByText('每个字节都和做成时一样。');
  await user.type(screen.getByLabelText('文件的路径'), '.other');
  expect(screen.queryByText('每个字节都和做成时一样。')).toBeNull();
});

test('of one that turns out damaged, what is whole is restored once that is wanted, and what is lost is told', async () => {
  const { user } = await renderPage(<Remembering />, {
    replies: {
      'backups.showFile': { backup, held: { counts, latest: [] }, now: null },
      'backups.restore': ({ partly }) => {
        if (partly !== true) throw new Fault('backup-damaged', { path: backup.backup, what: 'x' });
        return { state: OPEN_PORTFOLIO, former: null, lost: ['录像.mp4'] };
      },
      'jobs.list': [],
    },
  });
  await user.type(screen.getByLabelText('文件的路径'), backup.backup);
  await user.click(screen.getByRole('button', { name: '看看里面有什么……' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(await dialog.findByRole('button', { name: '恢复' }));
  await user.click(await dialog.findByRole('button', { name: '恢复完好的部分' }));
  expect(await screen.findByText('备份里有 1 个文件已经丢失')).toBeTruthy();
  expect(screen.getByText('录像.mp4')).toBeTruthy();
  const jobs = callsOf('backups.restore').map(({ input }) => (input as { job: string }).job);
  expect(new Set(jobs).size).toBe(2); // one that was stopped could not be begun again
});
