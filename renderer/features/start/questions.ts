import type { QueryClient } from '@tanstack/react-query';
import type { PortfolioState, Preferences } from '../../../shared/contract/records.ts';
import { ask } from '../../ui/procedure.ts';

/** What was logged last. */
export const LATEST = { sort: { by: 'logged', descending: true }, limit: 5 } as const;
/** How many pieces show nothing yet. */
export const UNLINKED = { claimed: false, limit: 0 } as const;

/** Asks for what the start page will show, while the page is still being loaded: it finds the answers, or waits for the same. */
export function askAhead(queries: QueryClient, { open }: PortfolioState, { reading }: Preferences): void {
  if (open === null) return;
  ask(queries, 'standards.list', {});
  if (open.aim !== null) {
    const { standard, level } = open.aim;
    ask(queries, 'coverage.show', { standard, level });
    ask(queries, 'standards.show', { id: standard });
    if (level !== null)
      for (const one of [level, null]) ask(queries, 'eligibility.judge', { standard, level: one, reading });
  }
  ask(queries, 'evidence.list', LATEST);
  ask(queries, 'evidence.list', UNLINKED);
  for (const name of NAMES) ask(queries, name, {});
}

const NAMES = ['career.show', 'assumptions.show', 'plan.list', 'signoffs.requests', 'backups.state'] as const;
