import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import type { StandardNode } from '../../../../shared/standard/node.ts';
import type { Standard } from '../../../../shared/standard/standard.ts';
import { childrenOf, descendantsOf } from '../../../../shared/standard/tree.ts';
import { nodeLabel } from '../../../../shared/standard/nodeName.ts';
import { useAnswer } from '../../../ui/procedure.ts';
import type { Editing } from './useEditing.ts';

/** Removes a node at once: it comes back with one click, and links of evidence to it are never lost. */
export function useRemoveNode(
  standard: Standard,
  editing: Editing,
): (node: StandardNode, choose: (id: string) => void) => void {
  const { t } = useTranslation();
  const evidence = useAnswer('evidence.list', { standard: standard.id });
  return (node, choose) => {
    const gone = new Set([node.id, ...descendantsOf(standard, node.id).map(({ id }) => id)]);
    if (gone.size === standard.nodes.length) {
      notifications.show({
        closeButtonProps: { 'aria-label': t(($) => $.shell.close) },
        message: t(($) => $.ownStandards.editor.last),
      });
      return;
    }
    const siblings = childrenOf(standard, node.parent);
    const at = siblings.findIndex(({ id }) => id === node.id);
    const next = siblings[at + 1]?.id ?? siblings[at - 1]?.id ?? node.parent;
    const claims = (evidence.data?.items ?? [])
      .flatMap((item) => item.claims)
      .filter((claim) => claim.standard === standard.id && gone.has(claim.node)).length;
    const told = t(($) => $.ownStandards.editor.done.remove, { node: nodeLabel(node) });
    const more = claims === 0 ? '' : ` ${t(($) => $.ownStandards.editor.removedClaimed, { number: claims })}`;
    const goOn = () => {
      if (next !== null) choose(next);
    };
    editing.make({ what: 'remove', node: node.id }, goOn, told + more);
  };
}
