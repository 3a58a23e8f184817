import { IMPORTS_AS, type ImportOutcome } from '../../../shared/contract/procedures/ownStandards.ts';
import { describe } from '../../../shared/exchange/describe.ts';
import type { Language } from '../../../shared/contract/records.ts';
import { EXCHANGE_WORDS } from '../../../shared/words/exchange/words.ts';
import { fill } from '../../../shared/words/words.ts';
import { command, folder, name, oneOf, optional, required, toggle, type Scene } from '../command.ts';
import { placeOf, refused, sourceAt } from '../standardFiles.ts';

export const standardsImport = command({
  name: 'standards import',
  operands: { file: required('<file>', name) },
  options: {
    portfolio: required('<dir>', folder),
    title: optional('<title>', name),
    as: optional(IMPORTS_AS.join('|'), oneOf(IMPORTS_AS)),
    'dry-run': toggle,
  },
  example: 'standards import ./our-standard.csv --portfolio ./my-portfolio --dry-run',
  run: async ({ file, portfolio, title, as, 'dry-run': dryRun }, scene) => {
    const { client, language, cli, emit, note } = scene;
    await client['portfolio.open']({ dir: portfolio });
    const outcome = await client['ownStandards.import'](
      { dryRun, ...(title === undefined ? {} : { title }), ...(as === undefined ? {} : { as }) },
      sourceAt(file),
    );
    if (!outcome.ok) {
      for (const finding of outcome.findings.slice(1))
        note(`  ${placeOf(finding.where, cli)}${describe(finding, language)}`);
      throw refused(file, outcome.findings, scene);
    }
    const { standard, report, copyOf, supersedes, already } = outcome;
    const { loss } = EXCHANGE_WORDS[language];
    const left = report.left.map(({ what, why, count }) => ({ what, code: why, why: loss[why], count }));
    emit({ standard, kept: report.kept, mapped: report.mapped, left, copyOf, supersedes, already }, () =>
      account(outcome, dryRun, language, cli),
    );
  },
});

/** What became of a file, for people. */
function account(
  { standard, title, report, copyOf, supersedes, already }: Extract<ImportOutcome, { ok: true }>,
  dryRun: boolean,
  language: Language,
  { text }: Scene['cli'],
): string {
  const { loss } = EXCHANGE_WORDS[language];
  const outcome = already ? text.standardAlready : dryRun ? text.standardWould : text.standardImported;
  return [
    fill(outcome, { standard, title }),
    ...(copyOf === null ? [] : [fill(text.standardCopyOf, { standard: copyOf })]),
    ...(supersedes === null ? [] : [fill(text.standardSupersedes, { standard: supersedes })]),
    fill(text.standardCounts, { kept: report.kept, mapped: report.mapped }),
    ...report.left.map(({ what, why, count }) => `  ${count} × ${what}: ${loss[why]}`),
  ].join('\n');
}
