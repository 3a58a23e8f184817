import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '../../../ui/procedure.ts';
import { indexStandard } from '../../../../shared/standard/tree.ts';
import { claimableNodes } from '../claimable.ts';
import { NodePicker } from '../NodePicker.tsx';
import { useAim } from '../useAim.ts';

interface RequirementFilterProps {
  readonly standard: string;
  readonly node: string | null;
  readonly onChange: (node: string | null) => void;
}

/**
 * Which requirement of a standard the list is narrowed to, those of the level that is aimed at first. By a link it may be
 * a duty, a task or a function too: then that is offered beside them.
 */
export function RequirementFilter({ standard: id, node, onChange }: RequirementFilterProps) {
  const { t } = useTranslation();
  const { data: standard } = useAnswer('standards.show', { id });
  const aim = useAim();
  const level = aim?.standard === id ? aim.level : null;
  const nodes = useMemo(() => {
    if (!standard) return [];
    const claimable = claimableNodes(standard, level);
    const chosen = node === null ? undefined : indexStandard(standard).byId.get(node);
    return chosen === undefined || claimable.includes(chosen) ? claimable : [chosen, ...claimable];
  }, [standard, level, node]);
  return (
    standard && (
      <NodePicker
        label={t(($) => $.evidence.claims.node)}
        placeholder={t(($) => $.finding.any)}
        clearable
        standard={standard}
        nodes={nodes}
        value={node}
        onChange={onChange}
      />
    )
  );
}
