import type { PlainDate } from '../../../shared/calendar/plainDate.ts';
import type { ClaimDetails, EvidenceKind } from '../../../shared/evidence/evidence.ts';
import { OCCUPATION, PROMPTING } from '../standards.ts';
import type { WorkOutputName } from '../workOutputs.ts';

/** One file of the sample: what it says of itself, what it shows, and how it is made. */
export interface DemoFile {
  readonly name: string;
  readonly title: string;
  readonly kind: EvidenceKind;
  readonly date: PlainDate;
  readonly description: string;
  readonly tags: readonly string[];
  readonly workOutput?: WorkOutputName;
  readonly claims: readonly ClaimDetails[];
  /** @param fonts the folder with the app's faces */
  readonly content: (fonts: string) => string | Uint8Array | Promise<Uint8Array>;
}

/** What a file shows. Nodes of the 職能基準 begin with a task, those of the occupation with a level or B. */
export const shows = (node: string, note: string, where = ''): ClaimDetails => ({
  standard: node.startsWith('T') ? PROMPTING : OCCUPATION,
  node,
  note,
  where,
});

/** Comma-separated values as spreadsheets like them: UTF-8 with a mark, quotes where a cell needs them. */
export const csv = (rows: readonly (readonly (string | number)[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;

const cell = (value: string | number): string => {
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

export const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
