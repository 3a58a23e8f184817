import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { MANIFEST_NAME } from '../../../shared/dossier/manifest.ts';
import { fill } from '../../../shared/words/words.ts';
import { verifyFile, verifyPortfolio } from '../../handlers/signoff/verify.ts';
import { isPortfolioFolder } from '../../session.ts';
import { command, folder, name, optional, required, type Scene } from '../command.ts';
import { readBytes } from '../secret.ts';

export const verify = command({
  name: 'verify',
  operands: { target: required('<file or dir>', name) },
  options: { portfolio: optional('<dir>', folder) },
  example: 'verify ./back.zjres --portfolio ./my-portfolio --json',
  run: async ({ target, portfolio: dir }, { services, client, words, cli, emit }) => {
    const isDirectory = statSync(target, { throwIfNoEntry: false })?.isDirectory() ?? false;
    const bound = isDirectory && !isPortfolioFolder(target) ? dossierIn(target) : null;
    const isFolder = isDirectory && bound === null;
    if (isFolder) await client['portfolio.open']({ dir: folder.parse(target) });
    else if (dir !== undefined) await client['portfolio.open']({ dir });
    const verified = isFolder
      ? await services.session.within((portfolio) => verifyPortfolio(services, portfolio))
      : await verifyFile(services, services.session.portfolio, readBytes(bound ?? target));
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
        fill(holds ? cli.text.verified : cli.text.verifiedNot, { kind: cli.verifyKind[kind] }),
        ...checks.map(({ ok, detail }) => `  ${ok ? '✓' : '✗'} ${detail}`),
        ...signers.map(({ did, name: called, trust }) =>
          fill(cli.text.signedBy, { name: called, did, trust: words.trust[trust] }),
        ),
      ].join('\n'),
    );
    return holds ? 0 : 1;
  },
});

/** The dossier in a folder that was written with its files; null where there is none, or several. */
function dossierIn(dir: string): string | null {
  const names = readdirSync(dir);
  const [pdf, ...more] = names.filter((one) => one.endsWith('.pdf'));
  return pdf !== undefined && more.length === 0 && names.includes(MANIFEST_NAME) ? join(dir, pdf) : null;
}

/** Why a credential or a package does not hold, in words. */
const reasonOf = (words: Scene['words'], code: string): string =>
  (
    ({ ...words.fault, ...words.credentialFault, ...words.manifestFault }) as Readonly<Record<string, string>>
  )[code] ?? code;
