import { error, refuse, type Finding, type Outcome } from '../finding.ts';
import { isObject, textOf, type JsonObject } from '../json.ts';
import { childrenOf, findCycle, printOrder } from '../tree.ts';
import { isUuid } from './package.ts';

/** Where an association leads, as positions of items; `document` and `elsewhere` are no items. */
export type End = number | 'document' | 'elsewhere';

export interface Edge {
  readonly association: JsonObject;
  readonly type: string;
  readonly origin: End;
  readonly destination: End;
  readonly sequence: number | undefined;
}

/** The tree that the associations tell of. */
export interface Hierarchy {
  /** All items in print order: each after its parent, siblings in their order. */
  readonly order: readonly number[];
  /** By item; null stands beneath the document. */
  readonly parents: readonly (number | null)[];
  /** By item: the association that gave it its place. */
  readonly places: readonly (Edge | undefined)[];
}

/** Associations name items by their identifier, or where that fails by their address. */
export function readEdges(
  document: JsonObject,
  items: readonly JsonObject[],
  associations: readonly JsonObject[],
): readonly Edge[] {
  const ends = new Map<string, End>();
  const name = (object: JsonObject, end: End) => {
    for (const key of ['uri', 'identifier']) {
      const known = textOf(object[key]);
      if (known !== undefined) ends.set(sameCase(known), end);
    }
  };
  items.forEach(name);
  name(document, 'document');
  const endOf = (node: unknown): End => {
    if (!isObject(node)) return 'elsewhere';
    const known = [node['identifier'], node['uri']].flatMap((key) => {
      const text = textOf(key);
      return text === undefined ? [] : (ends.get(sameCase(text)) ?? []);
    });
    return known[0] ?? 'elsewhere';
  };
  return associations.map((association) => {
    const sequence = association['sequenceNumber'];
    return {
      association,
      type: textOf(association['associationType']) ?? '',
      origin: endOf(association['originNodeURI']),
      destination: endOf(association['destinationNodeURI']),
      sequence: typeof sequence === 'number' ? sequence : undefined,
    };
  });
}

/** UUIDs are the same in either case; nothing else is. */
export const sameCase = (identifier: string): string =>
  isUuid(identifier) ? identifier.toLowerCase() : identifier;

/**
 * An item stands in one place: beneath the first item that it is a child of, else beneath the document. An item
 * that is no child at all stands at the top. One whose every parent is missing would be torn out: refused.
 */
export function readHierarchy(items: readonly JsonObject[], edges: readonly Edge[]): Outcome<Hierarchy> {
  const above = items.map((): number[] => []);
  const places = items.map((): Edge | undefined => undefined);
  const isTornOut = items.map(() => false);
  for (const edge of edges) {
    const { type, origin, destination } = edge;
    if (type !== 'isChildOf' || typeof origin !== 'number') continue;
    const place = places[origin];
    if (destination === 'elsewhere') {
      isTornOut[origin] = true;
    } else if (destination === 'document') {
      places[origin] = place ?? edge;
    } else {
      above[origin]?.push(destination);
      places[origin] = typeof place?.destination === 'number' ? place : edge;
    }
  }
  const torn = isTornOut.flatMap((is, item): readonly Finding[] =>
    is && places[item] === undefined
      ? [error('parent-missing', `/CFItems/${item}`, { item: nameOf(items[item]) })]
      : [],
  );
  if (torn.length > 0) return refuse(torn);
  const cycle = findCycle(above);
  if (cycle !== null)
    return refuse([
      error('cycle', `/CFItems/${cycle[0] ?? 0}`, {
        items: cycle
          .slice(0, 8)
          .map((item) => nameOf(items[item]))
          .join(' → '),
      }),
    ]);
  const parents = places.map((place) => (typeof place?.destination === 'number' ? place.destination : null));
  const children = new Map(
    [...childrenOf(parents)].map(([parent, siblings]) => [parent, inOrder(siblings, items, places)]),
  );
  return { ok: true, value: { order: printOrder(children), parents, places } };
}

export const nameOf = (item: JsonObject | undefined): string =>
  textOf(item?.['humanCodingScheme']) ?? textOf(item?.['identifier']) ?? '';

/** Text as people count: 2 before 10. */
const natural = new Intl.Collator('en', { numeric: true });

/**
 * Siblings by their sequence numbers. Where there are none, many programs leave the order to the list numbers or
 * to the codes (`…L1.2` before `…L1.10`); where not every sibling has these, the file's order stays.
 */
function inOrder(
  siblings: readonly number[],
  items: readonly JsonObject[],
  places: readonly (Edge | undefined)[],
): readonly number[] {
  const sequence = (item: number) => places[item]?.sequence ?? Number.POSITIVE_INFINITY;
  if (siblings.some((item) => Number.isFinite(sequence(item))))
    // Infinity − Infinity is no number: siblings without one stay as they stand.
    return siblings.toSorted((a, b) => sequence(a) - sequence(b) || 0);
  for (const property of ['listEnumeration', 'humanCodingScheme']) {
    const says = (item: number) => textOf(items[item]?.[property]);
    if (siblings.every((item) => says(item) !== undefined))
      return siblings.toSorted((a, b) => natural.compare(says(a) ?? '', says(b) ?? ''));
  }
  return siblings;
}
