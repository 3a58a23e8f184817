import type { StandardNode } from '../standard/node.ts';

/** A node as searching sees it; all texts are folded. */
export interface Entry {
  readonly node: StandardNode;
  readonly code: string | null;
  /** What the node is called, where it is called anything. */
  readonly name: string;
  /** Heading, text and details; no word reaches from one into the next. */
  readonly text: string;
}

/** Stands between parts, and in no query. */
export const BETWEEN = '\0';

export function toEntry(node: StandardNode, foldText: (text: string) => string): Entry {
  return {
    node,
    code: node.code === null ? null : foldText(node.code),
    name: foldText(nameOf(node)),
    text: partsOf(node).map(foldText).join(BETWEEN),
  };
}

/** What is looked through, as it is printed. */
export const partsOf = ({ heading, text, details = [] }: StandardNode): readonly string[] => [
  ...(heading === undefined ? [] : [heading]),
  text,
  ...details.map((one) => one.text),
];

/** A text without a heading that is no longer than this (UTF-16 units) and no sentence is a name. */
const LONGEST_NAME = 24;

const nameOf = ({ heading, text }: StandardNode): string =>
  heading ?? (text.length <= LONGEST_NAME && !/[。；！？]|[.;!?]$/.test(text) ? text : '');

export const beginsCode = ({ code }: Entry, word: string): boolean => code?.startsWith(word) ?? false;
