import { CloseButton, Paper, Text } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { NodeText } from '../../ui/NodeText.tsx';
import classes from './NodeFilter.module.css';
import { nameOfNode, type FoundNode } from './useNode.ts';

const route = getRouteApi('/evidence');

/** The requirement that the list is narrowed to, and the way out of it. */
export function NodeFilter({ standard, node }: FoundNode) {
  const { t } = useTranslation();
  const navigate = route.useNavigate();
  const name = nameOfNode(node);
  return (
    <Paper withBorder px="sm" py={6} className={classes.filter}>
      <div>
        <Text size="xs" c="dimmed">
          {t(($) => $.evidence.filter)}
        </Text>
        <NodeText node={node} language={standard.language} size="sm" lines={3} />
      </div>
      <CloseButton
        aria-label={t(($) => $.evidence.removeFilter, { name })}
        onClick={() => void navigate({ search: ({ query }) => (query === undefined ? {} : { query }) })}
      />
    </Paper>
  );
}
