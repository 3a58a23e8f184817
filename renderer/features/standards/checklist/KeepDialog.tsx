import { useMemo } from 'react';
import type { Filling } from '../../../../shared/evidence/filling.ts';
import type { ChecklistGrid } from '../../../../shared/standard/checklist.ts';
import type { StandardNode } from '../../../../shared/standard/node.ts';
import type { Standard } from '../../../../shared/standard/standard.ts';
import { requirementsOf } from '../../../../shared/standard/tree.ts';
import { KeepDialog as KeepPaperDialog, useTellKept } from '../../evidence/index.ts';
import { nodeName } from '../../../../shared/standard/nodeName.ts';
import { ignoreFault, useChange } from '../../../ui/procedure.ts';
import { making } from '../../../ui/undoStack.ts';

interface KeepDialogProps {
  readonly standard: Standard;
  readonly grid: ChecklistGrid;
  readonly filling: Filling;
  /** Saves what is ticked and written: the PDF is drawn of what is saved. */
  readonly onSave: () => Promise<unknown>;
  readonly isSaving: boolean;
  readonly onClose: () => void;
}

/** Keeps the filled checklist as evidence for what its rows name. */
export function KeepDialog({ standard, grid, filling, onSave, isSaving, onClose }: KeepDialogProps) {
  const keep = useChange('checklists.keep');
  const tell = useTellKept();
  const alike = useMemo(() => alikeOf(grid, requirementsOf(standard)), [grid, standard]);
  return (
    <KeepPaperDialog
      standard={standard}
      proposedTitle={titleOf(standard, grid, filling)}
      offered={alike}
      isPending={isSaving || keep.isPending}
      onKeep={(title, claims) =>
        void making(
          async () => {
            await onSave();
            return keep.mutateAsync({ input: { id: filling.id, title, claims } });
          },
          ({ evidence }) => {
            onClose();
            tell(evidence);
          },
        ).catch(ignoreFault)
      }
      onClose={onClose}
    />
  );
}

/** 表1 自我查核表 導入策略（林晓，2026-11-24） */
function titleOf({ headings }: Standard, { node }: ChecklistGrid, { filledBy, filledOn }: Filling): string {
  const name = [headings?.checklist, nodeName(node)].filter(Boolean).join(' ');
  const told = [filledBy, filledOn].filter((part) => part !== null && part !== '').join('，');
  return told === '' ? name : `${name}（${told}）`;
}

/** The requirements that a row of the checklist names: 組織面 asks after the facet 組織面. */
function alikeOf({ items }: ChecklistGrid, requirements: readonly StandardNode[]): readonly StandardNode[] {
  const names = new Set(items.map(nodeName));
  return requirements.filter((node) => names.has(nodeName(node)));
}
