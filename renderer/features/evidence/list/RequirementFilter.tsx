import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '../../../ui/procedure.ts';
import { claimableNodes } from '../claimable.ts';
import { NodePicker } from '../NodePicker.tsx';
import { useAim } from '../useAim.ts';

interface RequirementFilterProps {
  readonly standard: string;
  readonly node: string | null;
  readonly onChange: (node: string | null) => void;
}

/** Which requirement of a standard the list is narrowed to, those of the level that is aimed at first. */
export function RequirementFilter({ standard: id, node, onChange }: RequirementFilterProps) {
  const { t } = useTranslation();
  const { data: standard } = useAnswer('standards.show', { id });
  const aim = useAim();
  const level = aim?.standard === id ? aim.level : null;
  const nodes = useMemo(() => (standard ? claimableNodes(standard, level) : []), [standard, level]);
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
