import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openCall, openCalls, readSmallJson } from '../../../electron/hosts/callBody.ts';
import { Fault } from '../../../shared/contract/fault.ts';

/** A body in pieces, as a wire brings it. */
async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
const text = (line: string) => new TextEncoder().encode(line);

describe('openCall', () => {
  it('reads the input of a call without a file', async () => {
    const { input, file } = await openCall(inPieces(text('{"input":{"id":"1"}}\n'), 4));
    expect({ input, file }).toEqual({ input: { id: '1' }, file: undefined });
  });

  it('does without the newline where no file follows', async () => {
    expect((await openCall(inPieces(text('{"input":1}'), 100))).input).toBe(1);
  });

  it('gives the bytes of a file as they came, however they were cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 300 }),
        fc.integer({ min: 1, max: 50 }),
        async (bytes, size) => {
          const body = Buffer.concat([text('{"input":{},"file":{"name":"证据\\n.bin"}}\n'), bytes]);
          const { file } = await openCall(inPieces(body, size));
          if (file?.kind !== 'stream') throw new Error('no stream');
          expect([file.name, Buffer.compare(await buffer(file.stream), bytes)]).toEqual(['证据\n.bin', 0]);
        },
      ),
    );
  });

  it('drains what nobody read', async () => {
    let asked = 0;
    async function* counted() {
      for await (const piece of inPieces(
        Buffer.concat([text('{"input":{},"file":{"name":"a"}}\n'), Buffer.alloc(1000)]),
        100,
      )) {
        asked += 1;
        yield piece;
      }
    }
    const { drain } = await openCall(counted());
    await drain();
    expect(asked).toBe(11);
  });

  it('drains the rest where the reader gave up half-way', async () => {
    const body = inPieces(
      Buffer.concat([text('{"input":{},"file":{"name":"a"}}\n'), Buffer.alloc(200_000)]),
      1000,
    );
    const { file, drain } = await openCall(body);
    if (file?.kind !== 'stream') throw new Error('no stream');
    await file.stream[Symbol.asyncIterator]().next();
    file.stream.destroy();
    await drain();
    expect((await body.next()).done).toBe(true);
  });

  it.each([
    ['no JSON', 'hello\n'],
    ['no object', '[]\n'],
    ['a file without a name', '{"input":{},"file":{"name":""}}\n'],
    ['nothing', ''],
  ])('refuses %s', async (_what, body) => {
    await expect(openCall(inPieces(text(body), 100))).rejects.toBeInstanceOf(Fault);
  });

  it('refuses bytes that are no UTF-8', async () => {
    await expect(openCall(inPieces(new Uint8Array([0x22, 0xff, 0x22, 0x0a]), 100))).rejects.toMatchObject({
      code: 'bad-input',
    });
  });

  it('refuses a first line without an end before it fills the memory', async () => {
    let sent = 0;
    async function* endless() {
      for (;;) {
        sent += 1024 * 1024;
        yield new Uint8Array(1024 * 1024).fill(0x20);
      }
    }
    await expect(openCall(endless())).rejects.toMatchObject({ code: 'bad-input' });
    expect(sent).toBeLessThan(20 * 1024 * 1024);
  });
});

describe('readSmallJson', () => {
  it.each([
    ['JSON', '{"code":"x"}', { code: 'x' }],
    ['no JSON', '{', undefined],
    ['more than a kilobyte', JSON.stringify('x'.repeat(1100)), undefined],
  ])('%s', async (_what, body, expected) => {
    expect(await readSmallJson(inPieces(text(body), 100))).toEqual(expected);
  });
});

describe('openCalls', () => {
  const headOf = (files: readonly { readonly bytes: number }[]) =>
    text(
      `${JSON.stringify(files.map(({ bytes }, at) => ({ name: 'evidence.add', input: { at }, file: { name: `${at}.bin`, bytes } })))}\n`,
    );

  it('gives each call the bytes of its own file, however they were cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.uint8Array({ maxLength: 60 }), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 50 }),
        async (files, size) => {
          const body = Buffer.concat([headOf(files.map(({ length }) => ({ bytes: length }))), ...files]);
          const calls = await openCalls(inPieces(body, size));
          const came = await Promise.all(
            calls.map(async ({ name, input, file }) => {
              if (file?.kind !== 'stream') throw new Error('no stream');
              return [name, input, file.name, [...(await buffer(file.stream))]];
            }),
          );
          expect(came).toEqual(files.map((file, at) => ['evidence.add', { at }, `${at}.bin`, [...file]]));
        },
      ),
    );
  });

  it.each([
    ['fewer bytes than are announced', [{ bytes: 11 }], 10],
    ['more bytes than are announced', [{ bytes: 9 }], 10],
    ['a file that is not small', [{ bytes: 1024 * 1024 + 1 }], 10],
    ['a file of less than nothing', [{ bytes: -1 }], 10],
    ['no call', [], 0],
    ['too many calls', Array.from({ length: 129 }, () => ({ bytes: 0 })), 0],
    ['too many bytes', Array.from({ length: 33 }, () => ({ bytes: 1024 * 1024 })), 10],
  ])('refuses %s', async (_what, files, bytes) => {
    const body = inPieces(Buffer.concat([headOf(files), Buffer.alloc(bytes)]), 100);
    await expect(openCalls(body)).rejects.toMatchObject({ code: 'bad-input' });
  });
});
