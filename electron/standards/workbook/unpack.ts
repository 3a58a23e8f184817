import { strFromU8, unzipSync } from 'fflate';
import { error, refuse, type Outcome } from '../../../shared/exchange/finding.ts';

/** Unpacked: a table of 100,000 rows takes some 60 MB of XML. What wants more was made to fill the memory. */
const MAX_UNPACKED_BYTES = 256 * 2 ** 20;

/** The parts of a workbook that say something: its XML files by their path. */
export type Parts = ReadonlyMap<string, string>;

const ZIP = [0x50, 0x4b];
/** Compound files: workbooks of before 2007, and those behind a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

const begins = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

/** Whether these are the bytes of a workbook, of whatever kind, or of another file of its build. */
export const isWorkbook = (bytes: Uint8Array): boolean => begins(bytes, ZIP) || begins(bytes, COMPOUND);

/**
 * Unpacks a workbook (ECMA-376). Each part is unpacked into as much memory as the archive says that it takes, and
 * all of that is added up before; so an archive that lies unpacks to nothing more.
 */
export function unpack(bytes: Uint8Array): Outcome<Parts> {
  if (begins(bytes, COMPOUND)) return refuse([error('workbook-old', '')]);
  let unpacked = 0;
  let hasMacros = false;
  let files: Readonly<Record<string, Uint8Array>>;
  try {
    files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (/vbaProject|macrosheets/i.test(name)) hasMacros = true;
        if (!/\.(xml|rels)$/i.test(name)) return false;
        unpacked += originalSize;
        return unpacked <= MAX_UNPACKED_BYTES;
      },
    });
  } catch {
    return refuse([error('workbook-damaged', '')]);
  }
  if (unpacked > MAX_UNPACKED_BYTES)
    return refuse([error('workbook-too-large', '', { bytes: unpacked, limit: MAX_UNPACKED_BYTES })]);
  if (hasMacros) return refuse([error('macros', '')]);
  return { ok: true, value: new Map(Object.entries(files).map(([name, part]) => [name, strFromU8(part)])) };
}
