import { readRecords } from '../exchange/table/csv.ts';
import { columnShares } from './columnShares.ts';
import type { Block, Row, Table } from './document.ts';
import type { ShownText } from './shown.ts';

/** More columns would be too narrow to read. */
const MOST_COLUMNS = 12;

/** A text as it is printed: paragraphs, and tables where it has any. */
export function textBlocks({ text, format }: ShownText): readonly Block[] {
  switch (format) {
    case 'plain':
      return linesOf(text).map(paragraph);
    case 'code':
      return linesOf(text).map(codeLine);
    case 'markdown':
      return markdownBlocks(linesOf(text));
    case 'table':
      return csvBlocks(text);
  }
}

const linesOf = (text: string): readonly string[] =>
  text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|[\n\r\f\v\u2028\u2029]/)
    .map((line) => line.replaceAll('\0', '').trimEnd());

const paragraph = (text: string) => ({ kind: 'paragraph', text: text === '' ? ' ' : text }) as const;
/** Data and source code have many short lines. */
const codeLine = (text: string): Block => ({ ...paragraph(text), style: 'code' });

/** The separator that parts the first line the most often. */
function csvBlocks(text: string): readonly Block[] {
  const [head = ''] = linesOf(text);
  const counts = [',', '\t', ';'].map((separator) => ({ separator, count: head.split(separator).length }));
  const { separator } = counts.reduce((best, one) => (one.count > best.count ? one : best));
  const { records } = readRecords(text.replace(/^\uFEFF/, ''), separator);
  const rows = records.filter((fields) => fields.some((field) => field.trim() !== ''));
  const columns = Math.max(0, ...rows.map(({ length }) => length));
  if (columns === 0 || columns > MOST_COLUMNS) return linesOf(text).map(paragraph);
  return [tableOf(rows, columns)];
}

function tableOf(rows: readonly (readonly string[])[], columns: number): Table {
  const padded = rows.map((row) => Array.from({ length: columns }, (_, index) => row[index]?.trim() ?? ''));
  const [head = [], ...body] = padded;
  const shares = columnShares(padded, columns);
  return {
    kind: 'table',
    columns: shares.map((share) => ({ share })),
    head: [{ cells: head.map((text) => ({ text })) }],
    rows: body.map((row): Row => ({ cells: row.map((text) => ({ text, style: 'note' })) })),
  };
}

const HEADING = /^#{1,6}\s+(.*)$/;
const ITEM = /^(\s*)[-*+]\s+(.*)$/;
const TABLE_ROW = /^\s*\|(.*)\|\s*$/;
const TABLE_RULE = /^\s*\|?[\s:|-]*-[\s:|-]*\|?\s*$/;
const FENCE = /^\s*(```|~~~)/;

/** Headings, lists, tables and code as far as paper needs them; all else as it was written. */
function markdownBlocks(lines: readonly string[]): readonly Block[] {
  const blocks: Block[] = [];
  let isCode = false;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]!;
    if (FENCE.test(line)) {
      isCode = !isCode;
      continue;
    }
    if (isCode) {
      blocks.push(codeLine(line));
      continue;
    }
    if (TABLE_ROW.test(line) && TABLE_RULE.test(lines[index + 1] ?? '')) {
      const rows = [cellsOf(line)];
      index += 2;
      for (; TABLE_ROW.test(lines[index] ?? ''); index += 1) rows.push(cellsOf(lines[index]!));
      index -= 1;
      const columns = Math.max(...rows.map(({ length }) => length));
      blocks.push(
        ...(columns > MOST_COLUMNS ? rows.map((row) => paragraph(row.join('　'))) : [tableOf(rows, columns)]),
      );
      continue;
    }
    const heading = HEADING.exec(line)?.[1];
    const item = ITEM.exec(line);
    if (heading !== undefined)
      blocks.push({ kind: 'paragraph', style: 'label', text: inline(heading) || ' ' });
    else if (item) blocks.push(paragraph(`${'　'.repeat(depthOf(item[1]!))}· ${inline(item[2]!)}`));
    else if (line !== '') blocks.push(paragraph(inline(line)));
  }
  return blocks;
}

const depthOf = (blanks: string): number => Math.min(3, Math.floor(blanks.length / 2));
const cellsOf = (line: string): string[] =>
  (TABLE_ROW.exec(line)?.[1] ?? '')
    .split(/(?<!\\)\|/)
    .map((cell) => inline(cell.trim().replaceAll('\\|', '|')));
/** Without the marks of stress and code, which paper does not need. */
const inline = (text: string): string => text.replaceAll(/\*\*(.+?)\*\*|`([^`]+)`/g, '$1$2');
