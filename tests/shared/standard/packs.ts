import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { StandardNode } from '../../../shared/standard/node.ts';
import { standardSchema, type Standard } from '../../../shared/standard/standard.ts';

const FOLDER = new URL('../../../resources/standards/', import.meta.url);

export const PACK_IDS = [
  'icap-SET4130-002v1',
  'icap-SMS2512-001v1',
  'cn-4-04-05-05-2021',
  'posts-llm-2023',
  'iii-genai-guide-2023',
] as const;
export type PackId = (typeof PACK_IDS)[number];

export interface Pack {
  readonly standard: Standard;
  /** The source as it lies in resources/standards/sources. */
  readonly source: string;
  readonly sha256: string;
}

export function readPack(id: PackId): Pack {
  const standard = standardSchema.parse(JSON.parse(readFileSync(new URL(`${id}.json`, FOLDER), 'utf8')));
  const bytes = readFileSync(new URL(`sources/${standard.source.file}`, FOLDER));
  return {
    standard,
    source: bytes.toString('utf8'),
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
}

/**
 * The source without the marks that its conversion to plain text left (rules at the foot of tables too), with
 * printed boxes as □, and with runs of blanks as one.
 */
export const withoutMarks = (source: string): string =>
  source
    .replaceAll(/<\/?p>|\*\*|\^/g, '')
    .replaceAll('<input type="checkbox"/>', '□')
    .replaceAll(/^#+ |^ *- |^-+(\t-+)+$/gm, '')
    .replaceAll(/ +/g, ' ');

export const withoutBlanks = (text: string): string => text.replaceAll(/\s/g, '');

/** A printed line as its cells, without blanks; cells at its end that are empty are dropped. */
export function line(...cells: readonly string[]): readonly string[] {
  const bare = cells.map(withoutBlanks);
  while (bare.at(-1) === '') bare.pop();
  return bare;
}

/** The lines of the source that print anything. */
export const printedLines = (source: string): readonly (readonly string[])[] =>
  withoutMarks(source)
    .split('\n')
    .map((text) => line(...text.split('\t')))
    .filter((cells) => cells.length > 0);

/**
 * What a pack leaves out: the printed lines from the last one that starts with the words `from` to the next one
 * that ends with the words `to`. Words have no blanks.
 */
export function leftOut(source: string, from: string, to: string): readonly (readonly string[])[] {
  const lines = printedLines(source);
  const first = lines.findLastIndex((cells) => cells.join('').startsWith(from));
  const last = lines.findIndex((cells, index) => index >= first && cells.join('').endsWith(to));
  if (first < 0 || last < 0) throw new Error(`nothing stands from ${from} to ${to}`);
  return lines.slice(first, last + 1);
}

export function countByType(nodes: readonly StandardNode[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { type } of nodes) counts[type] = (counts[type] ?? 0) + 1;
  return counts;
}

/** Every text of a pack that the source must print, apart from codes; clauses with paragraphs come as paragraphs. */
export function textsOf(standard: Standard): readonly string[] {
  const { about, headings = {}, nodes, links, checklists = [], eligibility, assessment, weights } = standard;
  return [
    standard.title,
    ...about.flatMap(({ label, text }) => [label, text]),
    ...Object.values(headings),
    ...nodes.flatMap(({ heading = '', text, details = [] }) => [
      heading,
      ...text.split('\n'),
      ...details.flatMap((detail) => [detail.label ?? '', detail.text]),
    ]),
    ...checklists.flatMap(({ heading = '', columns }) => [heading, ...columns.map(({ text }) => text)]),
    ...links.flatMap(({ text }) => text ?? []),
    ...(eligibility
      ? [
          eligibility.clause,
          eligibility.ownOccupation,
          eligibility.relatedOccupations.text,
          ...eligibility.relatedOccupations.names,
          ...eligibility.majorClasses.map(({ text }) => text),
          ...eligibility.leads.map(({ text }) => text),
          ...eligibility.footnotes.map(({ text }) => text),
          ...eligibility.alternatives.map(({ text }) => text),
        ]
      : []),
    ...(assessment
      ? [
          ...assessment.clauses.flatMap(({ title, text }) => [title, ...text.split('\n')]),
          ...assessment.parts.map(({ name }) => name),
        ]
      : []),
    ...(weights
      ? [weights.theory, weights.skill].flatMap(({ title, rows }) => [
          title,
          ...rows.flatMap(({ group, name }) => [group, name]),
        ])
      : []),
  ].filter((text) => text !== '');
}
