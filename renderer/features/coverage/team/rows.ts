import type { Coverage } from '../../../../shared/coverage/coverage.ts';
import type { CoverageState } from '../../../../shared/coverage/state.ts';
import type { StandardNode } from '../../../../shared/standard/node.ts';
import type { PersonCoverage } from '../../../../shared/contract/procedures/team.ts';
import { folderName } from '../../../ui/folderName.ts';
import type { Group } from '../outline.ts';

/** A line of the table: a part of the standard, or a requirement in an open one. */
export interface TeamRow {
  readonly id: string;
  readonly node: StandardNode | null;
  readonly depth: number;
  /** Null: a requirement; else whether what is in the part is shown. */
  readonly open: boolean | null;
  /** The requirements beneath, or itself. */
  readonly requirements: readonly string[];
}

/** The lines of a standard, of which some parts are open. */
export const teamRows = (
  groups: readonly Group[],
  opened: ReadonlySet<string>,
  depth = 0,
): readonly TeamRow[] =>
  groups.flatMap((group): readonly TeamRow[] => {
    const { id, node } = group;
    const open = opened.has(id);
    const part = { id, node, depth, open, requirements: requirementsIn(group) };
    if (!open) return [part];
    const own = group.requirements.map((requirement) => ({
      id: requirement.node.id,
      node: requirement.node,
      depth: depth + 1,
      open: null,
      requirements: [requirement.node.id],
    }));
    return [part, ...own, ...teamRows(group.groups, opened, depth + 1)];
  });

/** Parts that hold other parts and no requirement of their own: what is open before anybody opened anything. */
export const outerParts = (groups: readonly Group[]): readonly string[] =>
  groups.flatMap(({ id, requirements, groups: inner }) =>
    requirements.length === 0 ? [id, ...outerParts(inner)] : outerParts(inner),
  );

const requirementsIn = ({ requirements, groups }: Group): readonly string[] => [
  ...requirements.map(({ node }) => node.id),
  ...groups.flatMap(requirementsIn),
];

export type States = ReadonlyMap<string, CoverageState>;

export const statesOf = ({ nodes }: Coverage): States => new Map(nodes.map(({ id, state }) => [id, state]));

/** How many of these requirements one person has, has evidence for (and of how many it is too old), and has signed. */
export function tallyOf(requirements: readonly string[], states: States, tooOld: ReadonlySet<string>) {
  const known = requirements.flatMap((id) => states.get(id) ?? []);
  return {
    total: known.length,
    covered: known.filter((state) => state !== 'none').length,
    signed: known.filter((state) => state === 'signed').length,
    tooOld: requirements.filter((id) => tooOld.has(id)).length,
  };
}

/** For how many of these requirements anybody has evidence. */
export const coveredByAnybody = (requirements: readonly string[], team: readonly States[]): number =>
  requirements.filter((id) => team.some((states) => isShown(states, id))).length;

/** How many people have evidence for a requirement. */
export const peopleWith = (requirement: string, team: readonly States[]): number =>
  team.filter((states) => isShown(states, requirement)).length;

const isShown = (states: States, id: string): boolean => (states.get(id) ?? 'none') !== 'none';

type Person = Pick<PersonCoverage, 'dir' | 'name'>;

/** From the shortest: no two people have one folder. */
const CALLS: readonly ((person: Person) => string)[] = [
  ({ dir, name }) => name || folderName(dir),
  ({ dir, name }) => (name ? `${name} (${folderName(dir)})` : folderName(dir)),
  ({ dir, name }) => (name ? `${name} (${dir})` : dir),
];

/** What each person is called, by folder: as shortly as tells them from the others. */
export const namesOf = (people: readonly Person[]): ReadonlyMap<string, string> =>
  new Map(
    people.map((person) => {
      const isOwn = (call: (one: Person) => string) =>
        people.every((other) => other === person || call(other) !== call(person));
      return [person.dir, CALLS.find(isOwn)?.(person) ?? person.dir];
    }),
  );
