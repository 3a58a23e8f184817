import { Button, Group, Paper, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { EnoughRule } from '../../../../shared/coverage/enough.ts';
import type { Standard } from '../../../../shared/standard/standard.ts';
import { useFormats } from '../../../ui/formats.ts';
import { FaultMessage } from '../../../ui/FaultMessage.tsx';
import { useAnswer } from '../../../ui/procedure.ts';
import { Counted } from './Counted.tsx';
import { LinkedNodes } from './LinkedNodes.tsx';
import { LowerLevels } from './LowerLevels.tsx';
import { RuleForm } from './RuleForm.tsx';

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
      {answer.isLoading && <Skeleton height={160} mt="xs" aria-hidden />}
      {answer.data && (
        <Stack gap="sm" mt="xs">
          <RuleText rule={answer.data.rule} />
          {editing && <RuleForm answer={answer.data} onDone={edit.close} />}
          <Counted standard={standard} answer={answer.data} />
          <LowerLevels standard={standard} answer={answer.data} />
          <LinkedNodes standard={standard} answer={answer.data} />
        </Stack>
      )}
    </Paper>
  );
}

/** The rule in one sentence, and how much is shown by it. */
function RuleText({ rule }: { readonly rule: EnoughRule }) {
  const { t } = useTranslation();
  const { list } = useFormats();
  const { required, kinds, ageingAfter, staleAfter } = rule;
  const parts = [
    t(($) => $.coverage.enough.required, { count: required }),
    kinds.length === 0
      ? ''
      : t(($) => $.coverage.enough.kinds, {
          kinds: list(kinds.map((kind) => t(($) => $.words.evidenceKind[kind]))),
        }),
    ageingAfter === null ? '' : t(($) => $.coverage.enough.ageing, { count: ageingAfter }),
    staleAfter === null
      ? t(($) => $.coverage.enough.neverStale)
      : t(($) => $.coverage.enough.stale, { count: staleAfter }),
  ];
  return <Text>{parts.filter(Boolean).join(t(($) => $.coverage.enough.joint))}</Text>;
}
