import { Button, Group, MultiSelect, NumberInput, SimpleGrid, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SufficiencyAnswer } from '../../../../shared/contract/procedures/sufficiency.ts';
import type { EnoughRule } from '../../../../shared/coverage/enough.ts';
import { EVIDENCE_KINDS } from '../../../../shared/evidence/evidence.ts';
import { client } from '../../../client.ts';
import { FaultMessage } from '../../../ui/FaultMessage.tsx';
import { ignoreFault, useChange } from '../../../ui/procedure.ts';
import { making, rememberRecordChange } from '../../../ui/undoStack.ts';

/** Changes what is enough for a level, or goes back to what a new portfolio begins with. */
export function RuleForm({
  answer,
  onDone,
}: {
  readonly answer: SufficiencyAnswer;
  readonly onDone: () => void;
}) {
  const { t } = useTranslation();
  const change = useChange('sufficiency.rule', { faultsShown: 'by the page' });
  const [rule, setRule] = useState<EnoughRule>(answer.rule);
  const say = (some: Partial<EnoughRule>) => setRule((before) => ({ ...before, ...some }));
  const { ageingAfter, staleAfter } = rule;
  const wrong = ageingAfter !== null && staleAfter !== null && ageingAfter > staleAfter;
  const save = (next: EnoughRule | null) => {
    const { standard, level } = answer;
    const put = (to: EnoughRule | null) =>
      change.mutateAsync({ input: { standard, level, rule: to && { ...to, kinds: [...to.kinds] } } });
    const make = async () => {
      const { rule: after } = await put(next);
      onDone();
      return after;
    };
    const remember = (after: EnoughRule) =>
      rememberRecordChange<EnoughRule>({
        done: t(($) => $.coverage.enough.form.changed),
        before: answer.rule,
        after,
        read: async () => (await client['sufficiency.show']({ standard, level })).rule,
        put,
      });
    void making(make, remember).catch(ignoreFault);
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
            onChange={(value) => say({ required: Math.max(1, Number(value)) })}
          />
          <MultiSelect
            label={t(($) => $.coverage.enough.form.kinds)}
            placeholder={rule.kinds.length === 0 ? t(($) => $.coverage.enough.form.anyKind) : ''}
            data={EVIDENCE_KINDS.map((kind) => ({
              value: kind,
              label: t(($) => $.words.evidenceKind[kind]),
            }))}
            value={[...rule.kinds]}
            onChange={(kinds) => say({ kinds: EVIDENCE_KINDS.filter((kind) => kinds.includes(kind)) })}
          />
          <NumberInput
            label={t(($) => $.coverage.enough.form.ageing)}
            placeholder={t(($) => $.coverage.enough.form.never)}
            value={ageingAfter ?? ''}
            min={1}
            max={50}
            allowDecimal={false}
            onChange={(value) => say({ ageingAfter: years(value) })}
          />
          <NumberInput
            label={t(($) => $.coverage.enough.form.stale)}
            placeholder={t(($) => $.coverage.enough.form.never)}
            value={staleAfter ?? ''}
            min={1}
            max={50}
            allowDecimal={false}
            error={wrong && t(($) => $.coverage.enough.form.order)}
            onChange={(value) => say({ staleAfter: years(value) })}
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
