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
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { beforeEach, describe, expect, it } from 'vitest';
import { isThere, openVault, pathOf, put, type Vault } from '../../../electron/vault/vault.ts';
import { temporaryFolder } from '../../support/services.ts';

let folder: string;
let vault: Vault;
beforeEach(() => {
  folder = temporaryFolder();
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
      'a link that leads nowhere',
      () => {
        const link = join(folder, 'link');
        symlinkSync(join(folder, 'nowhere'), link);
        return link;
      },
      'file-missing',
    ],
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
    mkdirSync(vault.folder, { recursive: true });
    expect(await put(vault, file(name, content))).toMatchObject({ mediaType });
  });
});
