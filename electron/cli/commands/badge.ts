import { fill } from '../../../shared/words/words.ts';
import { command, folder, name, required } from '../command.ts';

export const badgeImport = command({
  name: 'badge import',
  operands: { dir: required('<dir>', folder), badge: required('<file>', name) },
  options: {},
  example: 'badge import ./my-portfolio ./earned-elsewhere.png --json',
  run: async ({ dir, badge: file }, { client, words, cli, emit }) => {
    await client['portfolio.open']({ dir });
    const { evidence, badge } = await client['badges.import']({}, { kind: 'path', path: file, name: file });
    const findings = badge.findings.map((code) => ({ code, message: words.badgeFinding[code] }));
    emit({ evidence: evidence.id, ...badge, findings }, () =>
      [
        fill(cli.text.badgeTaken, { title: evidence.title, issuer: badge.issuer || badge.issuerId }),
        ...findings.map(({ message }) => `  ${message}`),
      ].join('\n'),
    );
  },
});
