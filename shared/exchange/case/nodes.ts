import { positionIdSchema, type StandardNode } from '../../standard/node.ts';
import { textOf, type JsonObject } from '../json.ts';
import { ownExtension } from './difference.ts';
import { sameCase, type Hierarchy } from './hierarchy.ts';
import { readStatement } from './item.ts';
import type { OpenPackage } from './open.ts';
import { countSiblings } from '../order.ts';
import { readTypes } from './types.ts';

/** By item: its id as a node. An identifier from elsewhere stays the id, so that a newer version finds its items again. */
export function nameNodes(
  { items, document, isOurs }: OpenPackage,
  uuidOf: (name: string) => string,
): readonly string[] {
  const taken = new Set<string>();
  return items.map((item) => {
    const identifier = sameCase(textOf(item['identifier']) ?? '');
    const wishes = [isOurs ? textOf(ownExtension(item)['id']) : undefined, identifier];
    const wish = wishes.find(
      (text) => text !== undefined && !taken.has(text) && positionIdSchema.safeParse(text).success,
    );
    const id = wish ?? uuidOf(`${textOf(document['identifier']) ?? ''}/${identifier}`);
    taken.add(id);
    return id;
  });
}

/**
 * The nodes in print order. Of one of ours, CASE gives text and place, as edited meanwhile, and the extension the
 * rest.
 */
export function readNodes(
  opened: OpenPackage,
  { parents }: Hierarchy,
  order: readonly number[],
  ids: readonly string[],
): readonly JsonObject[] {
  const { items, document, isOurs } = opened;
  const language = textOf(document['language']) ?? 'und';
  const typeOf = readTypes(opened);
  const places = order.map((index) => {
    const item = items[index] ?? {};
    const parent = parents[index] ?? null;
    return {
      item,
      id: ids[index] ?? '',
      parent: parent === null ? null : (ids[parent] ?? null),
      ...typeOf(item),
    };
  });
  const orders = countSiblings(places);
  return places.map(({ item, ...place }, index) => {
    const said: StandardNode = readStatement(item, { ...place, order: orders[index] ?? 1, language });
    if (!isOurs) return said;
    const { position: _, ...own } = ownExtension(item);
    return { ...said, ...own, id: said.id, parent: said.parent, text: said.text };
  });
}

/** The order that the items of a package of ours tell themselves, if all do and each comes after its parent. */
export function ownOrder({ items, isOurs }: OpenPackage, { parents }: Hierarchy): readonly number[] | null {
  if (!isOurs) return null;
  const positions = items.map((item) => {
    const { position } = ownExtension(item);
    return typeof position === 'number' ? position : Number.NaN;
  });
  const position = (item: number) => positions[item] ?? Number.NaN;
  const isAfterParent = (item: number) => {
    const parent = parents[item] ?? null;
    return position(item) > (parent === null ? 0 : position(parent));
  };
  const order = items.map((_, item) => item);
  return order.every(isAfterParent) ? order.toSorted((a, b) => position(a) - position(b)) : null;
}
