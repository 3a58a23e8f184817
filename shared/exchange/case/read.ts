import type { z } from 'zod';
import { standardSchema, type Standard } from '../../standard/standard.ts';
import { error, refuse, type Finding, type Outcome } from '../finding.ts';
import { step, textOf, type JsonObject } from '../json.ts';
import { describeIssue } from '../malformed.ts';
import type { ImportReport } from '../report.ts';
import { ownExtension } from './difference.ts';
import { readHead } from './document.ts';
import { readEdges, readHierarchy } from './hierarchy.ts';
import { readLinks } from './links.ts';
import { findLosses } from './losses.ts';
import { nameNodes, ownOrder, readNodes } from './nodes.ts';
import { openPackage } from './open.ts';
import { OWN_EXTENSION } from './package.ts';
import { toPackage } from './write.ts';

export interface ReadingOptions {
  /** The same name gives the same UUID, always. */
  readonly uuidOf: (name: string) => string;
  /** Of a package that is not ours; ours tells its standard's own. */
  readonly source: Standard['source'];
}

export interface Imported {
  readonly standard: Standard;
  readonly report: ImportReport;
}

/**
 * The standard that a CFPackage holds: one of ours as it was, another's as a standard of the user's own. Either
 * everything that the tree needs is in order, or nothing comes in.
 */
export function fromPackage(json: unknown, options: ReadingOptions): Outcome<Imported> {
  const opened = openPackage(json);
  if (!opened.ok) return opened;
  const { whole, document, items, associations } = opened.value;
  const edges = readEdges(document, items, associations);
  const tree = readHierarchy(items, edges);
  if (!tree.ok) return tree;
  const order = ownOrder(opened.value, tree.value) ?? tree.value.order;
  const ids = nameNodes(opened.value, options.uuidOf);
  const nodes = readNodes(opened.value, tree.value, order, ids);
  const links = readLinks(edges, ids);
  const read = { ...readOwnHead(document, options), nodes, links: links.map(({ link }) => link) };
  const parsed = standardSchema.safeParse(read);
  if (!parsed.success) return refuse(parsed.error.issues.flatMap((issue) => toFindings(issue, read, order)));
  const again = toPackage(parsed.data, {
    uuidOf: options.uuidOf,
    changed: textOf(document['lastChangeDateTime']) ?? '',
  });
  const written = new Map(order.map((item, index) => [item, again.CFItems[index]]));
  const taken = [...tree.value.places, ...links.map(({ edge }) => edge)];
  const report = findLosses(
    { package: whole, items, edges, taken: new Set(taken.filter((edge) => edge !== undefined)) },
    { package: again, items: items.map((_, index) => written.get(index)) },
  );
  return { ok: true, value: { standard: parsed.data, report } };
}

/** Our extension fills in what CASE has no place for; what CASE does say, it does not get to say again. */
function readOwnHead(document: JsonObject, { uuidOf, source }: ReadingOptions): JsonObject {
  const head = readHead(document, uuidOf);
  const { format: _, ...own } = ownExtension(document);
  return { source, ...head, ...own, title: head?.title };
}

/** CASE's own part was looked at by then: what still does not fit is a statement that is missing, or our extension. */
function toFindings(issue: z.core.$ZodIssue, read: JsonObject, order: readonly number[]): readonly Finding[] {
  return describeIssue(issue, read).map(({ code, params, where }) => {
    const [, item, rest = ''] = /^\/nodes\/(\d+)(\/.*)?$/.exec(where) ?? [];
    const at = item === undefined ? '/CFDocument' : `/CFItems${step(order[Number(item)] ?? item)}`;
    if (item !== undefined && rest === '/text') return error('statement-missing', `${at}/fullStatement`);
    return error(
      'extension-mismatch',
      `${at}/extensions/${OWN_EXTENSION}${item === undefined ? where : rest}`,
      {
        ...params,
        reason: code,
      },
    );
  });
}
