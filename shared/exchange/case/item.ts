import type { NodeType, StandardNode } from '../../standard/node.ts';
import { textOf, listOf, type JsonObject } from '../json.ts';
import { ITEM_TEXTS, PLAIN_ITEM_TEXTS, readTexts, writeTexts } from './texts.ts';

/** What of a node stands elsewhere in the package: its place in the associations, its type in the definitions. */
export interface Place {
  readonly id: string;
  readonly parent: string | null;
  /** Position among its siblings of the same type, from 1. */
  readonly order: number;
  readonly type: NodeType;
  readonly label?: string;
  /** Of the document. */
  readonly language: string;
}

const textsOf = (type: NodeType) => (type === 'item' ? PLAIN_ITEM_TEXTS : ITEM_TEXTS);

/** What CASE can say of a node itself. */
export const writeStatement = (node: StandardNode, language: string, order: number) => ({
  fullStatement: node.text,
  ...(node.code === null ? {} : { humanCodingScheme: node.code }),
  ...(node.heading === undefined ? {} : { abbreviatedStatement: node.heading }),
  listEnumeration: String(order),
  ...(node.type === 'item' || node.level === undefined ? {} : { educationLevel: [String(node.level)] }),
  ...(language === 'und' ? {} : { language }),
  ...writeTexts(node.details ?? [], textsOf(node.type)),
  ...languageDetail(node),
});

const languageDetail = ({ details = [] }: StandardNode) => {
  const own = details.find(({ label }) => label === 'language');
  return own === undefined ? {} : { language: own.text };
};

/** The node that CASE alone says. A blank statement gives way to what else names the item; empty where nothing does. */
export function readStatement(item: JsonObject, { language, ...place }: Place): StandardNode {
  const code = textOf(item['humanCodingScheme']);
  const heading = textOf(item['abbreviatedStatement']);
  const said = textOf(item['fullStatement']);
  const statement = said?.trim() === '' ? undefined : said;
  const level = place.type === 'item' ? undefined : levelOf(item['educationLevel']);
  const details = detailsOf(item, place, language);
  return {
    id: place.id,
    parent: place.parent,
    type: place.type,
    code: code ?? null,
    ...(heading === undefined || statement === undefined ? {} : { heading }),
    text: statement ?? heading ?? code ?? '',
    ...(details.length === 0 ? {} : { details: [...details] }),
    ...(level === undefined ? {} : { level }),
    order: place.order,
    ...(place.label === undefined ? {} : { label: place.label }),
  };
}

const levelOf = (value: unknown): number | undefined => {
  const [level, ...more] = listOf(value).map(textOf);
  return more.length === 0 && level !== undefined && /^[1-6]$/.test(level) ? Number(level) : undefined;
};

function detailsOf(item: JsonObject, { type, order }: Omit<Place, 'language'>, language: string) {
  const own = textOf(item['language']);
  return [
    ...readTexts(item, textsOf(type)).filter(
      // Where it only counts the siblings it says nothing new.
      ({ label, text }) => label !== 'listEnumeration' || text !== String(order),
    ),
    ...(own === undefined || own === language ? [] : [{ label: 'language', text: own }]),
  ];
}
