import { describe } from '../../../shared/exchange/describe.ts';
import { FILE_FORMS, TEMPLATE_FORMS } from '../../../shared/exchange/file.ts';
import { fill } from '../../../shared/words/words.ts';
import { exportStandard, makeTemplate, readStandardFile } from '../../handlers/exchange.ts';
import { command, folder, name, oneOf, optional, required } from '../command.ts';
import { openNamed } from '../portfolios.ts';
import { placeOf, sourceAt } from '../standardFiles.ts';
import { targetOf, writeOut } from '../writeOut.ts';

export const standardsExport = command({
  name: 'standards export',
  operands: { id: required('<id>', name) },
  options: {
    format: required(FILE_FORMS.join('|'), oneOf(FILE_FORMS)),
    out: required('<file>', name),
    portfolio: optional('<dir>', folder),
  },
  example: 'standards export icap-SET4130-002v1 --format case --out ./prompting.json',
  run: async ({ id, format, out, portfolio }, { services, client, cli, emit }) => {
    await openNamed(portfolio, { client });
    const standard = services.standards.get(id);
    const target = targetOf(out);
    const written = await writeOut(await exportStandard(standard, format), target);
    emit({ file: out, ...written }, () => fill(cli.text.exported, { file: out, bytes: written.bytes }));
  },
});

export const standardsTemplate = command({
  name: 'standards template',
  operands: {},
  options: {
    format: required(TEMPLATE_FORMS.join('|'), oneOf(TEMPLATE_FORMS)),
    out: required('<file>', name),
    // No template depends on what is in the portfolio; but scripts give the option to every verb.
    portfolio: optional('<dir>', folder),
  },
  example: 'standards template --format xlsx --out ./template.xlsx',
  run: async ({ format, out, portfolio }, { client, language, cli, emit }) => {
    await openNamed(portfolio, { client });
    const target = targetOf(out);
    const written = await writeOut(await makeTemplate(format, language), target);
    emit({ file: out, ...written }, () => fill(cli.text.exported, { file: out, bytes: written.bytes }));
  },
});

export const standardsValidate = command({
  name: 'standards validate',
  operands: { file: required('<file>', name) },
  // What is in the portfolio makes no file right or wrong; but scripts give the option to every verb.
  options: { portfolio: optional('<dir>', folder) },
  example: 'standards validate ./our-standard.csv',
  run: async ({ file, portfolio }, { client, language, cli, emit }) => {
    await openNamed(portfolio, { client });
    const read = await readStandardFile(sourceAt(file));
    const findings = (read.ok ? [] : read.findings).map((finding) => ({
      ...finding,
      message: describe(finding, language),
    }));
    emit({ ok: read.ok, findings }, () =>
      read.ok
        ? fill(cli.text.valid, { file, count: read.value.standard.nodes.length })
        : [
            fill(cli.text.invalid, { file }),
            ...findings.map(({ where, message }) => `  ${placeOf(where, cli)}${message}`),
          ].join('\n'),
    );
    return read.ok ? 0 : 1;
  },
});
