import { CloseButton, Paper, Text } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { indexStandard } from '../../../shared/standard/tree.ts';
import { NodeText } from '../../ui/NodeText.tsx';
import { useAnswer } from '../../ui/procedure.ts';
import classes from './NodeFilter.module.css';
import { nameOfNode } from './useNode.ts';

const route = getRouteApi('/evidence');

interface NodeFilterProps {
  readonly standard: string;
  /** Without it: whatever in the standard. */
  readonly node: string | undefined;
}

/** The requirement, or the standard, that the list is narrowed to, and the way out of it. */
export function NodeFilter({ standard: standardId, node: nodeId }: NodeFilterProps) {
  const { t } = useTranslation();
  const navigate = route.useNavigate();
  const { data: standard } = useAnswer('standards.show', { id: standardId });
  const node = standard && nodeId !== undefined ? indexStandard(standard).byId.get(nodeId) : undefined;
  const title = nodeId ?? standard?.title ?? standardId;
  return (
    <Paper withBorder px="sm" py={6} className={classes.filter}>
      <div>
        <Text size="xs" c="dimmed">
          {nodeId === undefined ? t(($) => $.evidence.filterStandard) : t(($) => $.evidence.filter)}
        </Text>
        {standard && node ? (
          <NodeText node={node} language={standard.language} size="sm" lines={3} />
        ) : (
          <Text size="sm" lang={standard?.language}>
            {title}
          </Text>
        )}
      </div>
      <CloseButton
        aria-label={t(($) => $.evidence.removeFilter, { name: node ? nameOfNode(node) : title })}
        onClick={() =>
          void navigate({ search: (before) => ({ ...before, standard: undefined, node: undefined }) })
        }
      />
    </Paper>
  );
}
