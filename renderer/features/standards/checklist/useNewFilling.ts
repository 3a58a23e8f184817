import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ChecklistGrid } from '../../../../shared/standard/checklist.ts';
import type { Standard } from '../../../../shared/standard/standard.ts';
import { ignoreFault, useAnswer, useChange } from '../../../ui/procedure.ts';
import { making, rememberChange } from '../../../ui/undoStack.ts';
import { useStillHere } from '../../../ui/useStillHere.ts';

const route = getRouteApi('/standards/$standardId/checklist');

/** Begins an empty filling of today by the portfolio's owner, and goes to it. */
export function useNewFilling(standard: Standard, { node }: ChecklistGrid) {
  const state = useAnswer('portfolio.state', {});
  const career = useAnswer(
    'career.show',
    {},
    { enabled: state.data !== undefined && state.data.open !== null },
  );
  const { t } = useTranslation();
  const { mutateAsync, isPending } = useChange('checklists.save');
  const { mutateAsync: remove } = useChange('checklists.remove');
  const { mutateAsync: restore } = useChange('checklists.restore');
  const navigate = route.useNavigate();
  const markHere = useStillHere();
  const begin = () => {
    const isStillHere = markHere();
    void making(
      () =>
        mutateAsync({
          input: {
            id: null,
            record: {
              standard: standard.id,
              node: node.id,
              filledOn: state.data?.today ?? null,
              filledBy: career.data?.applicant.name ?? '',
            },
          },
        }),
      ({ id }) => {
        rememberChange({
          done: t(($) => $.standards.checklist.begun),
          undo: () => remove({ input: { id } }),
          redo: () => restore({ input: { id } }),
        });
        if (isStillHere())
          void navigate({ search: { node: node.id, filling: id }, replace: true, resetScroll: false });
      },
    ).catch(ignoreFault);
  };
  return { begin, isPending };
}
