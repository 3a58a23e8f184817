import { equal } from '../../standard/equal.ts';
import { isObject, listOf, saysNothing, textOf, type JsonObject } from '../json.ts';
import { openTally, type ImportReport, type Tally } from '../report.ts';
import type { Edge, End } from './hierarchy.ts';
import type { CfAssociation, CfItem, CfPackage } from './package.ts';

/** What came in, and which of it was taken. */
export interface Arrival {
  readonly package: JsonObject;
  readonly items: readonly JsonObject[];
  readonly edges: readonly Edge[];
  /** The edges that became a place in the tree, or a link. */
  readonly taken: ReadonlySet<Edge>;
}

/** What would go out again. */
export interface Departure {
  readonly package: CfPackage;
  /** By item that came in. */
  readonly items: readonly (CfItem | undefined)[];
}

/**
 * The report is not made by the hands that read, which might forget: it compares what came in with what would go
 * out again. Whatever does not come out was left.
 */
export function findLosses(came: Arrival, goes: Departure): ImportReport {
  const tally = openTally();
  compare('CFDocument', came.package['CFDocument'], goes.package.CFDocument, tally);
  const mapped = new Set([...compareItems(came, goes, tally), ...compareEdges(came, goes, tally)]);
  compareDefinitions(came.package['CFDefinitions'], goes, tally);
  countRubrics(listOf(came.package['CFRubrics']), tally);
  for (const [key, value] of Object.entries(came.package))
    if (!PARTS.has(key) && !saysNothing(value)) tally.count(`CFPackage.${key}`, 'no-place');
  return { kept: came.items.length - mapped.size, mapped: mapped.size, left: [...tally.rows()] };
}

const PARTS = new Set(['CFDocument', 'CFItems', 'CFAssociations', 'CFDefinitions', 'CFRubrics']);

/** Counts the properties that do not come out again, and names them. */
function compare(what: string, came: unknown, goes: object, tally: Tally): readonly string[] {
  if (!isObject(came)) return [];
  const written: JsonObject = { ...goes };
  return Object.entries(came).flatMap(([key, value]) => {
    // The two ends are compared as nodes, not as the references that each program writes in its own way.
    if (key === 'originNodeURI' || key === 'destinationNodeURI') return [];
    if (saysNothing(value) || equal(value, written[key])) return [];
    tally.count(`${what}.${key}`, saysNothing(written[key]) ? 'no-place' : 'told-otherwise');
    return [key];
  });
}

/** Addresses, dates of change, references: their loss is told, but an item without them is still as it was. */
const BOOKKEEPING = new Set(['uri', 'lastChangeDateTime', 'CFDocumentURI', 'CFItemTypeURI']);

/** The items that are not quite what they were. */
const compareItems = ({ items }: Arrival, goes: Departure, tally: Tally): readonly number[] =>
  items.flatMap((item, index) =>
    compare('CFItem', item, goes.items[index] ?? {}, tally).some((key) => !BOOKKEEPING.has(key))
      ? [index]
      : [],
  );

/** The items that stood in several places. */
function compareEdges({ edges, taken }: Arrival, goes: Departure, tally: Tally): readonly number[] {
  const written = new Map<string, CfAssociation[]>();
  for (const association of goes.package.CFAssociations) {
    const { associationType, originNodeURI, destinationNodeURI } = association;
    const key = `${associationType} ${originNodeURI.identifier} ${destinationNodeURI.identifier}`;
    const alike = written.get(key);
    if (alike) alike.push(association);
    else written.set(key, [association]);
  }
  const identifierOf = (end: End) =>
    typeof end === 'number' ? goes.items[end]?.identifier : goes.package.CFDocument.identifier;
  return edges.flatMap((edge) => {
    const { association, type, origin, destination } = edge;
    if (taken.has(edge)) {
      const key = `${type} ${identifierOf(origin)} ${identifierOf(destination)}`;
      compare('CFAssociation', association, written.get(key)?.shift() ?? {}, tally);
      return [];
    }
    const isPlace = type === 'isChildOf' && typeof origin === 'number';
    const isElsewhere = origin === 'elsewhere' || destination === 'elsewhere';
    const why = isElsewhere ? 'elsewhere' : isPlace ? 'second-parent' : 'no-place';
    tally.count(`CFAssociation ${type}`.trim(), why);
    return isPlace ? [origin] : [];
  });
}

/** What the lists of CFDefinitions hold. */
const DEFINED: Readonly<Record<string, string>> = {
  CFItemTypes: 'CFItemType',
  CFConcepts: 'CFConcept',
  CFSubjects: 'CFSubject',
  CFLicenses: 'CFLicense',
  CFAssociationGroupings: 'CFAssociationGrouping',
};

function compareDefinitions(definitions: unknown, goes: Departure, tally: Tally): void {
  if (!isObject(definitions)) return;
  const written = new Map(
    goes.package.CFDefinitions.CFItemTypes.flatMap((type) => [
      [type.title, type],
      [type.identifier, type],
    ]),
  );
  for (const [key, list] of Object.entries(definitions)) {
    const what = DEFINED[key] ?? `CFDefinitions.${key}`;
    if (key === 'CFItemTypes')
      for (const type of listOf(list)) {
        const { identifier, title } = isObject(type) ? type : {};
        const same = written.get(textOf(identifier) ?? '') ?? written.get(textOf(title) ?? '');
        if (same) compare(what, type, same, tally);
        else tally.count(what, 'no-place');
      }
    else if (!saysNothing(list)) tally.count(what, 'no-place', Array.isArray(list) ? list.length : 1);
  }
}

function countRubrics(rubrics: readonly unknown[], tally: Tally): void {
  const partsOf = (objects: readonly unknown[], key: string) =>
    objects.flatMap((object) => (isObject(object) ? listOf(object[key]) : []));
  const criteria = partsOf(rubrics, 'CFRubricCriteria');
  const levels = partsOf(criteria, 'CFRubricCriterionLevels');
  for (const [what, objects] of Object.entries({
    CFRubric: rubrics,
    CFRubricCriterion: criteria,
    CFRubricCriterionLevel: levels,
  }))
    if (objects.length > 0) tally.count(what, 'no-place', objects.length);
}
