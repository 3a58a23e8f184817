import { Paper } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../../shared/evidence/evidence.ts';
import { EvidenceChooser, nameOfNode, useUndoNotice, type FoundNode } from '../evidence/index.ts';
import { NodeText } from '../../ui/NodeText.tsx';
import { useChange } from '../../ui/procedure.ts';

interface LinkExistingProps extends FoundNode {
  readonly linked: readonly Evidence[];
  readonly onClose: () => void;
}

/** Links evidence that is there already to a requirement. */
export function LinkExisting({ standard, node, linked, onClose }: LinkExistingProps) {
  const { t } = useTranslation();
  const { mutateAsync: add } = useChange('claims.add');
  const { mutateAsync: remove } = useChange('claims.remove');
  const tell = useUndoNotice();
  const link = async (chosen: readonly Evidence[]) => {
    const claims: string[] = [];
    for (const { id } of chosen) {
      const record = { standard: standard.id, node: node.id };
      const claim = await add({ input: { evidence: id, record } }).catch(() => null);
      if (claim !== null) claims.push(claim.id);
    }
    const unlink = async () => {
      for (const id of claims) await remove({ input: { id } }).catch(() => null);
    };
    if (claims.length > 0)
      tell(
        t(($) => $.coverage.linked, { node: nameOfNode(node), number: claims.length }),
        () => void unlink(),
      );
  };
  return (
    <EvidenceChooser
      title={t(($) => $.coverage.linkTitle)}
      about={
        <Paper withBorder p="sm">
          <NodeText node={node} language={standard.language} />
        </Paper>
      }
      without={new Set(linked.map(({ id }) => id))}
      onChoose={(chosen) => void link(chosen)}
      onClose={onClose}
    />
  );
}
