import type { Standard } from '../../../shared/standard/standard.ts';
import { fill } from '../../../shared/words/words.ts';
import { command, count, folder, many, name, optional, required, type Scene } from '../command.ts';
import { openNamed } from '../portfolios.ts';
import { table } from '../table.ts';

export const standardsList = command({
  name: 'standards list',
  operands: {},
  options: { portfolio: optional('<dir>', folder) },
  example: 'standards list',
  run: async ({ portfolio }, { client, cli, emit }) => {
    await openNamed(portfolio, { client });
    const standards = await client['standards.list']({});
    const head = [cli.table.id, cli.table.code, cli.table.title, cli.table.nodes, cli.table.levels];
    emit(standards, () =>
      table(
        head,
        standards.map(({ id, code, title, nodes, levels }) => [
          id,
          code ?? '',
          title,
          nodes,
          levels.join(' '),
        ]),
      ),
    );
  },
});

export const standardsShow = command({
  name: 'standards show',
  operands: { id: required('<id>', name) },
  options: { portfolio: optional('<dir>', folder) },
  example: 'standards show cn-4-04-05-05-2021 --json',
  run: async ({ id, portfolio }, { client, words, cli, emit }) => {
    await openNamed(portfolio, { client });
    const standard = await client['standards.show']({ id });
    emit(standard, () => outline(standard, words, cli));
  },
});

export const standardsSearch = command({
  name: 'standards search',
  operands: { query: many('<query>', name) },
  options: {
    standard: optional('<id>', name),
    limit: optional('<n>', count),
    portfolio: optional('<dir>', folder),
  },
  example: 'standards search 标注 --limit 10',
  run: async ({ query, standard, limit, portfolio }, { client, cli, emit }) => {
    await openNamed(portfolio, { client });
    const found = await client['standards.search']({
      query: query.join(' '),
      ...(standard !== undefined && { standard }),
      ...(limit !== undefined && { limit }),
    });
    emit(found, () =>
      [
        table(
          [cli.table.standard, cli.table.id, cli.table.code, cli.table.text],
          found.hits.map(({ standard: of, node, code, text }) => [of, node, code ?? '', text]),
        ),
        fill(cli.text.found, { total: found.total, shown: found.hits.length }),
      ].join('\n'),
    );
  },
});

/** Every node under its parent with its id, its kind, its printed code and text; then the oddities of the source. */
function outline(standard: Standard, words: Scene['words'], cli: Scene['cli']): string {
  const depths = new Map<string, number>();
  // Parents come before their children.
  for (const { id, parent } of standard.nodes)
    depths.set(id, parent === null ? 0 : (depths.get(parent) ?? 0) + 1);
  const nodes = standard.nodes.map(({ id, type, code, text }) =>
    [`${'  '.repeat(depths.get(id) ?? 0)}${id}`, `[${words.nodeType[type]}]`, code, text]
      .filter(Boolean)
      .join(' '),
  );
  const errata = standard.errata.map(({ node, text }) => `  ${node === undefined ? '' : `${node}: `}${text}`);
  return [
    `${standard.id}  ${standard.title}`,
    ...nodes,
    ...(errata.length > 0 ? ['', cli.text.errata, ...errata] : []),
  ].join('\n');
}
