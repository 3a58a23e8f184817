import { groupLinks, type EvidenceLink } from '../../shared/coverage/enough.ts';
import type { JudgedLink } from '../../shared/coverage/matrix.ts';
import type { Shown, ShownEvidence } from '../../shared/coverage/shown.ts';

/** Links as they are read: by evidence. */
export function evidenceIn(links: readonly EvidenceLink[]): ShownEvidence[] {
  const evidence = new Map<string, ShownEvidence & { readonly nodes: string[] }>();
  for (const { evidence: id, title, kind, date, node } of links) {
    const known = evidence.get(id);
    if (known === undefined) evidence.set(id, { id, title, kind, date, nodes: [node] });
    else if (!known.nodes.includes(node)) known.nodes.push(node);
  }
  return [...evidence.values()];
}

/** The same, and apart from them how far they are judged. */
export const shownBy = (links: readonly JudgedLink[]): Shown => ({
  evidence: evidenceIn(links),
  judged: new Map(
    [...groupLinks(links)].map(([node, own]) => [
      node,
      new Map(own.flatMap((link) => (link.state === 'evidence' ? [] : [[link.evidence, link.state]]))),
    ]),
  ),
});
