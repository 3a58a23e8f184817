import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { uuidOf } from '../../../../electron/standards/uuid.ts';
import { toPackage } from '../../../../shared/exchange/case/write.ts';
import { childrenOf } from '../../../../shared/standard/tree.ts';
import { officialFaults } from '../../../support/caseSchema.ts';
import { association, childOf, foreign, item, losses, read, uuid } from '../../../support/packages.ts';
import { readForeign } from '../../../support/standards.ts';

describe('a package of OpenCASE', () => {
  const { standard, report } = read(readForeign('case-opencase-sample.json'));

  test('comes in whole, in its own language and words', () => {
    expect(standard).toMatchObject({
      id: '4f3c6a12-e83b-4654-b7ce-1738552191e4',
      kind: 'own',
      code: null,
      language: 'ja',
      title: '池之端大学 情報学部 コンピテンシーフレームワーク',
      source: { file: 'elsewhere.json' },
    });
    expect(standard.about.map(({ label, text }) => `${label}: ${text}`).slice(0, 2)).toEqual([
      'creator: 池之端大学 教務委員会',
      'publisher: 池之端大学',
    ]);
    expect(standard.nodes).toHaveLength(36);
    expect(standard.nodes.find(({ code }) => code === 'CS-A-1')).toEqual({
      id: '10000000-0000-0000-0000-000000000011',
      parent: '10000000-0000-0000-0000-000000000101',
      type: 'item',
      label: '知識',
      code: 'CS-A-1',
      heading: 'コンピュータ構成の説明',
      text: 'コンピュータの基本構成と動作原理を説明できる',
      details: [
        { label: 'conceptKeywords', text: 'ハードウェア' },
        { label: 'educationLevel', text: '13' },
        { label: 'educationLevel', text: '14' },
      ],
      order: 1,
    });
  });

  test('and says what did not', () => {
    expect(report).toMatchObject({ kept: 36, mapped: 0 });
    expect(losses(report)).toEqual([
      '1 × CFDocument.uri (told-otherwise)',
      '1 × CFDocument.subjectURI (no-place)',
      '1 × CFDocument.CFPackageURI (no-place)',
      '36 × CFItem.uri (told-otherwise)',
      '36 × CFItem.CFDocumentURI (no-place)',
      '36 × CFItem.CFItemTypeURI (told-otherwise)',
      '36 × CFAssociation.identifier (told-otherwise)',
      '36 × CFAssociation.uri (told-otherwise)',
      '36 × CFAssociation.sequenceNumber (told-otherwise)',
      '3 × CFSubject (no-place)',
      '5 × CFItemType.identifier (told-otherwise)',
      '5 × CFItemType.uri (told-otherwise)',
      '5 × CFItemType.lastChangeDateTime (told-otherwise)',
      '2 × CFRubric (no-place)',
      '7 × CFRubricCriterion (no-place)',
      '28 × CFRubricCriterionLevel (no-place)',
    ]);
  });

  test('and goes out again as the official schema wants it, though it came in otherwise', () => {
    expect(officialFaults(readForeign('case-opencase-sample.json'))).not.toEqual([]);
    const again: unknown = JSON.parse(
      JSON.stringify(toPackage(standard, { uuidOf, changed: '2026-11-24T08:30:00Z' })),
    );
    expect(officialFaults(again)).toEqual([]);
    expect(read(again)).toEqual({ standard, report: { kept: 36, mapped: 0, left: [] } });
  });
});

describe('packages of OpenSALT', () => {
  test('items without sequence numbers stand as people count their codes', () => {
    const { standard, report } = read(readForeign('case-opensalt-Ordering.json'));
    const level = standard.nodes.find(({ code }) => code === 'H.A.MATH.GM.PF.2DFP.L1');
    expect(childrenOf(standard, level?.id ?? '').map(({ code }) => code?.split('.').at(-1))).toEqual(
      Array.from({ length: 24 }, (_, index) => String(index + 1)),
    );
    expect(report).toMatchObject({ kept: 28, mapped: 0 });
  });

  test('Markdown stays as it was typed', () => {
    const { standard } = read(readForeign('case-opensalt-MarkdownFramework.json'));
    expect(standard.language).toBe('und');
    expect(standard.nodes.find(({ code }) => code === 'MD.Table')?.text).toMatch(
      /:\r\n\r\n\| Column 1 \| Column 2 \|/,
    );
  });

  test('an item’s type is its printed word', () => {
    const { standard, report } = read(readForeign('case-opensalt-ItemTypeTestFramework.json'));
    expect(standard.nodes).toMatchObject([{ type: 'item', label: 'Standard', text: 'Item 1' }]);
    expect(losses(report)).toContain('1 × CFItemType.typeCode (told-otherwise)');
  });
});

describe('habits of other programs', () => {
  const kept = (json: unknown) => {
    const { standard, report } = read(json);
    return {
      nodes: standard.nodes.map(({ id, parent, text }) => [id, parent, text]),
      left: losses(report),
      report,
    };
  };
  const bare = (number: number) => item(number, { uri: undefined, lastChangeDateTime: undefined });

  test('a flat package has no associations at all', () => {
    const { CFAssociations: _, ...flat } = foreign([bare(1), bare(2)]);
    expect(kept(flat)).toEqual({
      nodes: [
        [uuid(1), null, 'statement 1'],
        [uuid(2), null, 'statement 2'],
      ],
      left: [],
      report: { kept: 2, mapped: 0, left: [] },
    });
  });

  test('an item in two places stands in the first, and beneath an item rather than the document', () => {
    const { nodes, left, report } = kept(
      foreign(
        [bare(1), bare(2), bare(3)],
        [childOf(3, null), childOf(3, 2), childOf(3, 1), childOf(1, null), childOf(2, null)],
      ),
    );
    expect(nodes.find(([id]) => id === uuid(3))).toEqual([uuid(3), uuid(2), 'statement 3']);
    expect(left).toEqual(['2 × CFAssociation isChildOf (second-parent)']);
    expect(report).toMatchObject({ kept: 2, mapped: 1 });
  });

  test('what leads elsewhere is left, and what we have no word for', () => {
    const { left, report } = kept(
      foreign(
        [bare(1), bare(2)],
        [
          childOf(1, null),
          childOf(1, 99),
          association('exactMatchOf', 1, 98),
          association('isPeerOf', 97, 1),
          association('isPeerOf', 1, 2),
          association('ext:chum', 1, 2, { notes: '…' }),
        ],
      ),
    );
    expect(left).toEqual([
      '1 × CFAssociation isChildOf (elsewhere)',
      '1 × CFAssociation exactMatchOf (elsewhere)',
      '1 × CFAssociation isPeerOf (elsewhere)',
      '1 × CFAssociation isPeerOf (no-place)',
      '1 × CFAssociation ext:chum (no-place)',
    ]);
    expect(report).toMatchObject({ kept: 1, mapped: 1 });
  });

  test('identifiers that are no UUIDs: usable ones stay, others get one, always the same', () => {
    const json = foreign(
      [
        { identifier: 'MATH.1', fullStatement: 'a' },
        { identifier: '項目 二', fullStatement: 'b' },
      ],
      [childOf('項目 二', 'MATH.1')],
    );
    const { nodes, left, report } = kept(json);
    expect(nodes).toEqual([
      ['MATH.1', null, 'a'],
      [expect.stringMatching(/^[0-9a-f-]{36}$/), 'MATH.1', 'b'],
    ]);
    expect(left).toEqual(['2 × CFItem.identifier (told-otherwise)']);
    expect(report).toMatchObject({ kept: 0, mapped: 2 });
    expect(kept(json).nodes).toEqual(nodes);
  });

  test('UUIDs are the same in either case', () => {
    const { nodes } = kept(foreign([item(0xab), bare(2)], [childOf(2, uuid(0xab).toUpperCase())]));
    expect(nodes.at(-1)?.[1]).toBe(uuid(0xab));
  });

  test('an association that names its ends by address alone', () => {
    const { nodes } = kept(
      foreign(
        [item(1), item(2)],
        [
          {
            associationType: 'isChildOf',
            originNodeURI: { uri: 'https://elsewhere.example/items/2' },
            destinationNodeURI: { uri: 'https://elsewhere.example/items/1' },
          },
        ],
      ),
    );
    expect(nodes.at(-1)).toEqual([uuid(2), uuid(1), 'statement 2']);
  });

  test('an item without a statement is called what it is called', () => {
    const { nodes, left, report } = kept(
      foreign([
        { identifier: uuid(1), fullStatement: '', abbreviatedStatement: 'Short', humanCodingScheme: 'C' },
        { identifier: uuid(2), fullStatement: null, humanCodingScheme: 'C2' },
      ]),
    );
    expect(nodes.map(([, , text]) => text)).toEqual(['Short', 'C2']);
    expect(left).toEqual(['1 × CFItem.abbreviatedStatement (no-place)']);
    expect(report).toMatchObject({ kept: 1, mapped: 1 });
  });

  test('everything of a definition, a rubric or the package itself that stays behind is counted', () => {
    const json = foreign([bare(1)], [], {
      CFDefinitions: {
        CFConcepts: [{}, {}],
        CFSubjects: [{}],
        CFLicenses: [{}, {}, {}],
        CFAssociationGroupings: [{}],
        CFItemTypes: [{ title: 'unused' }],
        CFColours: ['red'],
        extensions: { theirs: 1 },
      },
      CFRubrics: [{ CFRubricCriteria: [{ CFRubricCriterionLevels: [{}, {}] }] }],
      extensions: { theirs: 1 },
      CFPackageURI: 'https://elsewhere.example/',
    });
    expect(kept(json).left).toEqual([
      '2 × CFConcept (no-place)',
      '1 × CFSubject (no-place)',
      '3 × CFLicense (no-place)',
      '1 × CFAssociationGrouping (no-place)',
      '1 × CFItemType (no-place)',
      '1 × CFDefinitions.CFColours (no-place)',
      '1 × CFDefinitions.extensions (no-place)',
      '1 × CFRubric (no-place)',
      '1 × CFRubricCriterion (no-place)',
      '2 × CFRubricCriterionLevel (no-place)',
      '1 × CFPackage.extensions (no-place)',
      '1 × CFPackage.CFPackageURI (no-place)',
    ]);
  });

  test('texts of every kind stay with their item, under the name that CASE has for them', () => {
    const said = {
      alternativeLabel: 'Other',
      notes: 'Note',
      conceptKeywords: ['one', 'two'],
      subject: ['Maths'],
      statusStartDate: '2020-01-01',
      listEnumeration: 'a)',
      educationLevel: ['09', '10'],
      language: 'en',
    };
    const { standard, report } = read(foreign([{ ...bare(1), ...said }]));
    expect(standard.nodes[0]?.details).toEqual([
      { label: 'alternativeLabel', text: 'Other' },
      { label: 'notes', text: 'Note' },
      { label: 'conceptKeywords', text: 'one' },
      { label: 'conceptKeywords', text: 'two' },
      { label: 'subject', text: 'Maths' },
      { label: 'statusStartDate', text: '2020-01-01' },
      { label: 'listEnumeration', text: 'a)' },
      { label: 'educationLevel', text: '09' },
      { label: 'educationLevel', text: '10' },
      { label: 'language', text: 'en' },
    ]);
    expect(report).toEqual({ kept: 1, mapped: 0, left: [] });
  });
});

/** A forest of items, each with properties of which we know some and some nobody knows. */
const anyForeign = fc
  .array(
    fc.record({
      parent: fc.nat(),
      code: fc.option(fc.string({ maxLength: 3 })),
      type: fc.option(fc.constantFrom('Standard', 'duty', '知識')),
      unknown: fc.dictionary(fc.stringMatching(/^x[a-z_]{0,3}$/), fc.jsonValue({ maxDepth: 2 }), {
        maxKeys: 3,
      }),
      links: fc.array(fc.tuple(fc.constantFrom('isPeerOf', 'precedes', 'ext:other'), fc.nat()), {
        maxLength: 2,
      }),
    }),
    { minLength: 1, maxLength: 30 },
  )
  .map((drafts) => {
    const items = drafts.map(({ code, type, unknown }, index) =>
      item(index + 1, { humanCodingScheme: code, CFItemType: type, ...unknown }),
    );
    const associations = drafts.flatMap(({ parent, links }, index) => [
      childOf(index + 1, parent % (index + 1) === 0 ? null : parent % (index + 1), index),
      ...links.map(([type, to]) => association(type, index + 1, (to % (2 * drafts.length)) + 1)),
    ]);
    return { drafts, json: foreign(items, associations) };
  });

describe('whatever comes in', () => {
  const saysSomething = (value: unknown) =>
    value !== null && value !== '' && !(typeof value === 'object' && Object.keys(value).length === 0);

  test('every item is kept or mapped, every statement and place is there, every loss is counted', () => {
    fc.assert(
      fc.property(anyForeign, ({ drafts, json }) => {
        const { standard, report } = read(json);
        expect(report.kept + report.mapped).toBe(drafts.length);
        expect(new Map(standard.nodes.map(({ id, text }) => [id, text]))).toEqual(
          new Map(drafts.map((_, index) => [uuid(index + 1), `statement ${index + 1}`])),
        );
        expect(new Map(standard.nodes.map(({ id, parent }) => [id, parent]))).toEqual(
          new Map(
            drafts.map(({ parent }, index) => {
              const above = parent % (index + 1);
              return [uuid(index + 1), above === 0 ? null : uuid(above)];
            }),
          ),
        );
        const count = (what: RegExp) =>
          report.left.filter((row) => what.test(row.what)).reduce((sum, row) => sum + row.count, 0);
        const unknown = drafts.flatMap((draft) => Object.values(draft.unknown).filter(saysSomething));
        expect(count(/^CFItem\.x/)).toBe(unknown.length);
        expect(count(/^CFAssociation (isPeerOf|precedes|ext:other)$/)).toBe(
          drafts.reduce((sum, { links }) => sum + links.length, 0),
        );
        expect(report.mapped).toBe(
          drafts.filter((draft) => Object.values(draft.unknown).some(saysSomething)).length,
        );
      }),
    );
  });

  test('goes out again by the official schema, and then leaves nothing', () => {
    fc.assert(
      fc.property(anyForeign, ({ json, drafts }) => {
        const { standard } = read(json);
        const again: unknown = JSON.parse(
          JSON.stringify(toPackage(standard, { uuidOf, changed: '2026-11-24T08:30:00Z' })),
        );
        expect(officialFaults(again)).toEqual([]);
        expect(read(again)).toEqual({ standard, report: { kept: drafts.length, mapped: 0, left: [] } });
      }),
    );
  });
});
