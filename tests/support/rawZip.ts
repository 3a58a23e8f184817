import { crc32, deflateRawSync } from 'node:zlib';

/** A file of a ZIP, and what the ZIP says of it, true or not. */
export interface RawEntry {
  readonly name: string;
  readonly bytes: Buffer;
  readonly method?: 'stored' | 'deflated' | number;
  /** What it is said to unpack to; written as ZIP64. */
  readonly declared?: bigint;
  readonly crc?: number;
  readonly isEncrypted?: boolean;
  /** Where its own header is said to begin. */
  readonly at?: number;
  /** What stands where its own header should. */
  readonly header?: string;
}

export interface RawEnd {
  /** How many files are said to be there. */
  readonly count?: number;
  /** Where the ZIP64 record is said to lie. */
  readonly zip64At?: bigint;
}

const METHODS = { stored: 0, deflated: 8 } as const;

/** A ZIP as nobody's program writes it. */
export function rawZip(entries: readonly RawEntry[], end: RawEnd = {}): Buffer {
  const parts: Buffer[] = [];
  const listed: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name);
    const method = typeof entry.method === 'number' ? entry.method : METHODS[entry.method ?? 'stored'];
    const packed = method === METHODS.deflated ? deflateRawSync(entry.bytes) : entry.bytes;
    const local = Buffer.alloc(30);
    local.write(entry.header ?? 'PK\u0003\u0004', 'latin1');
    local.writeUInt16LE(method, 8);
    local.writeUInt16LE(name.length, 26);
    parts.push(local, name, packed);
    listed.push(...listing(entry, { name, method, packed: packed.length, at: entry.at ?? at }));
    at += local.length + name.length + packed.length;
  }
  const list = Buffer.concat(listed);
  return Buffer.concat([...parts, list, ...ending(entries.length, list.length, at, end)]);
}

function listing(
  { bytes, declared, crc, isEncrypted }: RawEntry,
  found: {
    readonly name: Buffer;
    readonly method: number;
    readonly packed: number;
    readonly at: number;
  },
): readonly Buffer[] {
  const head = Buffer.alloc(46);
  const more = Buffer.alloc(declared === undefined ? 0 : 12);
  head.write('PK\u0001\u0002', 'latin1');
  head.writeUInt16LE(isEncrypted === true ? 1 : 0, 8);
  head.writeUInt16LE(found.method, 10);
  head.writeUInt32LE(crc ?? crc32(bytes), 16);
  head.writeUInt32LE(found.packed, 20);
  head.writeUInt32LE(declared === undefined ? bytes.length : 0xffffffff, 24);
  head.writeUInt16LE(found.name.length, 28);
  head.writeUInt16LE(more.length, 30);
  head.writeUInt32LE(found.at, 42);
  if (declared !== undefined) {
    more.writeUInt16LE(1, 0);
    more.writeUInt16LE(8, 2);
    more.writeBigUInt64LE(declared, 4);
  }
  return [head, found.name, more];
}

function ending(there: number, bytes: number, at: number, { count, zip64At }: RawEnd): readonly Buffer[] {
  const locator = Buffer.alloc(zip64At === undefined ? 0 : 20);
  if (zip64At !== undefined) {
    locator.write('PK\u0006\u0007', 'latin1');
    locator.writeBigUInt64LE(zip64At, 8);
  }
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(count ?? there, 8);
  end.writeUInt16LE(count ?? there, 10);
  end.writeUInt32LE(bytes, 12);
  end.writeUInt32LE(at, 16);
  return [locator, end];
}
