import { uuidOf } from '../../electron/standards/uuid.ts';
import { fromPackage } from '../../shared/exchange/case/read.ts';
import type { ImportReport } from '../../shared/exchange/report.ts';
import type { Standard } from '../../shared/standard/standard.ts';

type Loose = Readonly<Record<string, unknown>>;

/** A UUID that can be told by its number. */
export const uuid = (number: number): string =>
  `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;

export const DOCUMENT_ID = uuid(0xd0c_0000_0000);

export const item = (number: number, change: Loose = {}): Loose => ({
  identifier: uuid(number),
  uri: `https://elsewhere.example/items/${number}`,
  fullStatement: `statement ${number}`,
  lastChangeDateTime: '2020-01-01T00:00:00Z',
  ...change,
});

/** `to` null: the document. Identifiers stand for themselves. */
export const association = (
  type: string,
  from: number | string,
  to: number | string | null,
  change: Loose = {},
): Loose => {
  const end = (to_: number | string | null) => ({
    title: '…',
    identifier: typeof to_ === 'number' ? uuid(to_) : (to_ ?? DOCUMENT_ID),
    uri: 'https://elsewhere.example/',
  });
  return { associationType: type, originNodeURI: end(from), destinationNodeURI: end(to), ...change };
};
export const childOf = (child: number | string, parent: number | string | null, sequence?: number): Loose =>
  association('isChildOf', child, parent, sequence === undefined ? {} : { sequenceNumber: sequence });

/** A package of another program. */
export const foreign = (
  items: readonly Loose[],
  associations: readonly Loose[] = [],
  change: Loose = {},
): Loose => ({
  CFDocument: { identifier: DOCUMENT_ID, title: 'Elsewhere', creator: 'Somebody' },
  CFItems: items,
  CFAssociations: associations,
  ...change,
});

const source = { file: 'elsewhere.json', sha256: 'e'.repeat(64) };

export function read(json: unknown): { readonly standard: Standard; readonly report: ImportReport } {
  const outcome = fromPackage(json, { uuidOf, source });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.findings));
  return outcome.value;
}

/** Each finding as `code where`, in order; empty where the package came in. */
export function faults(json: unknown): readonly string[] {
  const outcome = fromPackage(json, { uuidOf, source });
  return outcome.ok
    ? []
    : outcome.findings.map(({ code, where }) => `${code} ${typeof where === 'string' ? where : where.row}`);
}

/** The losses as `count × what (why)`. */
export const losses = ({ left }: ImportReport): readonly string[] =>
  left.map(({ what, why, count }) => `${count} × ${what} (${why})`);
