import { groupLinks } from '../../shared/coverage/enough.ts';
import type { JudgedLink } from '../../shared/coverage/matrix.ts';
import type { Shown } from '../../shared/coverage/shown.ts';

/** Links as they are read: by evidence, and apart from them how far they are judged. */
export function shownBy(links: readonly JudgedLink[]): Shown {
  const evidence = new Map(links.map((link) => [link.evidence, link]));
  return {
    evidence: [...evidence.values()].map(({ evidence: id, title, kind, date }) => ({
      id,
      title,
      kind,
      date,
      nodes: [...new Set(links.flatMap((link) => (link.evidence === id ? [link.node] : [])))],
    })),
    judged: new Map(
      [...groupLinks(links)].map(([node, own]) => [
        node,
        new Map(own.flatMap((link) => (link.state === 'evidence' ? [] : [[link.evidence, link.state]]))),
      ]),
    ),
  };
}
