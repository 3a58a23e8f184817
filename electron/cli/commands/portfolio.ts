import { dirname, resolve } from 'node:path';
import { portfolioDataSchema, unknownFields } from '../../../shared/contract/importing.ts';
import { fill } from '../../../shared/words/words.ts';
import { exportPlainly } from '../../handlers/backups/plainExport.ts';
import { importPlainly } from '../../handlers/backups/plainImport.ts';
import { holdingsOf, type Holdings } from '../../handlers/holdings.ts';
import { importData } from '../../handlers/importing.ts';
import { command, name, required, type Scene, folder } from '../command.ts';
import { readForm } from '../readForm.ts';
import { beginsWith } from '../readRegular.ts';
import { indented, table } from '../table.ts';
import { targetOf, writeOut } from '../writeOut.ts';

export const portfolioCreate = command({
  name: 'portfolio create',
  operands: { dir: required('<dir>', folder) },
  options: {},
  example: 'portfolio create ./my-portfolio',
  run: async ({ dir }, { services, client, cli, emit }) => {
    await client['portfolio.create']({ dir });
    emit(await holdingsOf(services), () => fill(cli.text.portfolioMade, { dir }));
  },
});

export const portfolioInfo = command({
  name: 'portfolio info',
  operands: { dir: required('<dir>', folder) },
  options: {},
  example: 'portfolio info ./my-portfolio --json',
  run: async ({ dir }, { services, client, cli, emit }) => {
    await client['portfolio.open']({ dir });
    const holdings = await holdingsOf(services);
    emit(holdings, () => describe(holdings, cli));
  },
});

export const portfolioExport = command({
  name: 'portfolio export',
  operands: { dir: required('<dir>', folder) },
  options: { out: required('<file.zip>', name) },
  example: 'portfolio export ./my-portfolio --out ./my-portfolio.zip',
  run: async ({ dir, out }, { services, client, language, cli, emit }) => {
    const target = targetOf(out);
    await client['portfolio.open']({ dir });
    await services.session.within(async (portfolio) => {
      const { stream, manifest, lacking } = await exportPlainly(services, portfolio, language);
      const { bytes, sha256 } = await writeOut(stream, target);
      const files = manifest.files.length;
      emit({ file: out, bytes, sha256, files, lacking }, () =>
        [
          fill(cli.text.exported, { file: out, bytes }),
          ...(lacking.length === 0 ? [] : [fill(cli.text.backupLacks, { count: lacking.length })]),
        ].join('\n'),
      );
    });
  },
});

export const portfolioImport = command({
  name: 'portfolio import',
  operands: { dir: required('<dir>', folder), data: required('<data.json or zip>', name) },
  options: {},
  example: 'portfolio import ./my-portfolio ./data.json',
  run: async ({ dir, data }, { services, client, language, cli, emit, progress }) => {
    if (beginsWith(data, ZIP)) {
      const added = await importPlainly(resolve(data), dir, services);
      emit({ added, skipped: [] }, () =>
        [cli.text.imported, indented(table(null, rowsOf(added, cli)))].join('\n'),
      );
      return;
    }
    const { value, raw } = readForm(data, portfolioDataSchema, language);
    await client['portfolio.open']({ dir });
    const locate = (file: string) => resolve(dirname(data), file);
    const { added, skipped } = await importData(services, value, locate, progress);
    const unknown = unknownFields(raw, value).map((what) => ({
      what,
      code: 'unknown-field' as const,
      params: {},
    }));
    const left = [...unknown, ...skipped].map(({ what, code, params }) => ({
      what,
      code,
      why: fill(cli.skipped[code], params),
    }));
    emit({ added, skipped: left }, () => {
      const reasons =
        left.length === 0 ? [] : [cli.text.skipped, ...left.map(({ what, why }) => `  ${what}: ${why}`)];
      const counts = Object.entries(added).filter(([, count]) => count > 0);
      if (counts.length === 0) return [cli.text.nothingNew, ...reasons].join('\n');
      return [
        cli.text.imported,
        indented(
          table(
            null,
            counts.map(([list, count]) => [cli.counts[list as keyof typeof added], count]),
          ),
        ),
        ...reasons,
      ].join('\n');
    });
  },
});

/** What every ZIP begins with. A ZIP is a plain export; everything else is read as a data file. */
const ZIP = 'PK\u0003\u0004';

const rowsOf = (counts: Readonly<Record<string, number>>, cli: Scene['cli']) =>
  Object.entries(counts).map(([list, count]) => [cli.counts[list as keyof typeof cli.counts], count]);

const describe = ({ id, counts, bytes }: Holdings, cli: Scene['cli']): string =>
  [
    `${cli.table.id}  ${id}`,
    table(
      null,
      Object.entries<number>({ ...counts }).map(([list, count]) => [
        cli.counts[list as keyof typeof counts],
        count,
      ]),
    ),
    fill(cli.text.bytes, { bytes }),
  ].join('\n');
