import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { NODE_TYPES, type StandardNode } from '../../shared/standard/node.ts';
import { STANDARD_KINDS, standardSchema, type Standard } from '../../shared/standard/standard.ts';
import { countSiblings } from '../../shared/exchange/order.ts';

const PACKS = new URL('../../resources/standards/', import.meta.url);
const FOREIGN = new URL('foreign/', import.meta.url);

/** Every pack that the app ships, whichever there are. */
export const packs: readonly Standard[] = readdirSync(PACKS)
  .filter((name) => name.endsWith('.json'))
  .map((name) => standardSchema.parse(readJson(new URL(name, PACKS))));

/** A file of another program, as it came. */
export const readForeign = (name: string): unknown => readJson(new URL(name, FOREIGN));

export function readJson(url: URL): unknown {
  return JSON.parse(readFileSync(url, 'utf8'));
}

export const pack = (id: string): Standard => {
  const found = packs.find((standard) => standard.id === id);
  if (!found) throw new Error(`no pack ${id}`);
  return found;
};

/** A small standard of the user's own. */
export const ownStandard = (
  nodes: readonly Partial<StandardNode>[],
  change: Partial<Standard> = {},
): Standard => {
  const drafts = nodes.map((node, index): StandardNode => ({
    id: `N${index + 1}`,
    parent: null,
    type: 'item',
    code: null,
    text: `text ${index + 1}`,
    order: 1,
    ...node,
  }));
  const orders = countSiblings(drafts);
  return standardSchema.parse({
    id: 'own-1',
    code: null,
    title: 'My standard',
    language: 'zh-CN',
    kind: 'own',
    about: [],
    nodes: drafts.map((node, index) => ({ ...node, order: orders[index] })),
    links: [],
    errata: [],
    source: { file: 'own.csv', sha256: '0'.repeat(64) },
    ...change,
  });
};

const text = fc.oneof(
  fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }),
  fc.constantFrom(
    '标注',
    '標註資料',
    '=1+1',
    "'=x",
    '-a\n b',
    ' "quoted", ',
    '＝公式',
    '1',
    '{"a":1}',
    '\t',
    '\r\n',
  ),
);
const label = fc.oneof(
  text,
  fc.constantFrom(
    'creator',
    'notes',
    'subject',
    'language',
    'listEnumeration',
    'educationLevel',
    'statusStartDate',
  ),
);
const languages = fc.constantFrom('zh-CN', 'zh-TW', 'ja', 'und');
const uuids = fc.uuid();
const ids = fc.oneof(fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9.-]{0,6}$/), uuids);

/** Any standard that the schema takes, whether or not somebody would print it so. */
export const anyStandard: fc.Arbitrary<Standard> = fc
  .record({
    id: ids,
    code: fc.option(text),
    title: text,
    language: languages,
    kind: fc.constantFrom(...STANDARD_KINDS),
    about: fc.array(fc.record({ code: fc.option(text), label, text: fc.string() }), { maxLength: 4 }),
    headings: fc.option(fc.dictionary(fc.constantFrom(...NODE_TYPES), text), { nil: undefined }),
    nodeIds: fc.uniqueArray(ids, { minLength: 1, maxLength: 12 }),
    drafts: fc.array(
      fc.record(
        {
          type: fc.constantFrom(...NODE_TYPES),
          code: fc.option(text),
          text: text.filter((said) => said.trim() !== ''),
          heading: text,
          details: fc.array(fc.record({ label: fc.option(label), text }), { minLength: 1, maxLength: 3 }),
          level: fc.integer({ min: 1, max: 6 }),
          label: text,
          order: fc.integer({ min: 1, max: 9 }),
        },
        { requiredKeys: ['type', 'code', 'text'] },
      ),
      { minLength: 12, maxLength: 12 },
    ),
    picks: fc.array(fc.nat(), { minLength: 12, maxLength: 12 }),
    links: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.option(text, { nil: undefined })), { maxLength: 6 }),
    errata: fc.array(fc.tuple(fc.option(fc.nat()), text), { maxLength: 2 }),
    hasRightOrder: fc.boolean(),
  })
  .map(({ nodeIds, drafts, picks, links, errata, hasRightOrder, ...head }) => {
    const at = (pick: number) => nodeIds[pick % nodeIds.length] ?? '';
    const nodes = nodeIds.map((id, index) => {
      const pick = (picks[index] ?? 0) % (index + 1);
      return { order: 1, ...drafts[index], id, parent: pick === index ? null : (nodeIds[pick] ?? null) };
    });
    const orders = countSiblings(nodes as StandardNode[]);
    const standard: unknown = {
      ...head,
      nodes: nodes.map((node, index) => (hasRightOrder ? { ...node, order: orders[index] } : node)),
      links: links.map(([from, to, wording]) => ({
        from: at(from),
        to: at(to),
        type: 'requires',
        ...(wording === undefined ? {} : { text: wording }),
      })),
      errata: errata.map(([node, told]) => ({ ...(node === null ? {} : { node: at(node) }), text: told })),
      source: { file: 'any.json', sha256: '1'.repeat(64) },
    };
    // Undefined keys do not survive JSON, and the schema leaves none.
    return standardSchema.parse(JSON.parse(JSON.stringify(standard)));
  });
