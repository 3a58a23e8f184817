import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { uuidOf } from '../../../electron/standards/uuid.ts';
import { toPackage } from '../../../shared/exchange/case/write.ts';
import { readFile, versionOf } from '../../../shared/exchange/file.ts';
import { writeCsv } from '../../../shared/exchange/table/csv.ts';
import { toRows } from '../../../shared/exchange/table/write.ts';
import { diff, isSame, type Difference } from '../../../shared/standard/diff.ts';
import type { StandardNode } from '../../../shared/standard/node.ts';
import type { Standard } from '../../../shared/standard/standard.ts';
import { anyStandard, ownStandard, pack, packs } from '../../support/standards.ts';

const nothing: Omit<Difference, 'same'> = { added: [], removed: [], moved: [], changed: [], whole: [] };
const prompter = pack('icap-SET4130-002v1');

/** The standard with other nodes, in print order; `order` counts anew. */
const withNodes = (nodes: readonly Partial<StandardNode>[], change: Partial<Standard> = {}) =>
  ownStandard(nodes, change);

describe('a standard and itself', () => {
  test('have no difference', () => {
    fc.assert(
      fc.property(anyStandard, (standard) => {
        expect(diff(standard, standard)).toEqual({ ...nothing, same: standard.nodes.length });
      }),
    );
  });

  test.each(packs.map((standard) => [standard.id, standard] as const))('%s in each form', (_, standard) => {
    const read = (text: string) => {
      const outcome = readFile(new TextEncoder().encode(text), {
        uuidOf,
        source: standard.source,
        table: { id: 'own', title: 'own', language: 'en' },
      });
      if (!outcome.ok) throw new Error('unreadable');
      return versionOf(outcome.value);
    };
    for (const text of [
      JSON.stringify(standard),
      JSON.stringify(toPackage(standard, { uuidOf, changed: '2026-11-24T08:30:00Z' })),
      writeCsv(toRows(standard)),
    ]) {
      const difference = diff(standard, read(text));
      expect(difference).toEqual({ ...nothing, same: standard.nodes.length });
      expect(isSame(difference)).toBe(true);
    }
  });
});

describe('ids that stay', () => {
  const base = [
    { id: 'A', text: '采集原始业务数据' },
    { id: 'A1', parent: 'A', text: '能够利用设备完成采集' },
    { id: 'A2', parent: 'A', text: '能够整理归类' },
    { id: 'B', text: '标注图像' },
    { id: 'B1', parent: 'B', text: '能够审核标注结果' },
  ];
  const changed = (id: string, change: Partial<StandardNode>) =>
    withNodes(base.map((node) => (node.id === id ? { ...node, ...change } : node)));

  test.each<[string, Partial<StandardNode>, readonly string[]]>([
    ['a text', { text: '能够利用设备、工具完成采集' }, ['text']],
    ['a text of which nothing is left', { text: 'zzz' }, ['text']],
    ['a code', { code: '1.1' }, ['code']],
    ['a level', { level: 3 }, ['level']],
    ['a type and a name', { type: 'indicator', heading: '采集' }, ['type', 'heading']],
    ['any other field', { details: [{ label: null, text: 'x' }] }, ['details']],
  ])('%s was changed', (_, change, fields) => {
    const difference = diff(withNodes(base), changed('A1', change));
    expect(difference.changed.map(({ from, to, fields: found }) => [from, to, found.toSorted()])).toEqual([
      ['A1', 'A1', fields.toSorted()],
    ]);
    expect(difference).toMatchObject({ same: 4, added: [], removed: [], moved: [] });
  });

  test('a node was put in front: the others only shifted', () => {
    expect(diff(withNodes(base), withNodes([{ id: 'N', text: '新的' }, ...base]))).toEqual({
      ...nothing,
      same: 5,
      added: ['N'],
    });
  });

  test('a node was taken out, with what is beneath it', () => {
    expect(diff(withNodes(base), withNodes(base.slice(3)))).toEqual({
      ...nothing,
      same: 2,
      removed: ['A', 'A1', 'A2'],
    });
  });

  test('a node stands beneath another: what is beneath it stayed there', () => {
    const there = withNodes(base.map((node) => (node.id === 'B' ? { ...node, parent: 'A' } : node)));
    expect(diff(withNodes(base), there)).toEqual({ ...nothing, same: 4, moved: [{ from: 'B', to: 'B' }] });
  });

  test('two siblings changed places: one of them was moved', () => {
    const [a, a1, a2, ...rest] = base;
    const { moved, same } = diff(withNodes(base), withNodes([a ?? {}, a2 ?? {}, a1 ?? {}, ...rest]));
    expect([moved.length, same]).toEqual([1, 4]);
  });

  test('moved and changed at once is told twice', () => {
    expect(diff(withNodes(base), changed('A1', { parent: null, text: '能够用设备完成采集' }))).toMatchObject({
      same: 4,
      moved: [{ from: 'A1', to: 'A1' }],
      changed: [{ from: 'A1', to: 'A1', fields: ['text'] }],
    });
  });
});

describe('ids that are positions', () => {
  test('a task put in before others takes their ids, and is the only one that is new', () => {
    const at = prompter.nodes.findIndex(({ id }) => id === 'T1.1');
    const shifted = (id: string) => id.replace(/^T1\.(\d)/, (_, nth) => `T1.${Number(nth) + 1}`);
    const nodes = prompter.nodes.map((node) => ({
      ...node,
      id: shifted(node.id),
      parent: node.parent === null ? null : shifted(node.parent),
    }));
    nodes.splice(at, 0, {
      id: 'T1.1',
      parent: 'T1',
      type: 'task',
      code: 'T1.1',
      text: '訪談使用者',
      order: 1,
    });
    const links = prompter.links.map((link) => ({ ...link, from: shifted(link.from) }));
    expect(diff(prompter, { ...prompter, nodes, links })).toEqual({ ...nothing, same: 80, added: ['T1.1'] });
  });

  test('texts that occur several times are told apart by what they stand beneath', () => {
    const level = (nth: number, ...texts: readonly string[]) => [
      { id: `L${nth}`, text: `级别 ${texts.join('')}` },
      ...texts.map((text, index) => ({ id: `L${nth}-${index + 1}`, parent: `L${nth}`, text })),
    ];
    const before = withNodes([...level(1, '培训', '指导'), ...level(2, '培训', '测试')]);
    const after = withNodes([...level(1, '新的'), ...level(2, '培训', '指导'), ...level(3, '培训', '测试')]);
    expect(diff(before, after)).toEqual({ ...nothing, same: 6, added: ['L1', 'L1-1'] });
  });

  test('a reworded text among shifted siblings is found by what it still says', () => {
    const texts = ['能够完成图像标注', '能够完成文本标注并输出审核报告', '能够对语音数据进行清洗'];
    const of = (...list: readonly string[]) =>
      withNodes(list.map((text, index) => ({ id: `S${index + 1}`, text })));
    expect(
      diff(
        of(...texts),
        of('能够编写培训讲义', texts[0] ?? '', '能够完成文本标注、输出审核报告', texts[2] ?? ''),
      ),
    ).toEqual({
      ...nothing,
      same: 2,
      added: ['S1'],
      changed: [{ from: 'S2', to: 'S3', fields: ['text'] }],
    });
  });

  test('another script counts as the same words when it is folded', () => {
    const of = (text: string) => withNodes([{ id: text === '標註' ? 'X' : 'Y', text }]);
    const fold = (text: string) => text.replaceAll('標註', '标注');
    expect(diff(of('標註'), of('标注'), fold)).toMatchObject({
      changed: [{ from: 'X', to: 'Y' }],
      removed: [],
    });
    expect(diff(of('標註'), of('标注'))).toMatchObject({ added: ['Y'], removed: ['X'] });
  });
});

describe('ids that were given once and for all', () => {
  const [one, other] = ['10000000-0000-4000-8000-000000000001', '10000000-0000-4000-8000-000000000002'];
  test('count by themselves, even against the text', () => {
    const before = withNodes([{ id: one, text: 'the old words' }]);
    const after = withNodes([
      { id: one, text: 'quite another statement' },
      { id: other, text: 'the old words' },
    ]);
    expect(diff(before, after)).toEqual({
      ...nothing,
      same: 0,
      added: [other],
      changed: [{ from: one, to: one, fields: ['text'] }],
    });
  });
});

describe('links and the standard as a whole', () => {
  test('a task that requires more, or in other words', () => {
    const [first, ...links] = prompter.links;
    const fewer = { ...prompter, links };
    const reworded = {
      ...prompter,
      links: [{ ...(first ?? { from: '', to: '', type: 'requires' as const }), text: '別的說法' }, ...links],
    };
    for (const other of [fewer, reworded])
      expect(diff(prompter, other)).toEqual({
        ...nothing,
        same: 79,
        changed: [{ from: 'T1.1', to: 'T1.1', fields: ['requires'] }],
      });
  });

  test('the order of links says nothing', () => {
    expect(isSame(diff(prompter, { ...prompter, links: prompter.links.toReversed() }))).toBe(true);
  });

  test('what is no node is told by its field; the id and the source are not what a standard says', () => {
    const other = { ...prompter, id: 'own', source: { file: 'own', sha256: '' }, title: 'x', errata: [] };
    expect(diff(prompter, other)).toEqual({ ...nothing, same: 80, whole: ['title', 'errata'] });
  });
});

describe('any two versions', () => {
  test('every node is told of once', () => {
    fc.assert(
      fc.property(anyStandard, anyStandard, (a, b) => {
        const { same, added, removed, moved, changed } = diff(a, b);
        const touched = new Set([...moved, ...changed].map(({ from }) => from)).size;
        expect(same + touched + removed.length).toBe(a.nodes.length);
        expect(same + touched + added.length).toBe(b.nodes.length);
      }),
    );
  });

  /** A standard of distinct sentences, and what is done to each: kept, taken out, reworded, with new ones in between. */
  const edits = fc.array(fc.constantFrom('keep', 'keep', 'remove', 'reword', 'insert'), {
    minLength: 1,
    maxLength: 30,
  });
  const sentence = (seed: number) =>
    Array.from({ length: 12 }, (_, index) =>
      String.fromCodePoint(0x4e00 + ((seed * 37 + index * 211) % 20_000)),
    ).join('');

  test('edits are found as they were made, though every id has shifted', () => {
    fc.assert(
      fc.property(edits, (made) => {
        fc.pre(made.some((edit) => edit !== 'remove'));
        const before = withNodes(made.map((_, index) => ({ id: `P${index + 1}`, text: sentence(index) })));
        const after: { text: string; edit: string; from: string }[] = made.flatMap((edit, index) => {
          const own = { edit, from: `P${index + 1}`, text: sentence(index) };
          if (edit === 'remove') return [];
          if (edit === 'reword') return [{ ...own, text: `${own.text.slice(0, 10)}改写` }];
          return edit === 'insert' ? [{ ...own, text: sentence(1000 + index), edit: 'new' }, own] : [own];
        });
        const nodes = after.map(({ text }, index) => ({ id: `P${index + 1}`, text }));
        const { removed, added, changed, moved } = diff(before, withNodes(nodes));
        // What was taken out and what was put in where its id was may count as one that was rewritten.
        const rewritten = changed.filter(({ from, to }) => from === to && removedIds(made).includes(from));
        expect(moved.length).toBe(0);
        expect(removed.length + rewritten.length).toBe(removedIds(made).length);
        expect(added.length + rewritten.length).toBe(after.filter(({ edit }) => edit === 'new').length);
        expect(changed.length - rewritten.length).toBe(made.filter((edit) => edit === 'reword').length);
      }),
      { numRuns: 300 },
    );
  });
  const removedIds = (made: readonly string[]) =>
    made.flatMap((edit, index) => (edit === 'remove' ? [`P${index + 1}`] : []));
});

test('versions of 20,000 nodes are compared in a few seconds', () => {
  const nodes = (change: number) =>
    Array.from({ length: 20_000 }, (_, index) => ({
      id: `N${index}`,
      parent: index < 10 ? null : `N${Math.floor(index / 10)}`,
      text: `能够完成第 ${index} 项业务数据${index % change === 0 ? '采集并输出报告' : '采集'}`,
    }));
  const [a, b] = [withNodes(nodes(100_000)), withNodes(nodes(10))];
  const start = performance.now();
  const { changed, same } = diff(a, b);
  expect(performance.now() - start).toBeLessThan(10_000);
  expect([changed.length, same]).toEqual([1_999, 18_001]);
});
