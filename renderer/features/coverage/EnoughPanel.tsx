import {
  Badge,
  Button,
  Group,
  MultiSelect,
  NumberInput,
  Paper,
  SimpleGrid,
  Stack,
  Table,
  Text,
  Title,
} from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SufficiencyAnswer } from '../../../shared/contract/procedures/sufficiency.ts';
import { explainRow, type EnoughRule, type Sufficiency } from '../../../shared/coverage/enough.ts';
import { EVIDENCE_KINDS } from '../../../shared/evidence/evidence.ts';
import type { Standard } from '../../../shared/standard/standard.ts';
import { indexStandard } from '../../../shared/standard/tree.ts';
import { FaultMessage } from '../../ui/FaultMessage.tsx';
import { useFormats } from '../../ui/formats.ts';
import { levelName } from '../../ui/levelName.ts';
import { TextLink } from '../../ui/links.tsx';
import { NodeText } from '../../ui/NodeText.tsx';
import { useAnswer, useChange } from '../../ui/procedure.ts';
import classes from './EnoughPanel.module.css';

interface EnoughPanelProps {
  readonly standard: Standard;
  readonly level: number | null;
}

/** When a requirement is shown enough: the rule, what it comes to, and each number down to the evidence behind it. */
export function EnoughPanel({ standard, level }: EnoughPanelProps) {
  const { t } = useTranslation();
  const heading = useId();
  const answer = useAnswer('sufficiency.show', { standard: standard.id, level });
  const [editing, edit] = useDisclosure(false);
  return (
    <Paper withBorder p="lg" component="section" aria-labelledby={heading}>
      <Group justify="space-between" align="flex-start">
        <Title order={2} size="h4" c="dimmed" id={heading}>
          {t(($) => $.coverage.enough.title)}
        </Title>
        {answer.data && (
          <Button variant="subtle" size="compact-sm" aria-expanded={editing} onClick={edit.toggle}>
            {t(($) => $.coverage.enough.change)}
          </Button>
        )}
      </Group>
      <FaultMessage fault={answer.error} />
      {answer.data && (
        <Stack gap="sm" mt="xs">
          <RuleText rule={answer.data.rule} />
          {editing && <RuleForm answer={answer.data} onDone={edit.close} />}
          <Counted standard={standard} answer={answer.data} />
          <Lower standard={standard} answer={answer.data} />
          <Linked standard={standard} answer={answer.data} />
        </Stack>
      )}
    </Paper>
  );
}

/** The rule in one sentence, and how much is shown by it. */
function RuleText({ rule }: { readonly rule: EnoughRule }) {
  const { t } = useTranslation();
  const { required, kinds, ageingAfter, staleAfter } = rule;
  const parts = [
    t(($) => $.coverage.enough.required, { number: required }),
    kinds.length === 0
      ? ''
      : t(($) => $.coverage.enough.kinds, {
          kinds: kinds.map((kind) => t(($) => $.words.evidenceKind[kind])).join('、'),
        }),
    ageingAfter === null ? '' : t(($) => $.coverage.enough.ageing, { years: ageingAfter }),
    staleAfter === null
      ? t(($) => $.coverage.enough.neverStale)
      : t(($) => $.coverage.enough.stale, { years: staleAfter }),
  ];
  return <Text>{parts.filter(Boolean).join(t(($) => $.coverage.enough.joint))}</Text>;
}

function RuleForm({ answer, onDone }: { readonly answer: SufficiencyAnswer; readonly onDone: () => void }) {
  const { t } = useTranslation();
  const change = useChange('sufficiency.rule', { faultsShown: 'by the page' });
  const [rule, setRule] = useState<EnoughRule>(answer.rule);
  const put = (some: Partial<EnoughRule>) => setRule((before) => ({ ...before, ...some }));
  const { ageingAfter, staleAfter } = rule;
  const wrong = ageingAfter !== null && staleAfter !== null && ageingAfter > staleAfter;
  const save = (next: EnoughRule | null) => {
    const { standard, level } = answer;
    change.mutate(
      { input: { standard, level, rule: next && { ...next, kinds: [...next.kinds] } } },
      { onSuccess: onDone },
    );
  };
  const years = (value: string | number) => (value === '' ? null : Number(value));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!wrong) save(rule);
      }}
    >
      <Stack gap="sm">
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
          <NumberInput
            label={t(($) => $.coverage.enough.form.required)}
            value={rule.required}
            min={1}
            max={20}
            allowDecimal={false}
            onChange={(value) => put({ required: Math.max(1, Number(value)) })}
          />
          <MultiSelect
            label={t(($) => $.coverage.enough.form.kinds)}
            placeholder={rule.kinds.length === 0 ? t(($) => $.coverage.enough.form.anyKind) : ''}
            data={EVIDENCE_KINDS.map((kind) => ({
              value: kind,
              label: t(($) => $.words.evidenceKind[kind]),
            }))}
            value={[...rule.kinds]}
            onChange={(kinds) => put({ kinds: EVIDENCE_KINDS.filter((kind) => kinds.includes(kind)) })}
          />
          <NumberInput
            label={t(($) => $.coverage.enough.form.ageing)}
            placeholder={t(($) => $.coverage.enough.form.never)}
            value={ageingAfter ?? ''}
            min={1}
            max={50}
            allowDecimal={false}
            onChange={(value) => put({ ageingAfter: years(value) })}
          />
          <NumberInput
            label={t(($) => $.coverage.enough.form.stale)}
            placeholder={t(($) => $.coverage.enough.form.never)}
            value={staleAfter ?? ''}
            min={1}
            max={50}
            allowDecimal={false}
            error={wrong && t(($) => $.coverage.enough.form.order)}
            onChange={(value) => put({ staleAfter: years(value) })}
          />
        </SimpleGrid>
        <Text size="sm" c="dimmed">
          {t(($) => $.coverage.enough.form.help)}
        </Text>
        <FaultMessage fault={change.error} />
        <Group justify="flex-end" gap="sm">
          <Button variant="subtle" onClick={() => save(null)}>
            {t(($) => $.coverage.enough.form.reset)}
          </Button>
          <Button variant="default" onClick={onDone}>
            {t(($) => $.shell.cancel)}
          </Button>
          <Button type="submit" loading={change.isPending}>
            {t(($) => $.shell.save)}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

interface PartProps {
  readonly standard: Standard;
  readonly answer: SufficiencyAnswer;
}

/** So many of so many, part by part; each part opens to its requirements, and these name the evidence behind them. */
function Counted({ standard, answer }: PartProps) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const enough = answer.nodes.filter((node) => node.enough).length;
  const { byId } = indexStandard(standard);
  const tops = answer.rollup.filter(({ id }) => {
    const node = byId.get(id);
    return node !== undefined && (node.parent === null || byId.get(node.parent)?.type === 'level');
  });
  const parts = tops.filter(({ id }) => byId.get(id)?.type !== 'level');
  return (
    <>
      <Text size="lg" fw={600}>
        {t(($) => $.coverage.enough.count, { enough: number(enough), total: number(answer.nodes.length) })}
      </Text>
      <details className={classes.explained}>
        <summary>{t(($) => $.coverage.enough.explain)}</summary>
        <ul className={classes.parts}>
          {parts.map((row) => {
            const node = byId.get(row.id);
            return (
              <li key={row.id}>
                <details>
                  <summary>
                    {node && <NodeText node={node} language={standard.language} />}{' '}
                    {t(($) => $.coverage.share, { covered: number(row.enough), total: number(row.total) })}
                  </summary>
                  <Behind standard={standard} nodes={explainRow(standard, answer, row.id)} />
                </details>
              </li>
            );
          })}
        </ul>
      </details>
    </>
  );
}

function Behind({
  standard,
  nodes,
}: {
  readonly standard: Standard;
  readonly nodes: readonly Sufficiency[];
}) {
  const { t } = useTranslation();
  const { byId } = indexStandard(standard);
  return (
    <Table verticalSpacing="xs">
      <Table.Tbody>
        {nodes.map((sufficiency) => {
          const node = byId.get(sufficiency.id);
          const { enough, missing, missingKinds, items } = sufficiency;
          return (
            <Table.Tr key={sufficiency.id} style={{ verticalAlign: 'top' }}>
              <Table.Th scope="row" fw={400} w="45%">
                {node && <NodeText node={node} language={standard.language} />}
              </Table.Th>
              <Table.Td>
                {enough ? (
                  <Badge color="green" variant="light" tt="none">
                    {t(($) => $.coverage.enough.isEnough)}
                  </Badge>
                ) : (
                  <Text size="sm">
                    {t(($) => $.coverage.enough.missing, { number: missing })}
                    {missingKinds.length > 0 &&
                      t(($) => $.coverage.enough.missingKinds, {
                        kinds: missingKinds.map((kind) => t(($) => $.words.evidenceKind[kind])).join('、'),
                      })}
                  </Text>
                )}
                {items.map((item) => (
                  <Text key={item.evidence} size="sm" c={item.counts ? '' : 'dimmed'}>
                    {item.title} · {t(($) => $.words.evidenceKind[item.kind])}
                    {item.date !== null && ` · ${item.date}`}
                    {item.freshness !== 'fresh' &&
                      ` · ${t(($) => $.coverage.enough.freshness[item.freshness])}`}
                  </Text>
                ))}
              </Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}

/** 高级别涵盖低级别: how far the levels beneath are shown, and what of their evidence may serve here too. */
function Lower({ standard, answer: { lower, offers } }: PartProps) {
  const { t } = useTranslation();
  const { number } = useFormats();
  if (lower.length === 0) return null;
  const { byId } = indexStandard(standard);
  return (
    <details className={classes.explained}>
      <summary>{t(($) => $.coverage.enough.lower)}</summary>
      <Text size="sm" c="dimmed" my="xs">
        {t(($) => $.coverage.enough.lowerWhy)}
      </Text>
      <ul className={classes.parts}>
        {lower.map(({ level, enough, total }) => (
          <li key={level}>
            <TextLink to="/coverage" search={{ standard: standard.id, level }}>
              {levelName(t, level)}
            </TextLink>{' '}
            {t(($) => $.coverage.share, { covered: number(enough), total: number(total) })}
          </li>
        ))}
      </ul>
      {offers.length > 0 && (
        <>
          <Text size="sm" fw={600} mt="sm">
            {t(($) => $.coverage.enough.offers)}
          </Text>
          <ul className={classes.parts}>
            {offers.map(({ evidence, title, node }) => {
              const of = byId.get(node);
              return (
                <li key={`${evidence} ${node}`}>
                  <TextLink to="/evidence" search={{ standard: standard.id, node }}>
                    {title}
                  </TextLink>{' '}
                  <Text span size="sm" c="dimmed">
                    {of && <NodeText node={of} language={standard.language} lines={1} />}
                  </Text>
                </li>
              );
            })}
          </ul>
        </>
      )}
    </details>
  );
}

/** K, S and A: they follow from the tasks that ask for them, or are claimed by themselves. */
function Linked({ standard, answer: { linked } }: PartProps) {
  const { t } = useTranslation();
  const { number } = useFormats();
  if (linked.length === 0) return null;
  const { byId } = indexStandard(standard);
  const shown = linked.filter(({ state }) => state !== 'none').length;
  return (
    <details className={classes.explained}>
      <summary>
        {t(($) => $.coverage.enough.linked)}{' '}
        {t(($) => $.coverage.share, { covered: number(shown), total: number(linked.length) })}
      </summary>
      <Text size="sm" c="dimmed" my="xs">
        {t(($) => $.coverage.enough.linkedWhy)}
      </Text>
      <Table verticalSpacing="xs">
        <Table.Tbody>
          {linked.map(({ id, state, direct, tasks }) => {
            const node = byId.get(id);
            return (
              <Table.Tr key={id} style={{ verticalAlign: 'top' }}>
                <Table.Th scope="row" fw={400}>
                  {node && <NodeText node={node} language={standard.language} />}
                </Table.Th>
                <Table.Td>
                  {t(($) => $.coverage.enough.linkedState[state], { number: direct })}
                  <Text size="sm" c="dimmed">
                    {tasks
                      .map(
                        (task) =>
                          `${byId.get(task.id)?.code ?? task.id} ${t(($) => $.coverage.share, { covered: number(task.enough), total: number(task.total) })}`,
                      )
                      .join('、')}
                  </Text>
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </details>
  );
}
