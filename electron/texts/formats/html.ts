import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { Gathering } from '../gather.ts';
import { decode, readHead } from './plain.ts';

type Node = DefaultTreeAdapterTypes.Node;

const MOST_BYTES = 16 * 1024 * 1024;
/** What stands in these is no text for a reader. */
const SILENT = new Set(['script', 'style', 'template', 'noscript', 'head']);
/** These run on in a line; every other element begins a new one. */
const INLINE = new Set([
  'a',
  'abbr',
  'b',
  'code',
  'em',
  'font',
  'i',
  'mark',
  's',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'tspan',
  'u',
]);

/** The text of an HTML or SVG document; nothing in it runs or is asked for. */
export async function readHtml(path: string, into: Gathering): Promise<void> {
  const document = parse(decode(await readHead(path, MOST_BYTES)));
  // A list of what is still to come in the place of recursion: a document may be a hundred thousand elements deep.
  const ahead: (Node | string)[] = [document];
  for (let node = ahead.pop(); node !== undefined && !into.isFull; node = ahead.pop()) {
    if (typeof node === 'string') into.add(node);
    else if ('value' in node) into.add(node.value);
    else if ('childNodes' in node && !SILENT.has(node.nodeName)) {
      const isBlock = !INLINE.has(node.nodeName);
      if (isBlock) ahead.push('\n');
      ahead.push(...node.childNodes.toReversed());
      if (isBlock) ahead.push('\n');
      // The title is in the head, which is silent otherwise.
    } else if (node.nodeName === 'head' && 'childNodes' in node)
      ahead.push(...node.childNodes.filter(({ nodeName }) => nodeName === 'title'));
  }
}
