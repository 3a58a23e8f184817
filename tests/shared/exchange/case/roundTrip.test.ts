import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { uuidOf } from '../../../../electron/standards/uuid.ts';
import { fromPackage } from '../../../../shared/exchange/case/read.ts';
import { toPackage } from '../../../../shared/exchange/case/write.ts';
import type { Standard } from '../../../../shared/standard/standard.ts';
import { requiredBy } from '../../../../shared/standard/tree.ts';
import { officialFaults } from '../../../support/caseSchema.ts';
import { anyStandard, ownStandard, pack, packs } from '../../../support/standards.ts';

const CHANGED = '2026-11-24T08:30:00Z';
const options = { uuidOf, source: { file: 'here.json', sha256: 'f'.repeat(64) } };
/** As it lies in a file. */
const exported = (standard: Standard, changed = CHANGED): unknown =>
  JSON.parse(JSON.stringify(toPackage(standard, { uuidOf, changed })));
const whole = (standard: Standard) => ({
  ok: true,
  value: { standard, report: { kept: standard.nodes.length, mapped: 0, left: [] } },
});

describe.each(packs.map((standard) => [standard.id, standard] as const))('the pack %s', (_, standard) => {
  test('goes out as the official schema wants it', () => {
    expect(officialFaults(exported(standard))).toEqual([]);
  });

  test('comes back as it was, and leaves nothing', () => {
    expect(fromPackage(exported(standard), options)).toEqual(whole(standard));
  });

  test('has an item for each node, with its printed code and whole text', () => {
    expect(
      toPackage(standard, { uuidOf, changed: CHANGED }).CFItems.map(
        ({ humanCodingScheme = null, fullStatement }) => [humanCodingScheme, fullStatement],
      ),
    ).toEqual(standard.nodes.map(({ code, text }) => [code, text]));
  });
});

describe('any standard that the schema takes', () => {
  test('comes back as it was, and leaves nothing', () => {
    fc.assert(
      fc.property(anyStandard, (standard) => {
        expect(fromPackage(exported(standard), options)).toEqual(whole(standard));
      }),
      { numRuns: 400 },
    );
  });

  test('goes out as the official schema wants it', () => {
    fc.assert(
      fc.property(anyStandard, (standard) => {
        expect(officialFaults(exported(standard))).toEqual([]);
      }),
    );
  });
});

describe('identifiers', () => {
  const identifiersOf = (standard: Standard, changed?: string) =>
    [...JSON.stringify(exported(standard, changed)).matchAll(/"identifier":"([^"]+)"/g)].map(
      ([, identifier]) => identifier,
    );

  test('are the same whenever a standard goes out', () => {
    for (const standard of packs)
      expect(identifiersOf(standard, '2030-01-01T00:00:00Z')).toEqual(identifiersOf(standard));
  });

  test('do not depend on what is printed', () => {
    const standard = pack('icap-SET4130-002v1');
    const rewritten = {
      ...standard,
      nodes: standard.nodes.map((node) => ({ ...node, code: 'X', text: 'x' })),
    };
    expect(identifiersOf(rewritten)).toEqual(identifiersOf(standard));
  });

  test('are one for each thing, though two codes are printed twice', () => {
    for (const standard of packs) {
      const { CFDocument, CFItems, CFAssociations, CFDefinitions } = toPackage(standard, {
        uuidOf,
        changed: CHANGED,
      });
      const all = [CFDocument, ...CFItems, ...CFAssociations, ...CFDefinitions.CFItemTypes].map(
        ({ identifier }) => identifier,
      );
      expect(new Set(all).size).toBe(all.length);
    }
  });

  test('of what came from elsewhere stay what they were there', () => {
    const id = '4f3c6a12-e83b-4654-b7ce-1738552191e4';
    const item = '10000000-0000-4000-8000-000000000001';
    const { CFDocument, CFItems } = toPackage(ownStandard([{ id: item }], { id }), {
      uuidOf,
      changed: CHANGED,
    });
    expect([CFDocument.identifier, ...CFItems.map(({ identifier }) => identifier)]).toEqual([id, item]);
  });
});

test('a task and what it stands beneath, requires and is called', () => {
  const standard = pack('icap-SET4130-002v1');
  const { CFDocument, CFItems, CFAssociations, CFDefinitions } = toPackage(standard, {
    uuidOf,
    changed: CHANGED,
  });
  const task = CFItems.find(({ humanCodingScheme }) => humanCodingScheme === 'T1.2');
  expect(task).toEqual({
    identifier: uuidOf('icap-SET4130-002v1/task/T1.2'),
    uri: `urn:uuid:${uuidOf('icap-SET4130-002v1/task/T1.2')}`,
    lastChangeDateTime: CHANGED,
    fullStatement: '分析 AI 模型優缺點',
    humanCodingScheme: 'T1.2',
    listEnumeration: '2',
    educationLevel: ['3'],
    language: 'zh-TW',
    CFItemType: '工作任務',
    CFItemTypeURI: expect.objectContaining({ title: '工作任務' }) as unknown,
    extensions: { zhengji: { id: 'T1.2' } },
  });
  const from = CFAssociations.filter(({ originNodeURI }) => originNodeURI.identifier === task?.identifier);
  expect(
    from.map(({ associationType, destinationNodeURI }) => `${associationType} ${destinationNodeURI.title}`),
  ).toEqual(['isChildOf T1', ...requiredBy(standard, 'T1.2').map(({ node }) => `ext:requires ${node.code}`)]);
  expect(CFAssociations[0]).toMatchObject({
    associationType: 'isChildOf',
    sequenceNumber: 1,
    originNodeURI: { title: 'T1' },
    destinationNodeURI: { title: standard.title, identifier: CFDocument.identifier },
  });
  expect(
    CFDefinitions.CFItemTypes.map(({ title, description, hierarchyCode, typeCode }) => [
      title,
      description,
      hierarchyCode,
      typeCode,
    ]).slice(0, 2),
  ).toEqual([
    ['主要職責', '主要職責', '1', 'duty'],
    ['工作任務', '工作任務', '2', 'task'],
  ]);
});
