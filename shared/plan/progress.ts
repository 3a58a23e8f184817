import type { PlainDate } from '../calendar/plainDate.ts';
import { judgeEnough, type EnoughRule, type EvidenceLink } from '../coverage/enough.ts';
import type { Goal, Progress } from './plan.ts';

/** A link with the days on which it was made and signed. `since`: when both the evidence and the claim were there. */
export interface DatedLink extends EvidenceLink {
  readonly since: PlainDate;
  /** By a sign-off that still stands. */
  readonly signed: PlainDate | null;
}

type Closing = NonNullable<Progress['closedBy']>;

/** How many of these requirements have reached the goal, and what closed the last of them. */
export function progressOf(
  requirements: readonly string[],
  goal: Goal,
  links: ReadonlyMap<string, readonly DatedLink[]>,
  rule: EnoughRule,
  asOf: PlainDate,
): Progress {
  const closings = requirements.flatMap((id) => {
    const own = links.get(id) ?? [];
    return (goal === 'signoff' ? firstSigned(own) : firstEnough(id, own, rule, asOf)) ?? [];
  });
  const last = closings.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)).at(-1);
  const isClosed = requirements.length > 0 && closings.length === requirements.length;
  return {
    total: requirements.length,
    closed: closings.length,
    closedBy: isClosed ? (last ?? null) : null,
  };
}

/** The first piece with which the requirement was shown enough, by the rule and on the day of today. */
export function firstEnough(
  id: string,
  links: readonly DatedLink[],
  rule: EnoughRule,
  asOf: PlainDate,
): Closing | undefined {
  if (!judgeEnough(id, links, rule, asOf).enough) return undefined;
  const inOrder = links.toSorted((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0));
  const last = inOrder.find((_, index) => judgeEnough(id, inOrder.slice(0, index + 1), rule, asOf).enough);
  return last && { evidence: last.evidence, title: last.title, on: last.since };
}

/** The link that was signed first. */
export function firstSigned(links: readonly DatedLink[]): Closing | undefined {
  const [first] = links
    .flatMap(({ evidence, title, signed }) => (signed === null ? [] : [{ evidence, title, on: signed }]))
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  return first;
}
