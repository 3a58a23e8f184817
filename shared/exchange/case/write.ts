import type { StandardLink, StandardNode } from '../../standard/node.ts';
import type { Standard } from '../../standard/standard.ts';
import { difference, extend } from './difference.ts';
import { readHead, writeHead } from './document.ts';
import { readStatement, writeStatement } from './item.ts';
import { countSiblings, standsInPrintOrder } from '../order.ts';
import {
  EXTENSION_FORMAT,
  isUuid,
  OWN_EXTENSION,
  uriOf,
  type CfAssociation,
  type CfDocument,
  type CfItem,
  type CfItemType,
  type CfLink,
  type CfPackage,
} from './package.ts';

export interface WritingOptions {
  /** The same name gives the same UUID, always. */
  readonly uuidOf: (name: string) => string;
  /** When the standard was last changed, as an instant: CASE wants one everywhere, and this room has no clock. */
  readonly changed: string;
}

/** A standard as a CFPackage. Nothing is lost: `fromPackage` makes the same standard of it. */
export function toPackage(standard: Standard, options: WritingOptions): CfPackage {
  const desk = openDesk(standard, options);
  const types = writeTypes(standard, desk);
  const isInPrintOrder = standsInPrintOrder(standard.nodes);
  const orders = countSiblings(standard.nodes);
  return {
    CFDocument: writeDocument(standard, desk),
    CFItems: standard.nodes.map((node, index) =>
      writeItem(node, {
        desk,
        language: standard.language,
        order: orders[index] ?? 1,
        type: types.get(typeKey(node)),
        // Elsewhere the tree says the order of all; only where it cannot, each item says its own.
        position: isInPrintOrder ? null : index + 1,
      }),
    ),
    CFAssociations: [...writePlaces(standard, desk), ...writeLinks(standard.links, desk)],
    CFDefinitions: { CFItemTypes: [...types.values()] },
  };
}

/** What names things within one package. */
interface Desk {
  readonly stamp: (identifier: string) => Pick<CfItem, 'identifier' | 'uri' | 'lastChangeDateTime'>;
  readonly identifierOf: (...parts: readonly string[]) => string;
  readonly document: CfLink;
  readonly linkTo: (nodeId: string) => CfLink;
  readonly uuidOf: (name: string) => string;
}

function openDesk(standard: Standard, { uuidOf, changed }: WritingOptions): Desk {
  const identifierOf = (...parts: readonly string[]) => uuidOf([standard.id, ...parts].join('/'));
  const link = (identifier: string, title: string): CfLink => ({ title, identifier, uri: uriOf(identifier) });
  const links = new Map(
    standard.nodes.map((node) => [
      node.id,
      // What came from elsewhere under a UUID keeps it.
      link(isUuid(node.id) ? node.id : identifierOf(node.type, node.id), node.code ?? node.text),
    ]),
  );
  const document = link(isUuid(standard.id) ? standard.id : identifierOf(), standard.title);
  return {
    stamp: (identifier) => ({ identifier, uri: uriOf(identifier), lastChangeDateTime: changed }),
    identifierOf,
    document,
    // The schema leaves no parent and no link without its node.
    linkTo: (nodeId) => links.get(nodeId) ?? document,
    uuidOf,
  };
}

function writeDocument(standard: Standard, desk: Desk): CfDocument {
  const document = { ...desk.stamp(desk.document.identifier), ...writeHead(standard) };
  const { nodes, links } = standard;
  const rest = difference(standard, { ...readHead(document, desk.uuidOf), nodes, links });
  return { ...document, extensions: { [OWN_EXTENSION]: { format: EXTENSION_FORMAT, ...rest } } };
}

interface ItemContext {
  readonly desk: Desk;
  readonly language: string;
  readonly order: number;
  readonly type: CfItemType | undefined;
  readonly position: number | null;
}

function writeItem(node: StandardNode, { desk, language, order, type, position }: ItemContext): CfItem {
  const { identifier } = desk.linkTo(node.id);
  const item = {
    ...desk.stamp(identifier),
    ...writeStatement(node, language, order),
    ...(type === undefined
      ? {}
      : {
          CFItemType: type.title,
          CFItemTypeURI: { title: type.title, identifier: type.identifier, uri: type.uri },
        }),
  };
  const restored = readStatement(item, {
    id: identifier,
    parent: node.parent,
    order,
    type: node.type,
    ...(node.type === 'item' && type !== undefined ? { label: type.title } : {}),
    language,
  });
  return {
    ...item,
    ...extend({ ...difference(node, restored), ...(position === null ? {} : { position }) }),
  };
}

/** A definition for each type that occurs, and for each word that the source has for a plain item. */
const typeKey = ({ type, label = '' }: StandardNode): string => `${type}/${label}`;

function writeTypes(standard: Standard, desk: Desk): ReadonlyMap<string, CfItemType> {
  const types = new Map<string, CfItemType>();
  for (const node of standard.nodes) {
    const key = typeKey(node);
    if (types.has(key) || key === 'item/') continue;
    const title = node.label ?? standard.headings?.[node.type] ?? node.type;
    types.set(key, {
      ...desk.stamp(desk.identifierOf('item-type', key)),
      title,
      description: title,
      hierarchyCode: String(types.size + 1),
      typeCode: node.type,
    });
  }
  return types;
}

/** Each node stands beneath its parent, the topmost beneath the document. */
function writePlaces({ nodes }: Standard, desk: Desk): readonly CfAssociation[] {
  const siblings = new Map<string | null, number>();
  return nodes.map(({ id, parent }) => {
    const sequenceNumber = (siblings.get(parent) ?? 0) + 1;
    siblings.set(parent, sequenceNumber);
    return {
      ...desk.stamp(desk.identifierOf('isChildOf', id)),
      associationType: 'isChildOf',
      sequenceNumber,
      originNodeURI: desk.linkTo(id),
      destinationNodeURI: parent === null ? desk.document : desk.linkTo(parent),
    };
  });
}

function writeLinks(links: readonly StandardLink[], desk: Desk): readonly CfAssociation[] {
  const repeated = new Map<string, number>();
  return links.map(({ from, to, type, ...rest }, index) => {
    const name = `${type}/${from}/${to}`;
    const nth = (repeated.get(name) ?? 0) + 1;
    repeated.set(name, nth);
    return {
      ...desk.stamp(desk.identifierOf(name, String(nth))),
      associationType: `ext:${type}`,
      sequenceNumber: index + 1,
      originNodeURI: desk.linkTo(from),
      destinationNodeURI: desk.linkTo(to),
      ...extend(difference(rest, {})),
    };
  });
}
