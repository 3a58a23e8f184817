import type { QueryClient } from '@tanstack/react-query';
import type { Contract } from '../../../../shared/contract/contract.ts';
import type { z } from 'zod';
import { focusContent } from '../../../ui/focusContent.ts';
import { ignoreFault, rewriteAnswers, useChange } from '../../../ui/procedure.ts';

/** Who belongs to the team is in the reply, and what is known of each person stays: nobody's portfolio is read again. */
export function takeInTeam(
  queries: QueryClient,
  team: z.output<Contract['team.list']['output']>,
): readonly ['team.list', 'team.person'] {
  rewriteAnswers(queries, 'team.list', () => team);
  return ['team.list', 'team.person'];
}

/** Takes a portfolio out of the team; what was pressed goes with it, and the focus to the page. */
export function useRemoval(): (dir: string) => void {
  const remove = useChange('team.remove', { takeIn: takeInTeam });
  return (dir) => void remove.mutateAsync({ input: { dir } }).then(focusContent, ignoreFault);
}
