import { error, refuse, type Finding, type Outcome } from '../finding.ts';
import { findExcess, isObject, textOf, type JsonObject } from '../json.ts';
import { MAX_ASSOCIATIONS, MAX_NODES } from '../limits.ts';
import { sameCase } from './hierarchy.ts';
import { EXTENSION_FORMAT, OWN_EXTENSION } from './package.ts';
import { ownExtension } from './difference.ts';

/** A package whose parts are what they should be; what they say is still to be read. */
export interface OpenPackage {
  readonly whole: JsonObject;
  readonly document: JsonObject;
  readonly items: readonly JsonObject[];
  readonly associations: readonly JsonObject[];
  /** Made by this app: our extension tells what CASE cannot. */
  readonly isOurs: boolean;
}

/** Other programs leave out much and add much, and may; but a package has a document, and items that can be told apart. */
export function openPackage(json: unknown): Outcome<OpenPackage> {
  const excess = findExcess(json);
  if (excess !== null) return refuse([excess]);
  if (!isObject(json) || !isObject(json['CFDocument']))
    return refuse([error('document-missing', '/CFDocument')]);
  const document = json['CFDocument'];
  const items = json['CFItems'];
  const associations = json['CFAssociations'] ?? [];
  if (!Array.isArray(items) || items.length === 0) return refuse([error('items-missing', '/CFItems')]);
  if (!Array.isArray(associations)) return refuse([error('malformed', '/CFAssociations', { wanted: '[]' })]);
  const findings = [
    ...tooMany('too-many-nodes', '/CFItems', items, MAX_NODES),
    ...tooMany('too-many-associations', '/CFAssociations', associations, MAX_ASSOCIATIONS),
    ...noObjects('/CFItems', items),
    ...noObjects('/CFAssociations', associations),
    ...newer(document),
    ...(textOf(document['title']) === undefined ? [error('title-missing', '/CFDocument/title')] : []),
    ...unclear(document, items.filter(isObject)),
  ];
  if (findings.length > 0) return refuse(findings);
  return {
    ok: true,
    value: {
      whole: json,
      document,
      items: items.filter(isObject),
      associations: associations.filter(isObject),
      isOurs: isObject(document['extensions']) && isObject(document['extensions'][OWN_EXTENSION]),
    },
  };
}

const tooMany = (
  code: 'too-many-nodes' | 'too-many-associations',
  where: string,
  list: readonly unknown[],
  limit: number,
): readonly Finding[] => (list.length > limit ? [error(code, where, { count: list.length, limit })] : []);

const noObjects = (where: string, list: readonly unknown[]): readonly Finding[] =>
  list.flatMap((entry, index) =>
    isObject(entry) ? [] : [error('malformed', `${where}/${index}`, { wanted: '{}' })],
  );

function newer(document: JsonObject): readonly Finding[] {
  const { format } = ownExtension(document);
  return typeof format === 'number' && format > EXTENSION_FORMAT
    ? [error('newer-format', '/CFDocument/extensions/zhengji/format', { format, newest: EXTENSION_FORMAT })]
    : [];
}

/** Items that cannot be told apart, from one another or from the document. */
function unclear(document: JsonObject, items: readonly JsonObject[]): readonly Finding[] {
  const seen = new Map<string, string>();
  const own = textOf(document['identifier']);
  if (own !== undefined) seen.set(sameCase(own), '/CFDocument');
  return items.flatMap((item, index) => {
    const where = `/CFItems/${index}/identifier`;
    const identifier = textOf(item['identifier']);
    if (identifier === undefined) return [error('identifier-missing', where)];
    const other = seen.get(sameCase(identifier));
    seen.set(sameCase(identifier), `/CFItems/${index}`);
    return other === undefined ? [] : [error('identifier-repeated', where, { identifier, other })];
  });
}
