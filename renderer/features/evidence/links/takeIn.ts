import type { QueryClient } from '@tanstack/react-query';
import { withCovered } from '../../../../shared/coverage/cover.ts';
import { withChanged } from '../../../../shared/coverage/enough.ts';
import { withCells, type NodeChange } from '../../../../shared/coverage/matrix.ts';
import type { Standard } from '../../../../shared/standard/standard.ts';
import { knownAnswer, rewriteAnswers } from '../../../ui/procedure.ts';

/**
 * Puts what a change of links did to some nodes into what the page shows of their coverage, so that nothing of it is
 * computed anew. What follows for K, S and A and for lower levels is asked again.
 */
export function takeInCoverage(
  queries: QueryClient,
  { coverage }: { readonly coverage: readonly NodeChange[] },
): readonly ('coverage.matrix' | 'coverage.show')[] {
  const standards = new Map<string, Standard>();
  for (const { standard: id } of coverage) {
    const standard = knownAnswer(queries, 'standards.show', { id });
    if (standard === undefined) return [];
    standards.set(id, standard);
  }
  const withAll = <Known extends { readonly standard: string }>(
    known: Known,
    one: (before: Known, change: NodeChange, standard: Standard) => unknown,
  ): Known =>
    coverage.reduce((before, change) => {
      const standard = standards.get(change.standard);
      return standard?.id === known.standard ? (one(before, change, standard) as Known) : before;
    }, known);
  rewriteAnswers(queries, 'coverage.matrix', (known) => withAll(known, withCells));
  rewriteAnswers(queries, 'coverage.show', (known) =>
    withAll(known, (before, { id, type, code, state, evidence, signed }, standard) =>
      withCovered(standard, before, { id, type, code, state, evidence, signed }),
    ),
  );
  rewriteAnswers(queries, 'sufficiency.show', (known) =>
    withAll(known, (before, { sufficiency: { items: _items, ...judged } }, standard) =>
      withChanged(standard, before, judged),
    ),
  );
  return ['coverage.matrix', 'coverage.show'];
}
