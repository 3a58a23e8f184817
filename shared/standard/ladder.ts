import { withoutBlanks } from './fold.ts';
import type { StandardNode } from './node.ts';
import type { Standard } from './standard.ts';
import { childrenOf } from './tree.ts';

/**
 * What stands at one level of a row. `covered`: the level prints nothing here, but the source says that it takes in
 * what a lower level asks for. `none`: nothing here is asked for.
 */
export type LadderCell =
  { readonly kind: 'printed'; readonly content: StandardNode } | { readonly kind: 'covered' | 'none' };

/** One 工作内容 through the levels; `cells` as many as the ladder has levels. */
export interface LadderRow {
  /** Its names, each once, from the lowest level upwards. */
  readonly names: readonly string[];
  readonly cells: readonly LadderCell[];
}

/** One 职业功能 through the levels. */
export interface LadderGroup {
  readonly name: string;
  /** The function's node at each level, null where the level prints none of that name. */
  readonly functions: readonly (StandardNode | null)[];
  readonly rows: readonly LadderRow[];
}

export interface Ladder {
  /** As printed: from 五级/初级工 to 一级/高级技师. */
  readonly levels: readonly StandardNode[];
  readonly groups: readonly LadderGroup[];
}

/**
 * The levels of a standard side by side, matched by what is printed alone. A function is the one of the same name at
 * another level. Of its contents, those of the same name stand in one row, then those of the same number; what is left
 * begins a row of its own. Null for a standard that has no two levels with functions beneath them.
 */
export function ladderOf(standard: Standard): Ladder | null {
  const levels = standard.nodes.filter(
    ({ id, type }) => type === 'level' && childrenOf(standard, id).some((node) => node.type === 'function'),
  );
  if (levels.length < 2) return null;
  const functions = levels.map(({ id }) =>
    childrenOf(standard, id).filter((node) => node.type === 'function'),
  );
  const names = new Map(functions.flat().map((node) => [nameOf(node), node.heading ?? node.text]));
  const isTakenIn = takesInLower(standard);
  return {
    levels,
    groups: [...names].map(([key, name]) => {
      const ofLevel = functions.map((some) => some.find((node) => nameOf(node) === key) ?? null);
      return { name, functions: ofLevel, rows: rowsOf(standard, ofLevel, isTakenIn) };
    }),
  };
}

const nameOf = ({ heading, text }: StandardNode): string => withoutBlanks(heading ?? text);

/** 高级别涵盖低级别的要求, as the chapter on work requirements prints it. */
const takesInLower = ({ about }: Standard): boolean =>
  about.some(({ text }) => /高级别涵盖低级别|高級別涵蓋低級別/.test(text));

/** The contents of one row by level. */
type Contents = Map<number, StandardNode>;

function rowsOf(
  standard: Standard,
  functions: readonly (StandardNode | null)[],
  isTakenIn: boolean,
): readonly LadderRow[] {
  const rows: Contents[] = [];
  functions.forEach((node, level) => {
    const contents =
      node === null ? [] : childrenOf(standard, node.id).filter(({ type }) => type === 'content');
    const unplaced = contents.filter((content) => !place(rows, level, content, isSameName));
    for (const content of unplaced)
      if (!place(rows, level, content, isSameNumber)) rows.push(new Map([[level, content]]));
  });
  return rows.map((row) => {
    const names = new Map([...row.values()].map((node) => [nameOf(node), node.heading ?? node.text]));
    return {
      names: [...names.values()],
      cells: functions.map((_function, level): LadderCell => {
        const content = row.get(level);
        if (content !== undefined) return { kind: 'printed', content };
        return { kind: isTakenIn && Math.min(...row.keys()) < level ? 'covered' : 'none' };
      }),
    };
  });
}

/** @returns whether a row had room at that level for that content */
function place(
  rows: readonly Contents[],
  level: number,
  content: StandardNode,
  isSame: (a: StandardNode, b: StandardNode) => boolean,
): boolean {
  // The level before counts first: numbers begin anew at each level.
  const row = [1, 2].flatMap((pass) =>
    rows.filter((one) => {
      if (one.has(level)) return false;
      const before = [...one.keys()].filter((key) => key < level);
      const known = pass === 1 ? before.slice(-1) : before;
      return known.some((key) => isSame(one.get(key) ?? content, content));
    }),
  )[0];
  row?.set(level, content);
  return row !== undefined;
}

const isSameName = (a: StandardNode, b: StandardNode): boolean => nameOf(a) === nameOf(b);
const isSameNumber = (a: StandardNode, b: StandardNode): boolean => a.code !== null && a.code === b.code;
