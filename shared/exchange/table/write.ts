import type { Language } from '../../contract/records.ts';
import type { StandardLink } from '../../standard/node.ts';
import type { Standard } from '../../standard/standard.ts';
import { EXCHANGE_WORDS, type TemplateColumn } from '../../words/exchange/words.ts';
import { WORDS } from '../../words/words.ts';
import { COLUMNS, detailsColumn, LINK_TYPES } from './columns.ts';

export type Rows = readonly (readonly string[])[];

/** The nodes of a standard and their links, a node a row. What belongs to the standard as a whole has no row. */
export function toRows({ nodes, links }: Pick<Standard, 'nodes' | 'links'>): Rows {
  const linksFrom = new Map(nodes.map(({ id }): [string, StandardLink[]] => [id, []]));
  for (const link of links) linksFrom.get(link.from)?.push(link);
  return [
    COLUMNS,
    ...nodes.map((node) => {
      const row = new Map<string, unknown>(Object.entries(node));
      for (const type of LINK_TYPES) {
        const ofType = (linksFrom.get(node.id) ?? []).filter((link) => link.type === type);
        row.set(type, ofType.map(({ to }) => to).join(' '));
        row.set(detailsColumn(type), detailsOf(ofType));
      }
      return COLUMNS.map((column) => writeCell(row.get(column)));
    }),
  ];
}

/** Text as it is, everything else as JSON. */
const writeCell = (value: unknown): string => {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
};

/** What links say beside their ends, by the id that they lead to. */
function detailsOf(links: readonly StandardLink[]): Readonly<Record<string, unknown>> | null {
  const details = links.flatMap(({ from: _from, to, type: _type, ...rest }): [string, unknown][] =>
    Object.keys(rest).length === 0 ? [] : [[to, rest]],
  );
  return details.length === 0 ? null : Object.fromEntries(details);
}

/** The columns that people write a standard of their own in; `toRows` has more, and both can be read. */
export const TEMPLATE_COLUMNS = [
  'id',
  'parent',
  'type',
  'code',
  'heading',
  'text',
  'level',
  'requires',
] as const satisfies readonly TemplateColumn[];

/** The head of a table to fill in. */
export const templateHead = (language: Language): readonly string[] =>
  TEMPLATE_COLUMNS.map((name) => EXCHANGE_WORDS[language].column[name]);

/** A table to fill in, with a small standard as an example in the place of explanations. */
export function templateRows(language: Language): Rows {
  const { example } = EXCHANGE_WORDS[language];
  const { nodeType } = WORDS[language];
  return [
    templateHead(language),
    ...example.map((row) =>
      TEMPLATE_COLUMNS.map((name) => (name === 'type' ? nodeType[row.type] : (row[name] ?? ''))),
    ),
  ];
}
