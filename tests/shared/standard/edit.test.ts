import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Fault } from '../../../shared/contract/fault.ts';
import { copyStandard, edit, type StandardChange } from '../../../shared/standard/edit.ts';
import { standardSchema, type Standard } from '../../../shared/standard/standard.ts';
import { descendantsOf } from '../../../shared/standard/tree.ts';
import { anyStandard, ownStandard, pack, packs } from '../../support/standards.ts';

const HOUSE = ownStandard(
  [
    { id: 'A', text: '甲' },
    { id: 'A1', parent: 'A', text: '甲一' },
    { id: 'A2', parent: 'A', text: '甲二' },
    { id: 'B', text: '乙' },
    { id: 'B1', parent: 'B', text: '乙一' },
  ],
  { links: [{ from: 'A1', to: 'B1', type: 'requires' }], errata: [{ node: 'A2', text: '!' }] },
);
const change = (what: StandardChange, standard: Standard = HOUSE) =>
  standardSchema.parse(edit(standard, what, () => 'new'));
/** `A(A1 A2) B(B1)` */
const shape = ({ nodes }: Standard, parent: string | null = null): string =>
  nodes
    .filter((node) => node.parent === parent)
    .map(({ id }) => {
      const beneath = shape({ nodes } as Standard, id);
      return beneath === '' ? id : `${id}(${beneath})`;
    })
    .join(' ');
const add = (parent: string | null, after: string | null): StandardChange => ({
  what: 'add',
  place: { parent, after },
  type: 'task',
  text: '新',
  code: 'T9',
  heading: null,
  level: 3,
});
const move = (node: string, parent: string | null, after: string | null): StandardChange => ({
  what: 'move',
  node,
  place: { parent, after },
});

describe('a change of an own standard', () => {
  it.each([
    ['adds the first child', add('A', null), 'A(new A1 A2) B(B1)'],
    ['adds a sibling behind another', add('A', 'A1'), 'A(A1 new A2) B(B1)'],
    ['adds at the top', add(null, 'A'), 'A(A1 A2) new B(B1)'],
    ['moves among siblings', move('A2', 'A', null), 'A(A2 A1) B(B1)'],
    ['moves beneath another, with all beneath it', move('A', 'B', 'B1'), 'B(B1 A(A1 A2))'],
    ['moves to the top', move('B1', null, null), 'B1 A(A1 A2) B'],
    ['removes with all beneath', { what: 'remove', node: 'A' }, 'B(B1)'],
  ] as const)('%s', (_what, what, expected) => {
    expect(shape(change(what))).toBe(expected);
  });

  it('says of a new node what was given, and counts it among its siblings', () => {
    expect(change(add('A', 'A1')).nodes.slice(1, 4)).toEqual([
      { id: 'A1', parent: 'A', type: 'item', code: null, text: '甲一', order: 1 },
      { id: 'new', parent: 'A', type: 'task', code: 'T9', text: '新', level: 3, order: 1 },
      { id: 'A2', parent: 'A', type: 'item', code: null, text: '甲二', order: 2 },
    ]);
  });

  it('changes the fields that are named, and takes away those that are null', () => {
    const changed = change({ what: 'change', node: 'A1', text: '改', code: 'X1', level: 2, heading: '名' });
    expect(changed.nodes[1]).toMatchObject({ id: 'A1', text: '改', code: 'X1', level: 2, heading: '名' });
    const back = change(
      { what: 'change', node: 'A1', text: '甲一', code: null, level: null, heading: null },
      changed,
    );
    expect(back).toEqual(HOUSE);
  });

  it('leaves nothing that speaks of what was removed', () => {
    expect(change({ what: 'remove', node: 'B' })).toMatchObject({ links: [] });
    expect(change({ what: 'remove', node: 'A2' })).toMatchObject({ errata: [], links: HOUSE.links });
  });

  it.each([
    ['a node beneath itself', move('A', 'A1', null), 'bad-input'],
    ['a node that is not there', { what: 'remove', node: 'Z' }, 'node-unknown'],
    ['a parent that is not there', add('Z', null), 'bad-input'],
    ['behind what is no sibling', add('A', 'B1'), 'bad-input'],
  ] as const)('refuses %s', (_what, what, code) => {
    expect(() => change(what)).toThrow(expect.objectContaining({ code }) as Fault);
  });

  it('refuses to remove all there is', () => {
    const single = ownStandard([{ id: 'A' }]);
    expect(() => change({ what: 'remove', node: 'A' }, single)).toThrow(Fault);
  });

  it('keeps a standard a standard, and every other node as it was', () => {
    fc.assert(
      fc.property(anyStandard, fc.nat(), fc.nat(), (standard, one, other) => {
        const pick = (number: number) => standard.nodes[number % standard.nodes.length]?.id ?? '';
        const [node, target] = [pick(one), pick(other)];
        const added = edit(standard, add(target, null), () => 'new');
        expect(standardSchema.safeParse(added).success).toBe(true);
        expect(added.nodes).toHaveLength(standard.nodes.length + 1);
        const texts = ({ nodes }: Standard) => new Map(nodes.map(({ id, text }) => [id, text]));
        expect(texts(edit(added, { what: 'remove', node: 'new' }, () => ''))).toEqual(texts(standard));
        // Beneath itself nothing can go, and nothing is changed then.
        const beneath = [node, ...descendantsOf(standard, node).map(({ id }) => id)];
        const moved = beneath.includes(target)
          ? standard
          : edit(standard, move(node, target, null), () => '');
        expect(standardSchema.safeParse(moved).success).toBe(true);
        expect(texts(moved)).toEqual(texts(standard));
      }),
    );
  });
});

describe('a copy of a standard', () => {
  const head = { id: 'own-1', title: '副本' };

  it.each(packs.map(({ id }) => [id, pack(id)] as const))(
    'of %s has all its entries and links, and nothing that only an authority can say',
    (id, standard) => {
      const copy = standardSchema.parse(copyStandard(standard, null, head));
      expect(copy).toMatchObject({
        ...head,
        code: null,
        kind: 'own',
        nodes: standard.nodes,
        links: standard.links,
        derivedFrom: { id, code: standard.code, title: standard.title },
      });
      expect([copy.eligibility, copy.assessment, copy.weights]).toEqual([undefined, undefined, undefined]);
    },
  );

  it('of a part has what lies beneath it, and what is required there', () => {
    const copy = standardSchema.parse(copyStandard(HOUSE, 'A', head));
    expect(shape(copy)).toBe('A(A1 A2) B1');
    expect(copy.links).toEqual(HOUSE.links);
    expect(() => copyStandard(HOUSE, 'Z', head)).toThrow(Fault);
  });
});
