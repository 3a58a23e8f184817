import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../../shared/contract/records.ts';
import { describe as say } from '../../../../shared/exchange/describe.ts';
import { fromPackage } from '../../../../shared/exchange/case/read.ts';
import { MAX_NODES, MAX_TEXT_LENGTH } from '../../../../shared/exchange/limits.ts';
import { association, childOf, DOCUMENT_ID, faults, foreign, item, uuid } from '../../../support/packages.ts';

const nested = (depth: number): unknown => {
  let value: unknown = 1;
  for (let level = 0; level < depth; level += 1) value = [value];
  return value;
};

describe('a package is refused as a whole, and the place is named', () => {
  test.each<[string, unknown, readonly string[]]>([
    ['no package at all', [1, 2], ['document-missing /CFDocument']],
    ['null', null, ['document-missing /CFDocument']],
    ['items without a document', { CFItems: [item(1)] }, ['document-missing /CFDocument']],
    ['no items', foreign([]), ['items-missing /CFItems']],
    ['items that are no list', foreign([], [], { CFItems: {} }), ['items-missing /CFItems']],
    [
      'associations that are no list',
      foreign([item(1)], [], { CFAssociations: 'none' }),
      ['malformed /CFAssociations'],
    ],
    [
      'things that are no items and no associations',
      foreign([item(1)], [], { CFItems: [item(1), 'two', null], CFAssociations: [7] }),
      ['malformed /CFItems/1', 'malformed /CFItems/2', 'malformed /CFAssociations/0'],
    ],
    [
      'no title',
      foreign([item(1)], [], { CFDocument: { identifier: DOCUMENT_ID, title: '' } }),
      ['title-missing /CFDocument/title'],
    ],
    [
      'no identifier',
      foreign([item(1), item(2, { identifier: null }), item(3, { identifier: {} })]),
      ['identifier-missing /CFItems/1/identifier', 'identifier-missing /CFItems/2/identifier'],
    ],
    [
      'one identifier twice, be it in capitals',
      foreign([item(0xab), item(2), item(3, { identifier: uuid(0xab).toUpperCase() })]),
      ['identifier-repeated /CFItems/2/identifier'],
    ],
    [
      'an identifier that is the document’s',
      foreign([item(1, { identifier: DOCUMENT_ID })]),
      ['identifier-repeated /CFItems/0/identifier'],
    ],
    [
      'parents that are not there',
      foreign([item(1), item(2), item(3)], [childOf(1, null), childOf(2, 99), childOf(3, 98)]),
      ['parent-missing /CFItems/1', 'parent-missing /CFItems/2'],
    ],
    ['an item beneath itself', foreign([item(1)], [childOf(1, 1)]), ['cycle /CFItems/0']],
    [
      'a ring apart from the tree',
      foreign([item(1), item(2), item(3)], [childOf(1, null), childOf(2, 3), childOf(3, 2)]),
      ['cycle /CFItems/2'],
    ],
    [
      'a ring that only a second parent closes',
      foreign([item(1), item(2)], [childOf(1, null), childOf(2, 1), childOf(1, 2)]),
      ['cycle /CFItems/1'],
    ],
    [
      'an item that says nothing',
      foreign([item(1), item(2, { fullStatement: '' }), item(3, { fullStatement: undefined })]),
      ['statement-missing /CFItems/1/fullStatement', 'statement-missing /CFItems/2/fullStatement'],
    ],
    [
      'a statement of blanks, where nothing else names the item',
      foreign([
        item(1, { fullStatement: ' \u3000\n' }),
        item(2, { fullStatement: ' ', abbreviatedStatement: 'short' }),
      ]),
      ['statement-missing /CFItems/0/fullStatement'],
    ],
    [
      'a statement longer than any',
      foreign([item(1), item(2, { fullStatement: 'a'.repeat(MAX_TEXT_LENGTH + 1) })]),
      ['text-too-long /CFItems/1/fullStatement'],
    ],
    [
      'any other text as long',
      foreign([item(1)], [association('isPeerOf', 1, 1, { notes: { en: 'a'.repeat(MAX_TEXT_LENGTH + 1) } })]),
      ['text-too-long /CFAssociations/0/notes/en'],
    ],
    [
      'what is nested too deep to be looked at',
      foreign([item(1, { extensions: nested(100_000) })]),
      [`nested-too-deep /CFItems/0/extensions${'/0'.repeat(97)}`],
    ],
    [
      'more items than any standard has',
      foreign(Array.from({ length: MAX_NODES + 1 }, () => ({ identifier: 'a' }))),
      ['too-many-nodes /CFItems'],
    ],
  ])('%s', (_, json, expected) => {
    expect(
      faults(json).filter((fault) => !expected.includes('too-many-nodes /CFItems') || /many/.test(fault)),
    ).toEqual(expected);
  });
});

test('a ring is told in the order in which each is a child of the next', () => {
  const [a, b, c] = ['A', 'B', 'C'].map((code, index) => item(index + 1, { humanCodingScheme: code }));
  const outcome = fromPackage(
    foreign([a ?? {}, b ?? {}, c ?? {}], [childOf(1, 2), childOf(2, 3), childOf(3, 1)]),
    {
      uuidOf: String,
      source: { file: '', sha256: '' },
    },
  );
  expect(outcome).toMatchObject({
    ok: false,
    findings: [
      {
        code: 'cycle',
        params: { items: expect.stringMatching(/^(A → B → C|B → C → A|C → A → B)$/) as unknown },
      },
    ],
  });
});

test('of very many findings the first are told, and how many there are besides', () => {
  const items = Array.from({ length: 1000 }, (_, index) => item(index, { fullStatement: '' }));
  const told = faults(foreign(items));
  expect(told).toHaveLength(201);
  expect(told.at(-1)).toMatch(/^more-findings/);
});

test('every finding has words in every language, with nothing left to fill in', () => {
  const outcome = fromPackage(foreign([item(1), item(1), item(2, { identifier: '' })]), {
    uuidOf: String,
    source: { file: '', sha256: '' },
  });
  expect(outcome.ok).toBe(false);
  if (outcome.ok) return;
  for (const language of LANGUAGES)
    for (const finding of outcome.findings) expect(say(finding, language)).not.toMatch(/\{\{|^$/);
});
