import { open } from 'node:fs/promises';
import iconv from 'iconv-lite';
import { CHARSET_HEAD, charsetOf, looksLikeText } from '../../../shared/evidence/charset.ts';
import { MOST_TEXT } from '../../../shared/evidence/fileText.ts';
import type { Gathering } from '../gather.ts';

/** Four bytes are the most that a character takes. */
const MOST_BYTES = MOST_TEXT * 4;

/** Text as it is, in whatever character set; what does not look like text is none. */
export async function readPlain(path: string, into: Gathering): Promise<void> {
  if (looksLikeText(await readHead(path, CHARSET_HEAD))) into.add(decode(await readHead(path, MOST_BYTES)));
}

export const decode = (bytes: Uint8Array): string => iconv.decode(Buffer.from(bytes), charsetOf(bytes));

/** The first bytes of a file, or all where there are fewer. */
export async function readHead(path: string, most: number): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const size = Math.min((await file.stat()).size, most);
    const bytes = new Uint8Array(size);
    const { bytesRead } = await file.read(bytes, 0, size, 0);
    return bytes.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
