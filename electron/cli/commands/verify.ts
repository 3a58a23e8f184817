import { statSync } from 'node:fs';
import { fill } from '../../../shared/words/words.ts';
import { verifyFile, verifyPortfolio } from '../../handlers/signoff/verify.ts';
import { command, folder, name, optional, required, type Scene } from '../command.ts';
import { readBytes } from '../secret.ts';

export const verify = command({
  name: 'verify',
  operands: { target: required('<file or dir>', name) },
  options: { portfolio: optional('<dir>', folder) },
  example: 'verify ./back.zjres --portfolio ./my-portfolio --json',
  run: async ({ target, portfolio: dir }, { services, client, words, cli, emit }) => {
    const isFolder = statSync(target, { throwIfNoEntry: false })?.isDirectory() ?? false;
    if (isFolder) await client['portfolio.open']({ dir: folder.parse(target) });
    else if (dir !== undefined) await client['portfolio.open']({ dir });
    const verified = isFolder
      ? await services.session.within((portfolio) => verifyPortfolio(services, portfolio))
      : await verifyFile(services, services.session.portfolio, readBytes(target));
    const { kind, holds, signers } = verified;
    const checks = verified.checks.map(({ params, ...one }) => ({
      ...one,
      detail: fill(one.ok ? words.verifyCheck[one.check] : words.verifyFailure[one.check], {
        ...params,
        reason: reasonOf(words, String(params['code'] ?? '')),
      }),
    }));
    emit({ kind, holds, checks, signers }, () =>
      [
        `${cli.verifyKind[kind]}: ${holds ? cli.text.holds : cli.text.holdsNot}`,
        ...checks.map(({ ok, detail }) => `  ${ok ? '✓' : '✗'} ${detail}`),
        ...signers.map(({ did, name: called, trust }) =>
          fill(cli.text.signedBy, { name: called, did, trust: words.trust[trust] }),
        ),
      ].join('\n'),
    );
    return holds ? 0 : 1;
  },
});

/** Why a credential or a package does not hold, in words. */
const reasonOf = (words: Scene['words'], code: string): string =>
  (
    ({ ...words.fault, ...words.credentialFault, ...words.manifestFault }) as Readonly<Record<string, string>>
  )[code] ?? code;
