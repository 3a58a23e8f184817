import { describe, expect, test } from 'vitest';
import { uuidOf } from '../../../../electron/standards/uuid.ts';
import { toPackage } from '../../../../shared/exchange/case/write.ts';
import type { CfItem, CfPackage } from '../../../../shared/exchange/case/package.ts';
import { ownStandard, pack } from '../../../support/standards.ts';
import { association, childOf, faults, item, losses, read, uuid } from '../../../support/packages.ts';

const original = pack('icap-SET4130-002v1');
const exported: CfPackage = toPackage(original, { uuidOf, changed: '2026-11-24T08:30:00Z' });

/** Our export as another program gave it out again. */
const edited = (code: string, change: Readonly<Record<string, unknown>>): unknown => ({
  ...exported,
  CFItems: exported.CFItems.map((one) => (one.humanCodingScheme === code ? { ...one, ...change } : one)),
});
const nodeOf = (json: unknown, id: string) => read(json).standard.nodes.find((node) => node.id === id);
const identifierOf = (id: string): string =>
  exported.CFItems[original.nodes.findIndex((node) => node.id === id)]?.identifier ?? '';

describe('what was edited elsewhere wins over what our extension says', () => {
  test('a statement, and nothing else changes', () => {
    const { standard, report } = read(edited('P1.1.1', { fullStatement: '另寫的指標' }));
    expect(standard).toEqual({
      ...original,
      nodes: original.nodes.map((node) => (node.code === 'P1.1.1' ? { ...node, text: '另寫的指標' } : node)),
    });
    expect(report).toEqual({ kept: original.nodes.length, mapped: 0, left: [] });
  });

  test('even where an extension repeats the old text and place', () => {
    const extensions = { zhengji: { id: 'T1.1-P1', text: '舊的', parent: 'T4' } };
    expect(nodeOf(edited('P1.1.1', { fullStatement: '新的', extensions }), 'T1.1-P1')).toMatchObject({
      text: '新的',
      parent: 'T1.1',
    });
  });

  test.each([
    ['a code', 'T1.1', { humanCodingScheme: 'T1.1a' }, { code: 'T1.1a' }],
    ['a code taken away', 'T1.1', { humanCodingScheme: null }, { code: null }],
    ['a level', 'T1.1', { educationLevel: ['4'] }, { level: 4 }],
    ['a name', 'T1.1', { abbreviatedStatement: '分析' }, { heading: '分析' }],
    ['a note', 'T1.1', { notes: '備註' }, { details: [{ label: 'notes', text: '備註' }] }],
  ])('%s', (_, code, change, expected) => {
    const { standard, report } = read(edited(code, change));
    expect(standard.nodes.find(({ id }) => id === 'T1.1')).toMatchObject(expected);
    expect(report.left).toEqual([]);
  });

  test('a title', () => {
    const json = { ...exported, CFDocument: { ...exported.CFDocument, title: '另一個名稱' } };
    expect(read(json).standard).toEqual({ ...original, title: '另一個名稱' });
  });

  test('a place: another parent, another order among siblings', () => {
    const task = identifierOf('T1.2');
    const CFAssociations = exported.CFAssociations.map((one) =>
      one.associationType === 'isChildOf' && one.originNodeURI.identifier === task
        ? {
            ...one,
            sequenceNumber: 1,
            destinationNodeURI: { ...one.destinationNodeURI, identifier: identifierOf('T2') },
          }
        : one,
    );
    const { nodes } = read({ ...exported, CFAssociations }).standard;
    const tasks = nodes.filter(({ parent, type }) => parent === 'T2' && type === 'task');
    // T2.1 has the number 1 too, and stands first in the file.
    expect(tasks.map(({ id, order }) => [id, order])).toEqual([
      ['T1.2', 1],
      ['T2.1', 2],
      ['T2.2', 3],
    ]);
    expect(nodes.findIndex(({ id }) => id === 'T1.2-P1')).toBe(
      nodes.findIndex(({ id }) => id === 'T1.2') + 2,
    );
  });
});

describe('a package of ours that another program', () => {
  test('sorted anew comes back as it was', () => {
    const turned = {
      ...exported,
      CFItems: exported.CFItems.toReversed(),
      CFAssociations: exported.CFAssociations.toReversed(),
    };
    expect(read(turned)).toEqual({ standard: original, report: { kept: 80, mapped: 0, left: [] } });
  });

  test('added an item to: it comes in under its own identifier', () => {
    const json = {
      ...exported,
      CFItems: [...exported.CFItems, item(1, { CFItemType: '行為指標' }), item(2, { CFItemType: 'Hint' })],
      CFAssociations: [
        ...exported.CFAssociations,
        childOf(1, identifierOf('T1.1'), 9),
        childOf(2, identifierOf('T1.1'), 10),
        association('ext:requires', identifierOf('T1.1'), 2),
      ],
    };
    const { standard, report } = read(json);
    expect(standard.nodes.filter(({ id }) => !original.nodes.some((node) => node.id === id))).toEqual([
      { id: uuid(1), parent: 'T1.1', type: 'indicator', code: null, text: 'statement 1', order: 2 },
      { id: uuid(2), parent: 'T1.1', type: 'item', label: 'Hint', code: null, text: 'statement 2', order: 1 },
    ]);
    expect(standard.links.at(-1)).toEqual({ from: 'T1.1', to: uuid(2), type: 'requires' });
    expect(report.kept + report.mapped).toBe(82);
  });

  test('copied an item in with all its extensions: the copy is a node of its own', () => {
    const copy: CfItem = { ...(exported.CFItems[0] as CfItem), identifier: uuid(7) };
    expect(
      read({ ...exported, CFItems: [...exported.CFItems, copy] }).standard.nodes.map(({ id }) => id),
    ).toEqual([...original.nodes.map(({ id }) => id), uuid(7)]);
  });

  test('took an item out of, of which an erratum tells, is refused at that place', () => {
    const gone = identifierOf('T2.2-O1');
    expect(
      faults({
        ...exported,
        CFItems: exported.CFItems.filter(({ identifier }) => identifier !== gone),
      }),
    ).toEqual(['extension-mismatch /CFDocument/extensions/zhengji/errata/0/node']);
  });

  test('robbed of our extensions comes in as a standard of the user’s own, and the words for its types with it', () => {
    const bare = JSON.parse(
      JSON.stringify(exported, (key, value: unknown) => (key === 'extensions' ? undefined : value)),
    ) as unknown;
    const { standard } = read(bare);
    expect(standard).toMatchObject({ kind: 'own', code: null, title: original.title, language: 'zh-TW' });
    expect(standard.nodes.map(({ text }) => text)).toEqual(original.nodes.map(({ text }) => text));
    expect(standard.nodes[1]).toMatchObject({ type: 'item', label: '工作任務', code: 'T1.1' });
    expect(standard.links).toHaveLength(original.links.length);
  });

  test('wrote what nobody reads tells of it', () => {
    const json = {
      ...(edited('T1.1', { colour: 'red', educationLevel: ['3', '4'] }) as object),
      CFRubrics: [{}],
    };
    const { report } = read(json);
    expect(losses(report)).toEqual([
      '1 × CFItem.educationLevel (no-place)',
      '1 × CFItem.colour (no-place)',
      '1 × CFRubric (no-place)',
    ]);
    expect(report).toMatchObject({ kept: 79, mapped: 1 });
  });
});

test('a package of a newer version is not guessed at', () => {
  const { CFDocument, ...rest } = toPackage(ownStandard([{}]), { uuidOf, changed: '' });
  expect(faults({ ...rest, CFDocument: { ...CFDocument, extensions: { zhengji: { format: 2 } } } })).toEqual([
    'newer-format /CFDocument/extensions/zhengji/format',
  ]);
});
