import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { beforeEach, describe, expect, it } from 'vitest';
import { isThere, openVault, pathOf, put, taking, type Vault } from '../../../electron/vault/vault.ts';
import { temporaryFolder } from '../../support/services.ts';

let folder: string;
let vault: Vault;
beforeEach(() => {
  folder = temporaryFolder();
  mkdirSync(join(folder, 'vault'));
  vault = openVault(join(folder, 'vault'));
});

function file(name: string, content: string | Buffer): { kind: 'path'; path: string; name: string } {
  const path = join(folder, name);
  writeFileSync(path, content);
  return { kind: 'path', path, name };
}

const sha256 = (content: string | Buffer) => createHash('sha256').update(content).digest('hex');
const temporaries = () => readdirSync(join(vault.folder, 'tmp'));

describe('putting a file into the vault', () => {
  it('keeps it under its SHA-256, read-only, and leaves nothing else', async () => {
    const stored = await put(vault, file('notes.txt', '标注规范'));
    expect(stored).toEqual({ sha256: sha256('标注规范'), bytes: 12, mediaType: 'text/plain' });
    const path = pathOf(vault, stored.sha256);
    expect(readFileSync(path, 'utf8')).toBe('标注规范');
    expect(statSync(path).mode & 0o777).toBe(0o400);
    expect(temporaries()).toEqual([]);
    expect(await isThere(vault, stored)).toBe(true);
  });

  it('keeps the same content once', async () => {
    const first = await put(vault, file('a.txt', 'same'));
    const second = await put(vault, file('b.txt', 'same'));
    expect(second.sha256).toBe(first.sha256);
    expect(temporaries()).toEqual([]);
  });

  it('has a file written where it will lie, and takes nothing of one that was not written to its end', async () => {
    const made = (write: (path: string) => Promise<void>) =>
      put(vault, { kind: 'made', name: 'made.txt', write });
    const stored = await made((path) => writeFile(path, '标注规范', { flag: 'r+' }));
    expect(stored).toEqual({ sha256: sha256('标注规范'), bytes: 12, mediaType: 'text/plain' });
    expect(statSync(pathOf(vault, stored.sha256)).mode & 0o777).toBe(0o400);
    const full = Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
    const broken = made(async (path) => {
      await writeFile(path, 'half');
      throw full;
    });
    await expect(broken).rejects.toMatchObject({ code: 'disk-full', params: { path: vault.folder } });
    expect(temporaries()).toEqual([]);
    expect(existsSync(pathOf(vault, sha256('half')))).toBe(false);
  });

  it('mends content of that name whose bytes were damaged', async () => {
    const stored = await put(vault, file('a.txt', 'right'));
    chmodSync(pathOf(vault, stored.sha256), 0o600);
    writeFileSync(pathOf(vault, stored.sha256), 'wrong');
    await put(vault, file('a.txt', 'right'));
    expect(readFileSync(pathOf(vault, stored.sha256), 'utf8')).toBe('right');
  });

  it('takes a stream as well, in many pieces', async () => {
    const content = Buffer.alloc(3_000_000, 'abc');
    const pieces = Array.from({ length: 300 }, (_, index) =>
      content.subarray(index * 10_000, (index + 1) * 10_000),
    );
    const stored = await put(vault, { kind: 'stream', name: 'x.bin', stream: Readable.from(pieces) });
    expect(stored).toEqual({
      sha256: sha256(content),
      bytes: 3_000_000,
      mediaType: 'application/octet-stream',
    });
  });

  it('keeps an empty file', async () => {
    expect(await put(vault, file('empty', ''))).toMatchObject({ bytes: 0 });
  });

  it('leaves nothing of a stream that breaks off', async () => {
    const broken = Readable.from(
      (function* () {
        yield Buffer.from('half');
        throw new Error('the cable was pulled');
      })(),
    );
    await expect(put(vault, { kind: 'stream', name: 'x', stream: broken })).rejects.toThrow(
      'the cable was pulled',
    );
    expect(temporaries()).toEqual([]);
    expect(readdirSync(vault.folder)).toEqual(['tmp']);
  });

  it.each([
    ['a file that is not there', () => join(folder, 'gone.txt'), 'file-missing'],
    ['a folder', () => folder, 'file-not-regular'],
    [
      'a pipe, without waiting for a writer',
      () => {
        const pipe = join(folder, 'pipe');
        execFileSync('mkfifo', [pipe]);
        return pipe;
      },
      'file-not-regular',
    ],
    ['a device', () => '/dev/zero', 'file-not-regular'],
    [
      'a link, even to a file',
      () => {
        const link = join(folder, 'link');
        symlinkSync(file('a.txt', 'a').path, link);
        return link;
      },
      'file-is-link',
    ],
    ['what the system cannot read', () => '/proc/self/mem', 'file-unreadable'],
  ])('refuses %s', async (_name, makePath, code) => {
    const path = makePath();
    await expect(put(vault, { kind: 'path', path, name: 'x' })).rejects.toMatchObject({
      code,
      params: { path },
    });
    expect(existsSync(join(vault.folder, 'tmp')) ? temporaries() : []).toEqual([]);
  });

  it('says so where its folder cannot be written', async () => {
    writeFileSync(join(folder, 'in-the-way'), '');
    const blocked = openVault(join(folder, 'in-the-way'));
    await expect(put(blocked, file('a.txt', 'a'))).rejects.toMatchObject({ code: 'folder-unwritable' });
  });
});

describe('a watched intake', () => {
  const slow = (onChunk: (index: number) => void) =>
    Readable.from(
      (function* () {
        for (let index = 0; index < 4; index += 1) {
          onChunk(index);
          yield Buffer.alloc(1000, index);
        }
      })(),
    );

  it('tells how many bytes came in', async () => {
    const told: number[] = [];
    await put(
      vault,
      { kind: 'stream', name: 'x', stream: slow(() => undefined) },
      { progress: (b) => told.push(b) },
    );
    expect(told).toEqual([1000, 1000, 1000, 1000]);
  });

  it('leaves nothing when it is cancelled', async () => {
    const stop = new AbortController();
    const stream = slow((index) => index === 2 && stop.abort());
    await expect(
      put(vault, { kind: 'stream', name: 'x', stream }, { signal: stop.signal }),
    ).rejects.toMatchObject({ code: 'cancelled' });
    expect(temporaries()).toEqual([]);
    expect(readdirSync(vault.folder)).toEqual(['tmp']);
  });
});

describe('contents that come in side by side', () => {
  const many = Array.from({ length: 40 }, (_, index) => `content ${index}`);

  it('are each kept under its name', async () => {
    const stored = await Promise.all(many.map((content, index) => put(vault, file(`${index}.txt`, content))));
    expect(stored.map((one) => one.sha256)).toEqual(many.map(sha256));
    expect(await Promise.all(stored.map((one) => isThere(vault, one)))).toEqual(many.map(() => true));
    expect(temporaries()).toEqual([]);
  });

  it('do not fail with the one that cannot get its name', async () => {
    const refused = sha256('content 7').slice(0, 2);
    writeFileSync(join(vault.folder, refused), 'a file where a folder should be');
    const outcomes = await Promise.allSettled(
      many.map((content, index) => put(vault, file(`${index}.txt`, content))),
    );
    expect(outcomes.map(({ status }) => status)).toEqual(
      many.map((content) => (sha256(content).startsWith(refused) ? 'rejected' : 'fulfilled')),
    );
    expect(outcomes[7]).toMatchObject({ reason: { code: 'folder-unwritable' } });
    expect(temporaries()).toEqual([]);
  });
});

describe('taking contents in for rows', () => {
  const failing = async (...names: readonly string[]) =>
    taking(vault, async (take) => {
      for (const name of names) await take(file(`${name}.txt`, name));
      throw new Error('no rows');
    });
  const holds = (content: string) => existsSync(pathOf(vault, sha256(content)));

  it('takes back what it brought where the rows cannot be written', async () => {
    await expect(failing('one', 'two')).rejects.toThrow('no rows');
    expect([holds('one'), holds('two')]).toEqual([false, false]);
  });

  it('leaves what was there before', async () => {
    await taking(vault, (take) => take(file('a.txt', 'one')));
    await expect(failing('one', 'two')).rejects.toThrow('no rows');
    expect([holds('one'), holds('two')]).toEqual([true, false]);
  });

  it('leaves what somebody else took in meanwhile', async () => {
    const first = taking(vault, async (take) => {
      await take(file('a.txt', 'one'));
      await taking(vault, (other) => other(file('b.txt', 'one')));
      throw new Error('no rows');
    });
    await expect(first).rejects.toThrow('no rows');
    expect(holds('one')).toBe(true);
  });

  it('keeps one object of what many take in at once, as long as one of them succeeds', async () => {
    const outcomes = await Promise.allSettled(
      Array.from({ length: 12 }, (_, index) =>
        taking(vault, async (take) => {
          const stored = await take(file(`${index}.txt`, 'same'));
          if (index !== 5) throw new Error('no rows');
          return stored;
        }),
      ),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(holds('same')).toBe(true);
    expect(temporaries()).toEqual([]);
  });
});

describe('what kind of content it is', () => {
  const PNG = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );

  it.each([
    ['a picture by its bytes, whatever its name', 'evil.html', PNG, 'image/png'],
    ['a PDF', 'report.pdf', '%PDF-1.7\n', 'application/pdf'],
    ['CSV by its name', 'kappa.csv', 'a,b\n', 'text/csv'],
    ['HTML by its name', 'page.HTML', '<p>', 'text/html'],
    ['SVG', 'flow.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'image/svg+xml'],
    ['what nobody knows', 'x.zzz', 'zzz', 'application/octet-stream'],
  ])('tells %s', async (_name, name, content, mediaType) => {
    expect(await put(vault, file(name, content))).toMatchObject({ mediaType });
  });
});
