import { indexStandard } from '../../../shared/standard/tree.ts';
import type { Standard } from '../../../shared/standard/standard.ts';
import { command, name, required, type Scene } from '../command.ts';
import { table } from '../table.ts';

export const standardsList = command({
  name: 'standards list',
  operands: {},
  options: {},
  example: 'standards list',
  run: async (_values, { client, cli, emit }) => {
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
  options: {},
  example: 'standards show cn-4-04-05-05-2021 --json',
  run: async ({ id }, { client, words, cli, emit }) => {
    const standard = await client['standards.show']({ id });
    emit(standard, () => outline(standard, words, cli));
  },
});

/** Every node under its parent with its id, its kind, its printed code and text; then the oddities of the source. */
function outline(standard: Standard, words: Scene['words'], cli: Scene['cli']): string {
  const { byId } = indexStandard(standard);
  const depthOf = (id: string): number => {
    const parent = byId.get(id)?.parent ?? null;
    return parent === null ? 0 : depthOf(parent) + 1;
  };
  const nodes = standard.nodes.map(({ id, type, code, text }) =>
    [`${'  '.repeat(depthOf(id))}${id}`, `[${words.nodeType[type]}]`, code, text].filter(Boolean).join(' '),
  );
  const errata = standard.errata.map(({ node, text }) => `  ${node === undefined ? '' : `${node}: `}${text}`);
  return [
    `${standard.id}  ${standard.title}`,
    ...nodes,
    ...(errata.length > 0 ? ['', cli.text.errata, ...errata] : []),
  ].join('\n');
}
