import { Group, Skeleton, Stack, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../../shared/evidence/evidence.ts';
import { indexStandard } from '../../../shared/standard/tree.ts';
import { FaultMessage } from '../../ui/FaultMessage.tsx';
import { NodeText } from '../../ui/NodeText.tsx';
import { useAnswer } from '../../ui/procedure.ts';
import type { StandardOutputs as Outputs } from './groups.ts';
import { WorkOutputCard } from './WorkOutputCard.tsx';

interface StandardOutputsProps extends Outputs {
  /** By work output, its evidence. */
  readonly gathered: ReadonlyMap<string, readonly Evidence[]>;
}

/** The work outputs of one standard, under the nodes that they are instances of, in print order. */
export function StandardOutputs({ standard: id, groups, gathered }: StandardOutputsProps) {
  const { t } = useTranslation();
  const { data: standard, error } = useAnswer('standards.show', { id });
  if (!standard && !error) return <Skeleton h={160} />;
  const nodes = standard ? indexStandard(standard).byId : undefined;
  const places = new Map(standard?.nodes.map((node, place) => [node.id, place]));
  const ordered = groups.toSorted((a, b) => (places.get(a.node) ?? 0) - (places.get(b.node) ?? 0));
  return (
    <Stack gap="md" component="section" aria-labelledby={`outputs-${id}`}>
      <Title order={2} id={`outputs-${id}`} lang={standard?.language}>
        {standard?.title ?? id}
      </Title>
      {/* A standard that is gone takes no work output with it. */}
      <FaultMessage fault={error} />
      {ordered.map(({ node: nodeId, outputs }) => {
        const node = nodes?.get(nodeId);
        return (
          <Stack key={nodeId} gap="xs">
            <Group gap="xs" align="baseline" wrap="nowrap">
              <Title order={3} fw={500}>
                {node && standard ? <NodeText node={node} language={standard.language} /> : nodeId}
              </Title>
              {node && (
                <Title order={3} size="sm" fw={400} c="dimmed" component="span" flex="none">
                  {t(($) => $.words.nodeType[node.type])}
                </Title>
              )}
            </Group>
            {outputs.map((output) => (
              <WorkOutputCard key={output.id} output={output} evidence={gathered.get(output.id) ?? []} />
            ))}
          </Stack>
        );
      })}
    </Stack>
  );
}
