import type { Standard } from './standard.ts';

/** Of the smaller of two versions at least so much stands in the other, even after a thorough revision. */
const SHARED = 0.1;

/**
 * Whether a standard that bears another's id is likely a version of it, and not something else that was given the same
 * id by chance: the title is the same, or some of the texts are.
 */
export function isVersionOf(
  one: Pick<Standard, 'title' | 'nodes'>,
  other: Pick<Standard, 'title' | 'nodes'>,
): boolean {
  if (one.title.trim() === other.title.trim()) return true;
  const [some, more] = [textsOf(one), textsOf(other)];
  const shared = [...some].filter((text) => more.has(text)).length;
  return shared > 0 && shared >= SHARED * Math.min(some.size, more.size);
}

const textsOf = ({ nodes }: Pick<Standard, 'nodes'>): Set<string> =>
  new Set(nodes.map(({ text }) => text.trim()));
