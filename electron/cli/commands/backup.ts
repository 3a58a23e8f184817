import { resolve } from 'node:path';
import { isSound } from '../../../shared/backup/finding.ts';
import { bytesOf } from '../../../shared/backup/manifest.ts';
import { Fault } from '../../../shared/contract/fault.ts';
import { fill } from '../../../shared/words/words.ts';
import { listBackupsOf, verifyBackup } from '../../handlers/backups/list.ts';
import { lackingFiles, makeBackup, ownPlace } from '../../handlers/backups/make.ts';
import { holdingsOf } from '../../handlers/holdings.ts';
import { restoreBackup } from '../../handlers/backups/restore.ts';
import { makeOneFile } from '../../handlers/backups/oneFile.ts';
import { checkOneFile } from '../../handlers/backups/readOneFile.ts';
import { isFile } from '../../handlers/backups/source.ts';
import { command, folder, name, optional, required, toggle, type Scene } from '../command.ts';
import { readSecret } from '../secret.ts';
import { table } from '../table.ts';

export const backupCreate = command({
  name: 'backup create',
  operands: { dir: required('<dir>', folder) },
  options: {
    to: optional('<folder>', folder),
    file: optional('<file>', folder),
    'passphrase-file': optional('<file>', name),
  },
  example: 'backup create ./my-portfolio --to /media/stick/backups',
  run: async (
    { dir, to, file, 'passphrase-file': secret },
    { services, client, cli, emit, progress, interrupted },
  ) => {
    if (secret !== undefined && file === undefined)
      throw new Fault('bad-input', { detail: '--passphrase-file: --file' });
    if (to !== undefined && file !== undefined) throw new Fault('bad-input', { detail: '--to, --file' });
    await client['portfolio.open']({ dir });
    const { bytes: total } = await holdingsOf(services);
    await services.session.within(async (portfolio) => {
      let done = 0;
      const watch = { signal: interrupted(), progress: (more: number) => progress((done += more), total) };
      if (file !== undefined) {
        const passphrase = secret === undefined ? null : readSecret(secret);
        const { manifest, bytes } = await makeOneFile(services, portfolio, file, passphrase, watch);
        const { counts, lacking } = manifest;
        emit({ backup: file, verified: lacking.length === 0, counts, bytes, lacking }, () =>
          tellMade(cli, file, bytes, lackingFiles(portfolio, manifest)),
        );
        return;
      }
      const { folder: backup, manifest } = await makeBackup(
        services,
        portfolio,
        to ?? ownPlace(portfolio),
        'asked',
        watch,
      );
      const { counts, lacking } = manifest;
      const bytes = bytesOf(manifest);
      emit({ backup, verified: lacking.length === 0, counts, bytes, lacking }, () =>
        tellMade(cli, backup, bytes, lackingFiles(portfolio, manifest)),
      );
    });
  },
});

const tellMade = (cli: Scene['cli'], backup: string, bytes: number, lacking: readonly string[]): string =>
  [
    fill(cli.text.backupMade, { backup, bytes }),
    ...(lacking.length === 0 ? [] : [fill(cli.text.backupLacks, { count: lacking.length })]),
    ...lacking.map((lost) => `  ${lost}`),
  ].join('\n');

export const backupList = command({
  name: 'backup list',
  operands: { dir: required('<dir>', folder) },
  options: {},
  example: 'backup list ./my-portfolio --json',
  run: async ({ dir }, { services, client, cli, emit }) => {
    await client['portfolio.open']({ dir });
    const backups = await services.session.within((portfolio) => listBackupsOf(portfolio));
    emit(backups, () =>
      backups.length === 0
        ? cli.text.noBackup
        : table(
            [cli.table.made, cli.table.evidence, cli.table.claims, cli.table.state, cli.table.file],
            backups.map(({ made, counts, verified, backup }) => [
              made,
              counts.evidence,
              counts.claims,
              verified ? cli.text.whole : cli.text.damaged,
              backup,
            ]),
          ),
    );
  },
});

export const backupVerify = command({
  name: 'backup verify',
  operands: { backup: required('<backup>', folder) },
  options: { 'passphrase-file': optional('<file>', name) },
  example: 'backup verify ./my-portfolio/backups/20261129T213000Z-0007',
  run: async ({ backup, 'passphrase-file': secret }, { words, cli, emit }) => {
    const passphrase = secret === undefined ? null : readSecret(secret);
    const findings = await (isFile(backup) ? checkOneFile(backup, passphrase) : verifyBackup(backup));
    const ok = isSound(findings);
    emit({ ok, findings }, () =>
      [
        fill(ok ? cli.text.backupWhole : cli.text.backupDamaged, { backup }),
        ...findings.map(({ code, what }) => `  ${words.backupFlaw[code]}: ${what}`),
      ].join('\n'),
    );
    return ok ? 0 : 1;
  },
});

export const backupRestore = command({
  name: 'backup restore',
  operands: { backup: required('<backup>', folder) },
  options: {
    to: required('<new dir>', name),
    'passphrase-file': optional('<file>', name),
    partly: toggle,
  },
  example: 'backup restore ./my-portfolio/backups/20261129T213000Z-0007 --to ./restored',
  run: async ({ backup, to, 'passphrase-file': secret, partly }, { cli, emit, interrupted }) => {
    const passphrase = secret === undefined ? null : readSecret(secret);
    const watch = { signal: interrupted() };
    const wish = { passphrase, partly };
    const { dir, counts, lost } = await restoreBackup(backup, resolve(to), watch, wish);
    emit({ dir, counts, verified: lost.length === 0, ...((partly || lost.length > 0) && { lost }) }, () =>
      [
        fill(cli.text.backupRestored, { dir, evidence: counts.evidence, claims: counts.claims }),
        ...(lost.length === 0 ? [] : [fill(cli.text.backupLost, { count: lost.length })]),
        ...lost.map((file) => `  ${file}`),
      ].join('\n'),
    );
  },
});
