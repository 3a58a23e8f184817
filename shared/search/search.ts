import type { Fold } from '../standard/fold.ts';
import type { StandardNode } from '../standard/node.ts';
import type { Standard } from '../standard/standard.ts';
import { beginsCode, toEntry, type Entry } from './entry.ts';
import { openFolder } from './foldText.ts';
import type { Found, Hit } from './found.ts';
import { quote } from './quote.ts';
import { RANKS, rank } from './rank.ts';
import { wordsOf } from './words.ts';

export interface Question {
  readonly query: string;
  readonly limit: number;
}

export interface Search {
  (standards: readonly Standard[], question: Question): Found;
  /** Folds the texts of standards that were not searched before, a slice at each step: others get their turn between. */
  readonly prepare: (standards: readonly Standard[]) => Generator<void, void>;
}

/** Nodes that are folded at a step: some ten milliseconds. */
const SLICE = 1000;

/**
 * Looks for nodes in which every word of the query stands: somewhere in heading, text or details, or at the beginning
 * of the code. The folded texts are made when a standard is first searched, and go when it goes. They are read
 * through: at 100,000 nodes that takes some 10 ms, and finds one character or half a word as well.
 */
export function createSearch(fold: Fold): Search {
  const folder = openFolder(fold);
  const known = new WeakMap<Standard, readonly Entry[]>();
  const entriesOf = (standard: Standard): readonly Entry[] => {
    const before = known.get(standard);
    if (before) return before;
    const entries = standard.nodes.map((node) => toEntry(node, folder.foldText));
    known.set(standard, entries);
    return entries;
  };
  function* prepare(standards: readonly Standard[]): Generator<void, void> {
    for (const standard of standards) {
      if (known.has(standard)) continue;
      const entries: Entry[] = [];
      for (let at = 0; at < standard.nodes.length; at += SLICE) {
        for (const node of standard.nodes.slice(at, at + SLICE)) entries.push(toEntry(node, folder.foldText));
        yield;
      }
      known.set(standard, entries);
    }
  }
  const search = (standards: readonly Standard[], { query, limit }: Question): Found => {
    const words = wordsOf(query, folder.foldText);
    const ranked = RANKS.map((): { readonly standard: string; readonly node: StandardNode }[] => []);
    let total = 0;
    for (const standard of words.length === 0 ? [] : standards)
      for (const entry of entriesOf(standard)) {
        if (!words.every((word) => standsIn(entry, word))) continue;
        total += 1;
        const equals = ranked[rank(entry, words)];
        if (equals && equals.length < limit) equals.push({ standard: standard.id, node: entry.node });
      }
    const hits = ranked
      .flat()
      .slice(0, limit)
      .map(({ standard, node }): Hit => ({
        standard,
        node: node.id,
        code: node.code,
        ...quote(node, words, folder.foldWithPlaces),
      }));
    return { query, total, hits };
  };
  return Object.assign(search, { prepare });
}

const standsIn = (entry: Entry, word: string): boolean =>
  entry.text.includes(word) || beginsCode(entry, word);
