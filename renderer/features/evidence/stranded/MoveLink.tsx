import { Button, Group, Stack } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StrandedClaim } from '../../../../shared/contract/procedures/ownStandards.ts';
import type { Standard } from '../../../../shared/standard/standard.ts';
import { nodeLabel } from '../../../../shared/standard/nodeName.ts';
import { ignoreFault, useChange } from '../../../ui/procedure.ts';
import { useUndoNotice } from '../../../ui/undoNotice.tsx';
import { making } from '../../../ui/undoStack.ts';
import { claimableNodes } from '../claimable.ts';
import { useLinks } from '../links/useLinks.ts';
import { NodePicker } from '../NodePicker.tsx';

interface MoveLinkProps {
  readonly claim: StrandedClaim;
  readonly standard: Standard;
}

/** Moves a link whose entry is gone to one that is there, or takes it away; both can be undone. */
export function MoveLink({ claim, standard }: MoveLinkProps) {
  const { t } = useTranslation();
  const [target, setTarget] = useState<string | null>(null);
  const nodes = useMemo(() => claimableNodes(standard, null), [standard]);
  const add = useChange('claims.add');
  const remove = useChange('claims.unlink');
  const restore = useChange('claims.restore');
  const { unlink } = useLinks();
  const tell = useUndoNotice();
  const move = async () => {
    const node = nodes.find(({ id }) => id === target);
    if (node === undefined) return;
    const { evidence, note, where } = claim;
    const claims = [claim.claim];
    // First the new link, then the old one goes: in between nothing is lost.
    const make = async () => {
      const added = await add.mutateAsync({
        input: { evidence, record: { standard: standard.id, node: node.id, note, where } },
      });
      await remove.mutateAsync({ input: { claims } });
      return added;
    };
    /** One comes back before the other goes: in between nothing is lost. */
    const swap = async (back: readonly string[], away: readonly string[]) => {
      await restore.mutateAsync({ input: { claims: [...back] } });
      await remove.mutateAsync({ input: { claims: [...away] } });
    };
    await making(make, ({ id }) =>
      tell(
        t(($) => $.ownStandards.stranded.moved, { node: nodeLabel(node) }),
        () => swap(claims, [id]),
        () => swap([id], claims),
      ),
    );
  };
  return (
    <Stack gap="xs">
      <NodePicker
        aria-label={t(($) => $.ownStandards.stranded.moveTo, { title: claim.evidenceTitle })}
        placeholder={t(($) => $.ownStandards.stranded.choose)}
        standard={standard}
        nodes={nodes}
        value={target}
        onChange={setTarget}
      />
      <Group gap="xs">
        <Button
          size="sm"
          disabled={target === null}
          loading={add.isPending || remove.isPending}
          onClick={() => void move().catch(ignoreFault)}
        >
          {t(($) => $.ownStandards.stranded.move)}
        </Button>
        <Button
          size="sm"
          variant="subtle"
          onClick={() =>
            void unlink([claim.claim], claim.was === null ? claim.node : nodeLabel(claim.was)).catch(
              ignoreFault,
            )
          }
        >
          {t(($) => $.ownStandards.stranded.unlink)}
        </Button>
      </Group>
    </Stack>
  );
}
