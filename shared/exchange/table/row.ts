import { standardLinkSchema, type StandardLink } from '../../standard/node.ts';
import { error, type Cell, type Finding, type FindingCode } from '../finding.ts';
import { isObject } from '../json.ts';
import { MAX_TEXT_LENGTH } from '../limits.ts';
import { isSpreadsheetError, type SheetCell } from './cell.ts';
import { detailsColumn, LINK_TYPES, NEEDED_COLUMNS, parseJson, readCell } from './columns.ts';
import type { Head } from './head.ts';

/** What one row says, and what is wrong with it by itself. */
export interface Row {
  readonly number: number;
  readonly id: string | undefined;
  readonly parent: string | null;
  /** The other fields of the node. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly links: readonly StandardLink[];
  readonly findings: readonly Finding[];
}

/** The position of a row among its siblings is its order, whatever a cell says. */
const COUNTED = 'order';
const NEEDED: ReadonlySet<string> = new Set(NEEDED_COLUMNS);
const LINK_COLUMNS: ReadonlySet<string> = new Set(LINK_TYPES.flatMap((type) => [type, detailsColumn(type)]));

/** What is wrong with a field that its schema does not take. */
const MALFORMED: Readonly<Record<string, FindingCode>> = {
  id: 'id-malformed',
  type: 'type-unknown',
  level: 'level-unknown',
};

export function readRow(
  cells: readonly SheetCell[],
  head: Head,
  at: (column: string | null) => Cell,
  number: number,
): Row {
  const findings: Finding[] = [];
  const texts = new Map<string, string>();
  for (const [column, index] of head.columns) {
    const cell = cells[index] ?? '';
    const fault = faultOf(cell, at(head.nameOf(column)));
    if (fault) findings.push(fault);
    else if (typeof cell === 'string') texts.set(column, cell);
  }
  if (cells.slice(head.width).some((cell) => typeof cell !== 'string' || cell.trim() !== ''))
    findings.push(error('cells-beyond-columns', at(null)));
  const fields: Record<string, unknown> = {};
  for (const [column, text] of texts) {
    if (column === COUNTED || column === 'parent' || LINK_COLUMNS.has(column)) continue;
    const where = at(head.nameOf(column));
    if (text.trim() === '') {
      if (NEEDED.has(column)) findings.push(error('cell-missing', where, { column }));
      continue;
    }
    const value = readCell(column, text);
    if (value === undefined)
      findings.push(error(MALFORMED[column] ?? 'cell-malformed', where, { column, value: excerpt(text) }));
    else fields[column] = value;
  }
  const id = typeof fields['id'] === 'string' ? fields['id'] : undefined;
  const parent = texts.get('parent')?.trim() ?? '';
  const links = readLinks(id ?? '', texts, head, at);
  return {
    number,
    id,
    parent: parent === '' ? null : parent,
    fields,
    links: links.flatMap((link) => ('code' in link ? [] : [link])),
    findings: [...findings, ...links.flatMap((link) => ('code' in link ? [link] : []))],
  };
}

/** What no cell may hold. */
function faultOf(cell: SheetCell, where: Cell): Finding | null {
  if (typeof cell !== 'string') return error('formula', where, { value: excerpt(cell.formula) });
  if (isSpreadsheetError(cell)) return error('spreadsheet-error', where, { value: cell.trim() });
  if (cell.includes('\uFFFD')) return error('characters-lost', where);
  if (cell.length > MAX_TEXT_LENGTH)
    return error('text-too-long', where, { length: cell.length, limit: MAX_TEXT_LENGTH });
  return null;
}

/** Ids with blanks or whatever people put between them, and what the links say beside. */
function readLinks(
  from: string,
  texts: ReadonlyMap<string, string>,
  head: Head,
  at: (column: string | null) => Cell,
): readonly (StandardLink | Finding)[] {
  return LINK_TYPES.flatMap((type) => {
    const column = detailsColumn(type);
    const text = texts.get(column) ?? '';
    const details = text.trim() === '' ? {} : parseJson(text);
    const malformed = error('cell-malformed', at(head.nameOf(column)), { column, value: excerpt(text) });
    if (!isObject(details)) return [malformed];
    return (texts.get(type) ?? '')
      .split(/[\s,，、;；]+/)
      .filter((to) => to !== '')
      .map((to): StandardLink | Finding => {
        const rest = details[to];
        const link = standardLinkSchema.safeParse({ ...(isObject(rest) ? rest : {}), from, to, type });
        return link.success ? link.data : malformed;
      });
  });
}

const excerpt = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
