/** What became of a record. `found`: it was there before, such as after the app was updated, with no event of its own. */
export const CHANGES = ['found', 'added', 'changed', 'deleted'] as const;
export type Change = (typeof CHANGES)[number];

/** A value as it stands in a row. */
export type Value = string | number | bigint | Uint8Array | null;

/** One change of one record, as the portfolio keeps it. */
export interface Event {
  /** From 1, without gaps. */
  readonly number: number;
  /** An instant in UTC. */
  readonly at: string;
  /** The account and the computer. */
  readonly author: string;
  readonly change: Change;
  readonly table: string;
  /** What names the row in its table. */
  readonly record: string;
  /** The hash of the row as it is from now on; null where it is gone. */
  readonly rowHash: string | null;
  /** JSON: the former values of what changed, all values of what was deleted; null where there were none. */
  readonly former: string | null;
}

/** What the first event is tied to. */
export const EVENTS_START = '0'.repeat(64);

type Digest = (text: string) => string;

/** The hash of an event: over all that it says and the hash of the event before it. */
export const eventHash = (
  { number, at, author, change, table, record, rowHash, former }: Event,
  previous: string,
  digestOf: Digest,
): string => digestOf(JSON.stringify([previous, number, at, author, change, table, record, rowHash, former]));

/** The hash of a row: over the names and the values of its columns, but for those that hold nothing. */
export const rowHash = (columns: readonly string[], values: readonly Value[], digestOf: Digest): string =>
  digestOf(
    JSON.stringify(
      columns.flatMap((column, index) => {
        const value = values[index] ?? null;
        return value === null ? [] : [[column, plain(value)]];
      }),
    ),
  );

/** The former values of a row, as JSON: of those columns whose values differ from `now`, or of all where it is gone. */
export function formerOf(
  columns: readonly string[],
  before: readonly Value[],
  now: readonly Value[] | null,
): string {
  const former: Record<string, unknown> = {};
  for (const [index, column] of columns.entries()) {
    const value = plain(before[index] ?? null);
    if (now === null || JSON.stringify(value) !== JSON.stringify(plain(now[index] ?? null)))
      former[column] = value;
  }
  return JSON.stringify(former);
}

/** Bytes as their numbers in hexadecimal, in an object, so that they are taken for no text. */
const plain = (value: Value): unknown => {
  if (value instanceof Uint8Array)
    return { bytes: Array.from(value, (byte) => byte.toString(16).padStart(2, '0')).join('') };
  return typeof value === 'bigint' ? value.toString() : value;
};
