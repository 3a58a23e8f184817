import { Readable } from 'node:stream';
import { z } from 'zod';
import { Fault } from '../../shared/contract/fault.ts';
import {
  GATHERED,
  LARGEST_AMONG_MANY,
  MOST_AT_ONCE,
  MOST_BYTES_AT_ONCE,
} from '../../shared/contract/many.ts';
import type { SourceFile } from '../vault/source.ts';

const HEAD_LIMIT = 16 * 1024 * 1024;
const NEWLINE = 0x0a;

const headSchema = z.object({
  input: z.unknown(),
  portfolio: z.string().max(100).optional(),
  file: z.object({ name: z.string().min(1).max(1000) }).optional(),
});

/** A call that came over the wire. */
export interface Call {
  readonly input: unknown;
  /** The portfolio that the page shows, by its opening. */
  readonly portfolio: string | undefined;
  readonly file: SourceFile | undefined;
  /** Reads what nobody read: a browser takes no answer before it has sent everything. */
  readonly drain: () => Promise<void>;
}

/**
 * Reads the first line of a body, JSON; what follows are the bytes of the file, which pass through and are never held.
 * @throws Fault bad-input
 */
export async function openCall(body: AsyncIterable<Uint8Array>): Promise<Call> {
  const chunks: Chunks = body[Symbol.asyncIterator]();
  const { line, rest } = await readLine(chunks);
  const parsed = headSchema.safeParse(parseJson(line));
  if (!parsed.success) throw new Fault('bad-input', { detail: 'the first line of a call' });
  const { input, portfolio, file } = parsed.data;
  return {
    input,
    portfolio,
    file: file && {
      kind: 'stream',
      name: file.name,
      stream: Readable.from(following(rest, chunks), { objectMode: false }),
    },
    drain: async () => {
      while ((await chunks.next()).done !== true);
    },
  };
}

const manySchema = z
  .array(
    headSchema.extend({
      name: z.literal(GATHERED),
      file: z.object({ name: z.string().min(1).max(1000), bytes: z.int().min(0).max(LARGEST_AMONG_MANY) }),
    }),
  )
  .min(1)
  .max(MOST_AT_ONCE);

/**
 * Reads many calls that came together, each with a small file: one line for all, then the bytes of the files one after
 * the other. The calls of a page go over six connections, and small files waited for each other there.
 * @throws Fault bad-input
 */
export async function openCalls(
  body: AsyncIterable<Uint8Array>,
): Promise<readonly (Omit<Call, 'drain'> & { readonly name: string })[]> {
  const chunks: Chunks = body[Symbol.asyncIterator]();
  const { line, rest } = await readLine(chunks);
  const parsed = manySchema.safeParse(parseJson(line));
  if (!parsed.success) throw new Fault('bad-input', { detail: 'the first line of many calls' });
  const bytes = parsed.data.reduce((sum, { file }) => sum + file.bytes, 0);
  if (bytes > MOST_BYTES_AT_ONCE) throw new Fault('bad-input', { detail: 'too many bytes of files at once' });
  const content = await readExactly(bytes, rest, chunks);
  let at = 0;
  return parsed.data.map(({ name, input, portfolio, file }) => {
    const own = content.subarray(at, (at += file.bytes));
    const stream = Readable.from([own], { objectMode: false });
    return { name, input, portfolio, file: { kind: 'stream', name: file.name, stream } };
  });
}

/** @throws Fault bad-input where it is not just so many */
async function readExactly(bytes: number, rest: Uint8Array, chunks: Chunks): Promise<Uint8Array> {
  const content = new Uint8Array(bytes);
  let at = 0;
  for await (const chunk of following(rest, chunks)) {
    if (at + chunk.length > bytes)
      throw new Fault('bad-input', { detail: `more than ${bytes} bytes of files` });
    content.set(chunk, at);
    at += chunk.length;
  }
  if (at < bytes) throw new Fault('bad-input', { detail: `less than ${bytes} bytes of files` });
  return content;
}

type Chunks = AsyncIterator<Uint8Array, undefined>;

const SMALL = 1024;

/** A body of a few hundred bytes; undefined where it is no JSON, or larger. */
export async function readSmallJson(body: AsyncIterable<Uint8Array>): Promise<unknown> {
  const read: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.length;
    if (bytes > SMALL) return undefined;
    read.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(read).toString('utf8'));
  } catch {
    return undefined;
  }
}

async function readLine(chunks: Chunks): Promise<{ line: Uint8Array; rest: Uint8Array }> {
  const read: Uint8Array[] = [];
  for (let bytes = 0; bytes <= HEAD_LIMIT;) {
    const { done, value: chunk } = await chunks.next();
    if (done === true) return { line: Buffer.concat(read), rest: new Uint8Array() };
    const end = chunk.indexOf(NEWLINE);
    read.push(end === -1 ? chunk : chunk.subarray(0, end));
    if (end !== -1) return { line: Buffer.concat(read), rest: chunk.subarray(end + 1) };
    bytes += chunk.length;
  }
  throw new Fault('bad-input', { detail: `a first line of more than ${HEAD_LIMIT} bytes` });
}

function parseJson(line: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(line));
  } catch (error) {
    throw new Fault('bad-input', { detail: 'the first line of a call is not JSON' }, error);
  }
}

/** Asks for each chunk itself: a reader that stops half-way must not close the connection under its answer. */
async function* following(rest: Uint8Array, chunks: Chunks): AsyncGenerator<Uint8Array> {
  if (rest.length > 0) yield rest;
  for (;;) {
    const { done, value } = await chunks.next();
    if (done === true) return;
    yield value;
  }
}
