import type { RequestManifest } from '../signoff/package.ts';
import { sheetsOf } from '../signoff/sheet.ts';
import { contentOf, DECISIONS, VARCS, type ClaimStatement } from '../signoff/statement.ts';
import { fill, WORDS } from '../words/words.ts';
import type { Block, Cell, DossierDocument, DossierLanguage, Row, Section } from './document.ts';
import { DOSSIER_WORDS } from './words/words.ts';

const OPEN = '□';
/** How many characters are printed, so that a sheet is one page; all of them are in the request. */
const LONGEST = { requirement: 100, evidence: 38, said: 45 } as const;
/** Room for handwriting, in millimetres. */
const COMMENT = 13;
const SIGNATURE = 16;

/** What the picture of a sheet's code is asked for by. @param sheet from 1 */
export const codeRef = (sheet: number): string => `sheet ${sheet}`;

/** A request to be judged and signed by hand: some claims a sheet, each sheet with its own code and its own signature. */
export function composeSignoffSheets(
  { id, made, subject, claims }: RequestManifest,
  language: DossierLanguage,
): DossierDocument {
  const words = DOSSIER_WORDS[language];
  const { sheet: own } = words;
  const sheets = sheetsOf(claims);
  return {
    language,
    title: [own.title, subject.name].filter(Boolean).join('　'),
    author: subject.name || words.author,
    madeOn: made.slice(0, 10),
    runningHead: own.title,
    pageNumber: words.pageNumber,
    cover: null,
    contents: null,
    sections: sheets.map((some, index): Section => ({
      id: `sheet-${index + 1}`,
      title: fill(own.number, { number: index + 1, total: sheets.length }),
      blocks: [
        {
          kind: 'table',
          columns: [{ share: 3 }, { share: 12 }, { share: 7 }],
          head: [],
          rows: [
            {
              cells: [
                label(own.applicant),
                { text: [subject.name, subject.employer].filter(Boolean).join('，') },
                { picture: { ref: codeRef(index + 1), otherwise: own.noCode }, rows: 3 },
              ],
            },
            { cells: [label(own.request), { text: `${made.slice(0, 10)}　${id}`, style: 'note' }] },
            { cells: [label(own.how), { text: own.howText, style: 'note' }] },
          ],
        },
        ...some.map((claim) => claimTable(claim, language)),
        signatureTable(language),
        { kind: 'paragraph', style: 'note', text: own.foot },
      ],
    })),
  };
}

const label = (text: string): Cell => ({ text, style: 'label', shade: true });
const shortened = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most)}…` : text;
const boxes = (texts: readonly string[]): string => texts.map((text) => `${OPEN} ${text}`).join('　　');

function claimTable({ node, evidence, note, where }: ClaimStatement, language: DossierLanguage): Block {
  const { sheet: own } = DOSSIER_WORDS[language];
  const field = WORDS[language];
  const said = [note, where].filter(Boolean).join('　');
  const row = (name: string, cell: Cell, least?: number): Row => ({
    cells: [label(name), cell],
    keep: true,
    ...(least !== undefined && { least }),
  });
  return {
    kind: 'table',
    columns: [{ share: 3 }, { share: 19 }],
    head: [],
    rows: [
      row(own.requirement, {
        text: shortened([node.code, node.text].filter(Boolean).join(' '), LONGEST.requirement),
      }),
      row(own.evidence, {
        text: shortened(
          [evidence.title, evidence.date, evidence.file].filter(Boolean).join('，'),
          LONGEST.evidence,
        ),
      }),
      row('SHA-256', {
        text: evidence.redacted === null ? evidence.sha256 : `${contentOf(evidence)} ${own.isCopy}`,
        style: 'code',
      }),
      ...(said === '' ? [] : [row(own.said, { text: shortened(said, LONGEST.said), style: 'note' })]),
      row(own.decision, { text: boxes(DECISIONS.map((decision) => field.decision[decision])) }),
      row(own.varcs, { text: boxes(VARCS.map((tick) => field.varcs[tick])) }),
      { cells: [label(own.comment), { text: '' }], least: COMMENT },
    ],
  };
}

function signatureTable(language: DossierLanguage): Block {
  const { sheet: own } = DOSSIER_WORDS[language];
  const blank: Cell = { text: '' };
  return {
    kind: 'table',
    columns: [{ share: 3 }, { share: 8 }, { share: 3 }, { share: 8 }],
    head: [],
    rows: [
      { cells: [label(own.name), blank, label(own.unit), blank], keep: true, least: 8 },
      { cells: [label(own.post), blank, label(own.date), blank], keep: true, least: 8 },
      { cells: [label(own.signature), blank, label(own.seal), blank], least: SIGNATURE },
    ],
  };
}
