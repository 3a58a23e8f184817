import { describe, expect, test } from 'vitest';
import { uuidOf } from '../../../electron/standards/uuid.ts';
import { LANGUAGES } from '../../../shared/contract/records.ts';
import { describe as say } from '../../../shared/exchange/describe.ts';
import { readFile } from '../../../shared/exchange/file.ts';
import { toPackage } from '../../../shared/exchange/case/write.ts';
import { pack } from '../../support/standards.ts';

const { title, ...untitled } = pack('icap-SET4130-002v1');
const standard = { title, ...untitled };
const read = (json: unknown) =>
  readFile(new TextEncoder().encode(JSON.stringify(json)), {
    uuidOf,
    source: { file: 'here.json', sha256: 'a'.repeat(64) },
    table: { id: 'own-here', title: 'here', language: 'zh-CN' },
  });
const findings = (json: unknown) => {
  const outcome = read(json);
  return outcome.ok ? [] : outcome.findings;
};
/** The standard with one of its nodes changed. */
const withNode = (at: number, change: object) => ({
  ...standard,
  nodes: standard.nodes.map((node, index) => (index === at ? { ...node, ...change } : node)),
});

describe('a standard of ours that does not hold together is refused, with the place and what is wrong there', () => {
  test.each<[string, unknown, readonly [code: string, where: string, params: object][]]>([
    ['an id given twice', withNode(3, { id: 'T1' }), [['value-repeated', '/nodes/3/id', { value: 'T1' }]]],
    [
      'a parent that is not there',
      withNode(3, { parent: 'T9' }),
      [['parent-not-before', '/nodes/3/parent', { value: 'T9' }]],
    ],
    [
      'a parent that comes later',
      withNode(1, { parent: 'T4' }),
      [['parent-not-before', '/nodes/1/parent', { value: 'T4' }]],
    ],
    [
      'a link that leads nowhere',
      { ...standard, links: [{ from: 'T1.1', to: 'K99', type: 'requires' }] },
      [['reference-unknown', '/links/0/to', { value: 'K99' }]],
    ],
    [
      'keys that nobody knows',
      { ...withNode(2, { 'a/b': 1 }), colour: 'red' },
      [
        ['key-unknown', '/nodes/2/a~1b', { key: 'a/b' }],
        ['key-unknown', '/colour', { key: 'colour' }],
      ],
    ],
    ['a key that is missing', untitled, [['key-missing', '/title', { key: 'title' }]]],
    [
      'a text for a list',
      { ...standard, nodes: 'all' },
      [['value-of-other-kind', '/nodes', { value: 'all', wanted: 'array' }]],
    ],
    [
      'a text for a number',
      withNode(1, { order: '1' }),
      [['value-of-other-kind', '/nodes/1/order', { value: '1', wanted: 'number' }]],
    ],
    [
      'a kind of standard that is none',
      { ...standard, kind: 'poem' },
      [['value-not-listed', '/kind', { value: 'poem', known: 'icap, cn-occupation, posts, guide, own' }]],
    ],
    [
      'a level too high',
      withNode(1, { level: 9 }),
      [['number-too-large', '/nodes/1/level', { value: 9, limit: 6 }]],
    ],
    [
      'an order too low',
      withNode(1, { order: 0 }),
      [['number-too-small', '/nodes/1/order', { value: 0, limit: 1 }]],
    ],
    [
      'an id that cannot be one',
      withNode(2, { id: '甲 乙' }),
      [['id-malformed', '/nodes/2/id', { value: '甲 乙' }]],
    ],
    [
      'a language that is none',
      { ...standard, language: '?' },
      [['value-malformed', '/language', { value: '?' }]],
    ],
    ['an empty text', withNode(33, { text: '' }), [['value-empty', '/nodes/33/text', {}]]],
    ['a text of blanks', withNode(33, { text: ' \u3000' }), [['value-empty', '/nodes/33/text', {}]]],
    [
      'no nodes, and nothing that follows from it',
      { ...standard, nodes: [] },
      [['value-empty', '/nodes', {}]],
    ],
  ])('%s', (_, json, expected) => {
    const found = findings(json);
    expect(found.map(({ code, where, params }) => [code, where, params])).toEqual(expected);
    for (const finding of found) expect(say(finding, 'zh-CN')).toMatch(/。请/);
    for (const language of LANGUAGES)
      for (const finding of found) expect(say(finding, language)).not.toMatch(/\{\{|^$/);
  });
});

test('what our extension of a package says wrong is told in the reader’s language too', () => {
  const made = toPackage(
    { ...pack('icap-SET4130-002v1'), errata: [{ node: 'X9', text: '疑誤' }] },
    { uuidOf, changed: '' },
  );
  expect(findings(made).map((finding) => [finding.where, say(finding, 'zh-TW')])).toEqual([
    [
      '/CFDocument/extensions/zhengji/errata/0/node',
      '證跡的附加資料與內容對不上：檔案裡沒有識別碼為「X9」的條目。請改成已有的識別碼，或刪去這一處。若在別處刪改過條目，請一併改正這裡，或從證跡重新匯出。',
    ],
  ]);
});
