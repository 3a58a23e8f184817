import { Button, Group, Stack, Switch, Text } from '@mantine/core';
import { useCallback, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { Coverage } from '../../../shared/coverage/coverage.ts';
import type { Evidence } from '../../../shared/evidence/evidence.ts';
import type { StandardNode } from '../../../shared/standard/node.ts';
import type { Standard } from '../../../shared/standard/standard.ts';
import {
  claimOn,
  EvidenceDrawer,
  LinkDialog,
  useFileChooser,
  useIntake,
  useOffers,
} from '../evidence/index.ts';
import { FaultMessage } from '../../ui/FaultMessage.tsx';
import { useAnswer } from '../../ui/procedure.ts';
import { CoverageActionsContext, type CoverageActions, type EvidenceByNode } from './actions.ts';
import { agesOf, tooOldIn } from './age.ts';
import { CoverageGroup } from './CoverageGroup.tsx';
import { HeatMap } from './heat/HeatMap.tsx';
import { partsAround } from './heat/squares.ts';
import { idsOf, outline, uncovered } from './outline.ts';

/** More requirements than this take long to draw: their parts start folded. */
const MANY = 500;

interface CoverageMapProps {
  readonly standard: Standard;
  readonly coverage: Coverage;
}

/** Every requirement, as a map and as a list, with what can be done to each. */
export function CoverageMap({ standard, coverage }: CoverageMapProps) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState<string | null>(null);
  const [linking, setLinking] = useState<readonly StandardNode[] | null>(null);
  const [onlyOpen, setOnlyOpen] = useState(false);
  const evidence = useAnswer('evidence.list', { standard: standard.id });
  const enough = useAnswer('sufficiency.show', { standard: standard.id, level: coverage.level });
  const byNode = useMemo(
    () => groupByNode(standard.id, evidence.data?.items ?? []),
    [standard.id, evidence.data],
  );
  const tooOld = useMemo(() => tooOldIn(byNode, enough.data), [byNode, enough.data]);
  const groups = useMemo(() => outline(standard, coverage), [standard, coverage]);
  const [folded, setFolded] = useState<ReadonlySet<string>>(
    () => new Set(coverage.nodes.length > MANY ? idsOf(groups) : []),
  );
  const shown = onlyOpen ? uncovered(groups) : groups;
  const offers = useOffers(standard.id);
  const [fileInput, chooseFiles] = useFileChooser();
  const intake = useIntake();

  const actions = useMemo((): CoverageActions => {
    const take = (node: StandardNode, files: readonly File[]) =>
      intake(files, { claims: [claimOn({ standard, node })] });
    return {
      standard,
      errata: groupErrata(standard),
      offers,
      take,
      choose: (node) => chooseFiles((files) => take(node, files)),
      link: (node) => setLinking([node]),
      open: setOpened,
    };
  }, [standard, offers, intake, chooseFiles]);
  const fold = useCallback(
    (id: string) =>
      setFolded((before) => {
        const after = new Set(before);
        if (!after.delete(id)) after.add(id);
        return after;
      }),
    [],
  );
  const list = useRef<HTMLDivElement>(null);
  /** Opens the parts around a requirement and leads to it. */
  const goTo = (id: string) => {
    // Drawn at once: what is not drawn cannot have the focus.
    flushSync(() => {
      const around = new Set(partsAround(groups, id));
      setFolded((before) => new Set([...before].filter((part) => !around.has(part))));
      if (partsAround(shown, id).length === 0) setOnlyOpen(false);
    });
    const row = [...(list.current?.querySelectorAll<HTMLElement>('[data-node-id]') ?? [])].find(
      ({ dataset }) => dataset['nodeId'] === id,
    );
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'center' });
  };

  return (
    <CoverageActionsContext value={actions}>
      {fileInput}
      <HeatMap
        groups={groups}
        tooOld={tooOld}
        ages={enough.data ? agesOf(enough.data.rule).filter((age) => age === 'stale') : []}
        language={standard.language}
        onGo={goTo}
      />
      <FaultMessage fault={evidence.error} />
      <Stack gap="sm" ref={list}>
        <Group justify="space-between" gap="sm">
          <Switch
            label={t(($) => $.coverage.onlyOpen)}
            checked={onlyOpen}
            onChange={({ currentTarget: { checked } }) => setOnlyOpen(checked)}
          />
          <Group gap="xs">
            <Button variant="light" size="compact-md" onClick={() => setLinking([])}>
              {t(($) => $.links.many)}
            </Button>
            <Button variant="subtle" size="compact-md" onClick={() => setFolded(new Set())}>
              {t(($) => $.coverage.expandAll)}
            </Button>
            <Button variant="subtle" size="compact-md" onClick={() => setFolded(new Set(idsOf(groups)))}>
              {t(($) => $.coverage.collapseAll)}
            </Button>
          </Group>
        </Group>
        {shown.length === 0 && <Text>{t(($) => $.coverage.allCovered)}</Text>}
        {shown.map((group) => (
          <CoverageGroup
            key={group.id}
            group={group}
            depth={0}
            evidence={byNode}
            tooOld={tooOld}
            folded={folded}
            onFold={fold}
          />
        ))}
      </Stack>
      {linking && <LinkDialog standard={standard} nodes={linking} onClose={() => setLinking(null)} />}
      <EvidenceDrawer id={opened} onClose={() => setOpened(null)} />
    </CoverageActionsContext>
  );
}

type Items = readonly {
  readonly evidence: Evidence;
  readonly claims: readonly { readonly standard: string; readonly node: string }[];
}[];

function groupByNode(standard: string, items: Items): EvidenceByNode {
  const byNode = new Map<string, Evidence[]>();
  for (const { evidence, claims } of items)
    for (const claim of claims) {
      if (claim.standard !== standard) continue;
      const list = byNode.get(claim.node);
      if (list) list.push(evidence);
      else byNode.set(claim.node, [evidence]);
    }
  return byNode;
}

function groupErrata({ errata }: Standard): ReadonlyMap<string, readonly string[]> {
  const byNode = new Map<string, string[]>();
  for (const { node, text } of errata)
    if (node !== undefined) byNode.set(node, [...(byNode.get(node) ?? []), text]);
  return byNode;
}
