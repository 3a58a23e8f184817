import { Badge, Button, Checkbox, Group, Paper, Stack, Text } from '@mantine/core';
import { IconCalendarPlus, IconFilePlus, IconLink, IconPackage, IconSignature } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Step } from '../../../shared/coverage/whatNext.ts';
import type { PlanItemDetails } from '../../../shared/plan/plan.ts';
import type { StandardNode } from '../../../shared/standard/node.ts';
import type { Standard } from '../../../shared/standard/standard.ts';
import { indexStandard } from '../../../shared/standard/tree.ts';
import { claimOn, LinkDialog, useFileChooser, useIntake } from '../evidence/index.ts';
import { useFormats } from '../../ui/formats.ts';
import { ButtonLink, TextLink } from '../../ui/links.tsx';
import { NodeText } from '../../ui/NodeText.tsx';
import { nodeLabel, printedName } from '../../../shared/standard/nodeName.ts';
import classes from './Plan.module.css';

const COLORS = { signoff: 'green', more: 'yellow', first: 'gray' } as const;

interface StepCardProps {
  readonly step: Step;
  readonly standard: Standard;
  /** Whether the plan has it already. */
  readonly planned: boolean;
  readonly onPlan: (record: PlanItemDetails) => void;
}

/** One thing to do: where, what it lacks, what it brings, what would prove it, and the ways to do it at once. */
export function StepCard({ step, standard, planned, onPlan }: StepCardProps) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const { byId } = indexStandard(standard);
  const nodesOf = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? []);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [linking, setLinking] = useState(false);
  const [fileInput, chooseFiles] = useFileChooser();
  const intake = useIntake();
  const place = step.place === null ? null : (byId.get(step.place) ?? null);
  const requirements = nodesOf(step.requirements);
  const chosen = requirements.filter(({ id }) => !left.has(id));
  const proof = nodesOf(step.proof);
  const [first] = proof;
  const title = place === null ? t(($) => $.plan.step.signoffs) : printedName(place);
  const named = place === null ? title : nodeLabel(place);
  const plan = () =>
    onPlan({
      standard: standard.id,
      node: place?.id ?? chosen[0]?.id ?? '',
      requirements: chosen.map(({ id }) => id),
      goal: step.lack === 'signoff' ? 'signoff' : 'evidence',
      what: (first === undefined ? title : printedName(first)).slice(0, 300),
      due: null,
      status: 'open',
      note: '',
    });
  const count = requirements.length;
  return (
    <Paper withBorder p="md" component="li" className={classes.step}>
      {fileInput}
      <Stack gap="xs">
        <Group justify="space-between" align="flex-start" gap="sm" wrap="nowrap">
          {place === null ? (
            <Text fw={600}>{title}</Text>
          ) : (
            <div>
              {first === place && (
                <Text size="sm" c="dimmed">
                  {t(($) => $.plan.step.proofContent)}
                </Text>
              )}
              <TextLink
                to="/standards/$standardId"
                params={{ standardId: standard.id }}
                search={{ node: place.id }}
              >
                <NodeText node={place} language={standard.language} lines={2} />
              </TextLink>
            </div>
          )}
          <Text size="sm" className={classes.worth}>
            {t(($) => $.plan.step.worth, { gain: number(step.gain), effort: number(step.effort) })}
          </Text>
        </Group>
        <Group gap="xs">
          <Badge color={COLORS[step.lack]} variant="light">
            {t(($) => $.plan.lack[step.lack], { count: step.missing, number: number(step.missing) })}
          </Badge>
          {planned && (
            <Badge color="ink" variant="outline">
              {t(($) => $.plan.step.planned)}
            </Badge>
          )}
        </Group>
        {step.lack !== 'signoff' && first !== place && <Proof nodes={proof} language={standard.language} />}
        <details className={classes.help}>
          <summary>
            {chosen.length === count
              ? t(($) => $.plan.step.requirements, { count, number: number(count) })
              : t(($) => $.plan.step.chosen, { number: number(chosen.length), total: number(count) })}
          </summary>
          <Stack gap={4} mt="xs">
            {requirements.map((node) => (
              <Checkbox
                key={node.id}
                size="sm"
                checked={!left.has(node.id)}
                label={<NodeText node={node} language={standard.language} size="sm" />}
                onChange={({ currentTarget: { checked } }) =>
                  setLeft((before) => {
                    const after = new Set(before);
                    if (checked) after.delete(node.id);
                    else after.add(node.id);
                    return after;
                  })
                }
              />
            ))}
          </Stack>
        </details>
        <Group gap="xs">
          {step.lack === 'signoff' ? (
            <ButtonLink
              to="/signoff"
              search={{ standard: standard.id, nodes: chosen.map(({ id }) => id) }}
              disabled={chosen.length === 0}
              size="compact-sm"
              variant="light"
              leftSection={<IconSignature size={16} aria-hidden />}
            >
              {t(($) => $.plan.step.ask)}
            </ButtonLink>
          ) : (
            <>
              {first && (
                <ButtonLink
                  to="/outputs"
                  search={{ standard: standard.id, node: first.id }}
                  size="compact-sm"
                  variant="light"
                  leftSection={<IconPackage size={16} aria-hidden />}
                  aria-label={t(($) => $.plan.step.logNamed, { node: nodeLabel(first) })}
                >
                  {t(($) => $.plan.step.log)}
                </ButtonLink>
              )}
              <Button
                size="compact-sm"
                variant="light"
                disabled={chosen.length === 0}
                leftSection={<IconFilePlus size={16} aria-hidden />}
                aria-label={t(($) => $.plan.step.addFileTo, { node: named })}
                onClick={() =>
                  chooseFiles((files) =>
                    intake(files, { claims: chosen.map((node) => claimOn({ standard, node })) }),
                  )
                }
              >
                {t(($) => $.coverage.addFile)}
              </Button>
              <Button
                size="compact-sm"
                variant="light"
                disabled={chosen.length === 0}
                leftSection={<IconLink size={16} aria-hidden />}
                aria-label={t(($) => $.coverage.linkTo, { node: named })}
                onClick={() => setLinking(true)}
              >
                {t(($) => $.coverage.link)}
              </Button>
            </>
          )}
          <Button
            size="compact-sm"
            variant="subtle"
            disabled={chosen.length === 0}
            leftSection={<IconCalendarPlus size={16} aria-hidden />}
            aria-label={t(($) => $.plan.step.planNamed, { node: named })}
            onClick={plan}
          >
            {t(($) => $.plan.step.plan)}
          </Button>
        </Group>
      </Stack>
      {linking && <LinkDialog standard={standard} nodes={chosen} onClose={() => setLinking(false)} />}
    </Paper>
  );
}

/** The work outputs, or the work content, whose product would show it. */
function Proof({ nodes, language }: { readonly nodes: readonly StandardNode[]; readonly language: string }) {
  const { t } = useTranslation();
  if (nodes.length === 0) return null;
  return (
    <Text size="sm" component="div">
      <Text span size="sm" c="dimmed">
        {t(($) => $.plan.step.proof)}
      </Text>{' '}
      {nodes.map((node, index) => (
        <span key={node.id}>
          {index > 0 && ' · '}
          <NodeText node={node} language={language} size="sm" />
        </span>
      ))}
    </Text>
  );
}
