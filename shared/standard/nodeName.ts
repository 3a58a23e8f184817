import type { StandardNode } from './node.ts';

type Named = Pick<StandardNode, 'code' | 'text'> & { readonly heading?: string | undefined };

/** The name of a node: its heading, or else its text. */
export const nodeName = ({ heading, text }: Named): string => heading ?? text;

/** A node as its standard prints it: the code, if there is one, before the name. */
export const printedName = (node: Named): string =>
  node.code === null ? nodeName(node) : `${node.code} ${nodeName(node)}`;

/** A code that says by itself what is meant, as P1.3.2 and K14 do; (1), 3 and 第一節 occur again and again. */
const TELLING = /^[A-Za-z]+\d[\w.-]*$|^\d+\.[\w.-]*$/;

/** What a node is called in a sentence: its code where that tells, or else its name, with the code if there is one. */
export function nodeLabel(node: Named): string {
  if (node.code === null) return nodeName(node);
  return node.heading === undefined && TELLING.test(node.code) ? node.code : printedName(node);
}
