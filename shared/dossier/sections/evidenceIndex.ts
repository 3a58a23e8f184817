import type { Evidence } from '../../evidence/evidence.ts';
import { fill, WORDS } from '../../words/words.ts';
import type { Block, Row, Table } from '../document.ts';
import { indexRowOf, type Brief, type NumberedEvidence } from '../facts.ts';
import { DOSSIER_WORDS } from '../words/words.ts';
import { headRow } from './coverage.ts';
import { pagesOf, shownAt } from './places.ts';

/** 佐证目录: each piece of evidence with its number, page and whole SHA-256. */
export function composeEvidenceIndex(brief: Brief): readonly Block[] {
  const { index } = DOSSIER_WORDS[brief.language];
  if (brief.numbered.length === 0) return [{ kind: 'paragraph', text: index.none }];
  return [
    { kind: 'paragraph', text: fill(index.total, { count: brief.numbered.length }) },
    indexTable(brief),
  ];
}

function indexTable(brief: Brief): Table {
  const { index } = DOSSIER_WORDS[brief.language];
  return {
    kind: 'table',
    columns: [
      { share: 3, align: 'center' },
      { share: 15 },
      { share: 5 },
      { share: 5, align: 'center' },
      { share: 5, align: 'right' },
      { share: 4, align: 'center' },
    ],
    head: [headRow([index.number, index.title, index.kind, index.date, index.size, index.page])],
    rows: brief.numbered.flatMap((item) => indexRows(brief, item)),
  };
}

function indexRows(brief: Brief, item: NumberedEvidence): readonly Row[] {
  const { number, evidence } = item;
  const { index } = DOSSIER_WORDS[brief.language];
  const { file, kind, date } = evidence;
  return [
    {
      id: indexRowOf(evidence),
      keep: true,
      cells: [
        { text: String(number), rows: 2 },
        { text: nameOf(evidence) },
        { text: WORDS[brief.language].evidenceKind[kind] },
        { text: date ?? index.undated },
        { text: sizeText(file.bytes) },
        { text: shownAt(brief, item) === null ? index.separate : pagesOf(brief, item) },
      ],
    },
    { cells: [{ text: `SHA-256 ${file.sha256}`, style: 'code', columns: 5, align: 'left' }] },
  ];
}

const UNITS = ['B', 'KB', 'MB', 'GB'] as const;

/** Bytes as people read them, in steps of 1,024. */
export function sizeText(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 1024 && unit < UNITS.length - 1) {
    value /= 1024;
    unit += 1;
  }
  return `${unit === 0 ? value : value.toFixed(1)} ${UNITS[unit]}`;
}

/** The title, and the file's own name where that is another. */
export const nameOf = ({ title, file }: Evidence): string =>
  title === file.name ? title : `${title}（${file.name}）`;
