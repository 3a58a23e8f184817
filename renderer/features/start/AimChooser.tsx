import { Button, Group, Paper, Radio, Select, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PortfolioState, StandardSummary } from '../../../shared/contract/records.ts';
import { levelName } from '../../ui/levelName.ts';
import { ignoreFault, useAsk, useChange } from '../../ui/procedure.ts';
import { making, rememberRecordChange } from '../../ui/undoStack.ts';

type Aim = NonNullable<NonNullable<PortfolioState['open']>['aim']>;

interface AimChooserProps {
  readonly standards: readonly StandardSummary[];
  readonly aimed: StandardSummary | undefined;
  readonly level: number | null;
  readonly onClose: () => void;
}

/** The standard to work towards, and the level where it has levels to apply for. */
export function AimChooser({ standards, aimed, level, onClose }: AimChooserProps) {
  const { t, i18n } = useTranslation();
  // Who reads one of the scripts mostly works where its standards hold.
  const isNear = ({ language }: StandardSummary) => Number(language === i18n.language);
  const offered = standards.toSorted((a, b) => isNear(b) - isNear(a));
  const change = useChange('portfolio.aim');
  const ask = useAsk('portfolio.state');
  const [standardId, setStandardId] = useState(aimed?.id ?? offered[0]?.id ?? '');
  const levels = (standards.find(({ id }) => id === standardId)?.levels ?? []).toSorted((a, b) => b - a);
  const [wanted, setWanted] = useState(level);
  const chosen = wanted !== null && levels.includes(wanted) ? wanted : (levels[0] ?? null);
  const [isSaving, setSaving] = useState(false);
  const save = () => {
    setSaving(true);
    const after: Aim = { standard: standardId, level: chosen };
    const put = (aim: Aim) => change.mutateAsync({ input: aim });
    const make = async () => {
      const before = (await ask({})).open?.aim ?? null;
      await put(after);
      onClose();
      return before;
    };
    return making(make, (before) => {
      // There is no way back to none.
      if (before === null) return;
      rememberRecordChange({
        done: t(($) => $.start.aim.changed),
        before: { aim: before },
        after: { aim: after },
        read: async () => {
          const { aim } = (await ask({})).open ?? {};
          return aim ? { aim } : undefined;
        },
        put: ({ aim }) => put(aim),
      });
    }).finally(() => setSaving(false));
  };
  return (
    <Paper withBorder p="lg" component="section" aria-labelledby="choose-aim">
      <Stack gap="md">
        <div>
          <Title order={2} size="h3" id="choose-aim">
            {t(($) => $.start.aim.choose)}
          </Title>
          <Text c="dimmed" maw="46rem">
            {t(($) => $.start.aim.chooseAbout)}
          </Text>
        </div>
        <Radio.Group value={standardId} onChange={setStandardId} label={t(($) => $.start.aim.standard)}>
          <Stack gap="xs" mt={6}>
            {offered.map(({ id, title, code, language, kind }) => (
              <Radio
                key={id}
                value={id}
                label={<span lang={language}>{title}</span>}
                description={[code, t(($) => $.standards.kind[kind])].filter(Boolean).join(' · ')}
              />
            ))}
          </Stack>
        </Radio.Group>
        {levels.length > 0 && (
          <Select
            label={t(($) => $.start.aim.level)}
            description={t(($) => $.start.aim.levelAbout)}
            data={levels.map((one) => ({ value: String(one), label: levelName(t, one) }))}
            value={String(chosen)}
            onChange={(value) => setWanted(value === null ? null : Number(value))}
            allowDeselect={false}
            comboboxProps={{ withinPortal: false }}
            maw="20rem"
          />
        )}
        <Group gap="xs">
          <Button
            onClick={() => void save().catch(ignoreFault)}
            loading={isSaving}
            disabled={standardId === ''}
          >
            {t(($) => $.start.aim.set)}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {aimed ? t(($) => $.start.aim.cancel) : t(($) => $.start.aim.later)}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}
