import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openLibrary } from '../../../electron/standards/library.ts';
import { Fault, type FaultCode, type FaultParams } from '../../../shared/contract/fault.ts';

const RESOURCES = fileURLToPath(new URL('../../../resources/standards', import.meta.url));

const faultOf = (act: () => unknown): { code: FaultCode; params: FaultParams } | undefined => {
  try {
    act();
  } catch (error) {
    if (error instanceof Fault) return { code: error.code, params: error.params };
    throw error;
  }
  return undefined;
};

/** A sound pack under an id of its own, but for `change`. */
const pack = (change: object) =>
  JSON.stringify({ ...openLibrary(RESOURCES).get('icap-SET4130-002v1'), id: 'a-copy', ...change });

describe('the library of built-in standards', () => {
  const library = openLibrary(RESOURCES);

  test('lists every pack of the folder and nothing else', () => {
    expect(library.list().map(({ id, code, kind, language }) => ({ id, code, kind, language }))).toEqual([
      { id: 'cn-4-04-05-05-2021', code: '4-04-05-05', kind: 'cn-occupation', language: 'zh-CN' },
      { id: 'icap-SET4130-002v1', code: 'SET4130-002v1', kind: 'icap', language: 'zh-TW' },
      { id: 'icap-SMS2512-001v1', code: 'SMS2512-001v1', kind: 'icap', language: 'zh-TW' },
      { id: 'iii-genai-guide-2023', code: null, kind: 'guide', language: 'zh-TW' },
      { id: 'posts-llm-2023', code: null, kind: 'posts', language: 'zh-CN' },
    ]);
  });

  test('gives a standard by its id, always the same one', () => {
    expect(library.get('icap-SET4130-002v1').title).toBe('AI 詠唱人員職能基準');
    expect(library.get('icap-SET4130-002v1')).toBe(library.list()[1]);
  });

  test('an unknown id is a fault', () => {
    expect(faultOf(() => library.get('icap-XYZ'))).toEqual({
      code: 'standard-unknown',
      params: { id: 'icap-XYZ' },
    });
  });
});

describe('a malformed pack', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'zhengji-standards-'));
    cpSync(RESOURCES, folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const put = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);

  test('a sound one is taken', () => {
    put('z.json', pack({}));
    expect(openLibrary(folder).get('a-copy').title).toBe('AI 詠唱人員職能基準');
  });

  test.each<[string, () => string | Uint8Array, string, RegExp]>([
    ['a comma is missing', () => '{\n  "id": "a"\n  "code": null\n}', '3:3', /Expected ','/],
    ['a token that is none', () => '{"id": wrong}', '/', /"id": wrong/],
    ['it is not UTF-8', () => new Uint8Array([0x7b, 0xff, 0x7d]), '/', /^not UTF-8$/],
    ['a field is missing', () => pack({ title: undefined }), '/title', /expected string/],
    ['a field is unknown', () => pack({ 'a/b': 1 }), '/a~1b', /a\/b/],
    ['a node is wrong', () => pack({ nodes: [{ id: 'T1' }] }), '/nodes/0/parent', /expected string/],
    [
      'a link leads nowhere',
      () => pack({ links: [{ from: 'T1.1', to: 'K99', type: 'requires' }] }),
      '/links/0/to',
      /no node K99/,
    ],
    ['its id is taken', () => pack({ id: 'icap-SET4130-002v1' }), '/id', /already taken/],
  ])('%s: one fault that names file and place', (_, content, place, reason) => {
    put('z.json', content());
    expect(faultOf(() => openLibrary(folder).list())).toEqual({
      code: 'standard-malformed',
      params: { file: 'z.json', place, reason: expect.stringMatching(reason) as string },
    });
  });
});
