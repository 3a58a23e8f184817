import type { Claim } from './evidence.ts';

export function groupByEvidence(claims: readonly Claim[]): ReadonlyMap<string, readonly Claim[]> {
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) {
    const group = groups.get(claim.evidence);
    if (group) group.push(claim);
    else groups.set(claim.evidence, [claim]);
  }
  return groups;
}
