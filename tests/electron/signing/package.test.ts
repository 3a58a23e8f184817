import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { buffer } from 'node:stream/consumers';
import { readArchive, writeArchive } from '../../../electron/signing/archive.ts';
import { sha256Of } from '../../../electron/signing/digest.ts';
import { packageKind } from '../../../electron/signing/packageKind.ts';
import { readRequest } from '../../../electron/signing/request.ts';
import { readResponse } from '../../../electron/signing/response.ts';
import { Fault } from '../../../shared/contract/fault.ts';
import { claimOf, contexts, newKey, requestOf, responseOf, statementOn } from '../../support/signoff.ts';

/** The code of the fault; anything else that goes wrong fails the test. */
async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'taken';
  } catch (error) {
    if (error instanceof Fault) return error.code;
    throw error;
  }
}

const key = newKey();
const claims = [claimOf(1), claimOf(2)];
const request = await requestOf(claims);
const statements = claims.map((claim) => statementOn(key, claim, { request: request.manifest.id }));
const small = await responseOf(key, request, statements.slice(0, 1));

describe('an answer', () => {
  it('says what was signed', async () => {
    const bytes = await responseOf(key, request, statements);
    const { words } = await readResponse(contexts, bytes);
    expect(words.map(({ statement }) => statement)).toEqual(statements);
  });

  it('is refused where any one byte of it is another', async () => {
    const taken: number[] = [];
    for (let place = 0; place < small.length; place += 1) {
      const changed = Buffer.from(small);
      changed.writeUInt8(changed.readUInt8(place) ^ (1 << (place % 8)), place);
      if ((await codeOf(readResponse(contexts, changed))) === 'taken') taken.push(place);
    }
    expect(taken).toEqual([]);
  }, 120_000);

  it('is refused where it is cut short, or something is added', async () => {
    for (const bytes of [
      small.subarray(0, small.length - 1),
      small.subarray(0, 100),
      small.subarray(1),
      Buffer.alloc(0),
      Buffer.concat([small, Buffer.from([0])]),
      Buffer.concat([Buffer.from([0]), small]),
    ])
      expect(await codeOf(readResponse(contexts, bytes))).toMatch(/^package-/);
  });

  it('is refused where another key signed one of its words', async () => {
    const other = newKey();
    const bytes = await responseOf(other, request, [statementOn(other, claimOf(1))]);
    const [manifest, seal] = await readArchive(small, () => true);
    const [, , foreign] = await readArchive(bytes, () => true);
    if (!manifest || !seal || !foreign) throw new Error('no files');
    const mixed = await writeArchive([manifest, seal, foreign]);
    expect(await codeOf(readResponse(contexts, mixed))).toBe('package-altered');
  });
});

describe('a request', () => {
  it('is refused where any one byte of it is another', async () => {
    for (let place = 0; place < request.bytes.length; place += 1) {
      const changed = Buffer.from(request.bytes);
      changed.writeUInt8(changed.readUInt8(place) ^ (1 << (place % 8)), place);
      expect(`${place} ${await codeOf(readRequest(changed))}`).not.toContain('taken');
    }
  }, 60_000);

  it('is no answer, and an answer no request', async () => {
    expect(await codeOf(readResponse(contexts, request.bytes))).toBe('package-is-request');
    expect(await codeOf(readRequest(small))).toBe('package-is-response');
  });
});

describe('a package of somebody who means harm', () => {
  const content = Buffer.from('x');
  const zipOf = (names: readonly string[], options: { compress?: boolean; content?: Buffer } = {}) => {
    const zip = new ZipFile();
    for (const name of names)
      zip.addBuffer(options.content ?? content, name, { compress: options.compress ?? false });
    zip.end();
    return buffer(zip.outputStream);
  };
  const renamed = async (from: string, to: string) =>
    Buffer.from((await zipOf([from])).toString('latin1').replaceAll(from, to), 'latin1');

  it.each([
    ['../../etc/passwd', 'package-malformed'],
    ['/etc/passwd_____', 'package-malformed'],
    ['C:/Windows/evil_', 'package-malformed'],
    ['..\\..\\Windows\\x', 'package-malformed'],
    ['manifest.json\0..', 'package-name-forbidden'],
    ['evidence/../../x', 'package-malformed'],
    ['run.exe_________', 'package-name-forbidden'],
  ])('with the name %j is refused: %s', async (name, code) => {
    const bytes = await renamed('evidence/abcdefg', name);
    expect(await codeOf(readRequest(bytes))).toBe(code);
  });

  it('that unfolds to more than it is, is refused before it is unfolded', async () => {
    const bomb = await zipOf(['manifest.json'], { compress: true, content: Buffer.alloc(40 * 1024 * 1024) });
    const before = process.memoryUsage().arrayBuffers;
    expect(await codeOf(readRequest(bomb))).toBe('package-altered');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20 * 1024 * 1024);
  });

  it('with a name twice, or more names than there can be, is refused', async () => {
    expect(await codeOf(readRequest(await zipOf(['manifest.json', 'manifest.json'])))).toBe(
      'package-name-forbidden',
    );
    const many = Array.from({ length: 10_001 }, (_, index) => `evidence/${sha256Of(String(index))}`);
    expect(await codeOf(readRequest(await zipOf(many)))).toBe('package-too-large');
  });

  it('whatever its bytes, is refused and never crashes', async () => {
    const edit = fc.record({
      place: fc.nat(),
      length: fc.integer({ min: 0, max: 40 }),
      bytes: fc.uint8Array({ maxLength: 40 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(small, request.bytes),
        fc.array(edit, { minLength: 1, maxLength: 4 }),
        async (whole, edits) => {
          let bytes = Buffer.from(whole);
          for (const { place, length, bytes: put } of edits) {
            const at = place % bytes.length;
            bytes = Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + length)]);
          }
          if (bytes.equals(whole)) return;
          expect(await codeOf(readRequest(bytes))).not.toBe('taken');
          expect(await codeOf(readResponse(contexts, bytes))).not.toBe('taken');
        },
      ),
      { numRuns: 3000 },
    );
  }, 120_000);
});

it('the same files give the same bytes, in this version and the next', async () => {
  const bytes = await writeArchive([
    { name: 'manifest.json', content: Buffer.from('{}') },
    { name: 'seal.json', content: Buffer.from('') },
  ]);
  expect(sha256Of(bytes)).toMatchInlineSnapshot(
    `"e408a30654155dcfc6247945b6b1c31b748ffd5dbdf46e3ea19055c7332e98fd"`,
  );
});

it('1,000 claims are signed in under 10 s and verified in under 10 s', async () => {
  const many = Array.from({ length: 1000 }, (_, index) => claimOf(index));
  const asked = await requestOf(many);
  const all = many.map((claim) => statementOn(key, claim, { request: asked.manifest.id }));
  // Of the processor: what else this machine does meanwhile is no part of it.
  const seconds = async <T>(work: () => Promise<T>) => {
    const began = process.cpuUsage();
    const result = await work();
    const { user, system } = process.cpuUsage(began);
    return { result, took: (user + system) / 1e6 };
  };
  const signed = await seconds(() => responseOf(key, asked, all));
  const verified = await seconds(() => readResponse(contexts, signed.result));
  expect(verified.result.words).toHaveLength(1000);
  expect(signed.took).toBeLessThan(10);
  expect(verified.took).toBeLessThan(10);
}, 120_000);

describe('what a package calls itself', () => {
  it('is what its manifest names, whatever else is in it', async () => {
    const evidence = Buffer.from('"format":"zhengji-response"');
    const speaking = await writeArchive([
      { name: 'manifest.json', content: Buffer.from('{"format":"zhengji-request"}') },
      { name: `evidence/${sha256Of(evidence)}`, content: evidence },
    ]);
    expect([packageKind(speaking), packageKind(request.bytes), packageKind(small)]).toEqual([
      'request',
      'request',
      'response',
    ]);
  });

  it('is nothing where the manifest is not first, not whole, or not ours', async () => {
    const manifest = { name: 'manifest.json', content: Buffer.from('{"format":"zhengji-request"}') };
    const cases = [
      await writeArchive([{ name: 'seal.json', content: Buffer.from('{}') }, manifest]),
      (await writeArchive([manifest])).subarray(0, 50),
      await writeArchive([{ ...manifest, content: Buffer.from('{"format":"toString"}') }]),
      await writeArchive([{ ...manifest, content: Buffer.from('null') }]),
      Buffer.from('PK'),
      Buffer.alloc(0),
    ];
    expect(cases.map(packageKind)).toEqual(cases.map(() => null));
  });
});
