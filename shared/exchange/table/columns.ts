import type { z } from 'zod';
import { LANGUAGES } from '../../contract/records.ts';
import { NODE_TYPES, standardLinkSchema, standardNodeSchema, type NodeType } from '../../standard/node.ts';
import { EXCHANGE_WORDS } from '../../words/exchange/words.ts';
import { WORDS } from '../../words/words.ts';

export const LINK_TYPES = standardLinkSchema.shape.type.options;

/** What else links of a type say than whither: JSON, by the id that they lead to. */
export const detailsColumn = (type: string): string => `${type}-details`;

/** A column for each field of a node, whichever there are, and for each type of links one with the ids that they lead to. */
export const COLUMNS: readonly string[] = [
  ...Object.keys(standardNodeSchema.shape),
  ...LINK_TYPES.flatMap((type) => [type, detailsColumn(type)]),
];

/** What a table cannot do without; everything else may be left empty, or its column be left out. */
export const NEEDED_COLUMNS = ['id', 'text'] as const;

/** Letter case, width and blanks around it do not matter in a name that people type. */
export const foldName = (name: string): string => name.normalize('NFKC').trim().toLowerCase();

/** Columns by their own name and by the names that the templates print. */
export const COLUMN_NAMES: ReadonlyMap<string, string> = new Map([
  ...COLUMNS.map((column): [string, string] => [column, column]),
  ...LANGUAGES.flatMap((language) =>
    Object.entries(EXCHANGE_WORDS[language].column).map(([column, name]): [string, string] => [
      foldName(name),
      column,
    ]),
  ),
]);

/** Types of nodes by their own name and by the words of each language. */
const TYPE_NAMES: ReadonlyMap<string, NodeType> = new Map(
  NODE_TYPES.flatMap((type) =>
    [type, ...LANGUAGES.map((language) => WORDS[language].nodeType[type])].map((name): [string, NodeType] => [
      foldName(name),
      type,
    ]),
  ),
);

const FIELDS: Readonly<Record<string, z.ZodType>> = standardNodeSchema.shape;

/** The value of a field that a cell stands for: the first reading that its schema takes; undefined where it takes none. */
export function readCell(column: string, cell: string): unknown {
  const schema = FIELDS[column];
  if (column === 'type') return TYPE_NAMES.get(foldName(cell));
  return [cell, cell.trim(), parseJson(cell)].find(
    (reading) => reading !== undefined && schema?.safeParse(reading).success,
  );
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
