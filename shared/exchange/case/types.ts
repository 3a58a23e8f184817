import { nodeTypeSchema, type NodeType } from '../../standard/node.ts';
import { isObject, listOf, textOf, type JsonObject } from '../json.ts';
import type { OpenPackage } from './open.ts';

export interface ItemType {
  readonly type: NodeType;
  readonly label?: string;
}

/**
 * What kind of node an item is. A package of ours says it in the `typeCode` of its definitions; anybody else's word
 * for it is kept as it is printed, on a plain item: that a "Standard" is a duty or a task would be a guess.
 */
export function readTypes({ whole, isOurs }: OpenPackage): (item: JsonObject) => ItemType {
  const { CFDefinitions } = whole;
  const definitions = new Map<string, JsonObject>();
  for (const definition of listOf(isObject(CFDefinitions) ? CFDefinitions['CFItemTypes'] : []))
    if (isObject(definition))
      for (const name of [definition['identifier'], definition['title']].map(textOf))
        if (name !== undefined && !definitions.has(name)) definitions.set(name, definition);
  return (item) => {
    const reference = isObject(item['CFItemTypeURI']) ? item['CFItemTypeURI'] : {};
    const printed = textOf(item['CFItemType']) ?? textOf(reference['title']);
    const definition =
      definitions.get(textOf(reference['identifier']) ?? '') ?? definitions.get(printed ?? '');
    const label = printed ?? textOf(definition?.['title']);
    const ours = nodeTypeSchema.safeParse(isOurs ? definition?.['typeCode'] : undefined);
    if (ours.success && ours.data !== 'item') return { type: ours.data };
    return { type: 'item', ...(label === undefined ? {} : { label }) };
  };
}
