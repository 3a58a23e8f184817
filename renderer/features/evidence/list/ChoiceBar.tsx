import { Button, Group, Paper, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../../../shared/evidence/evidence.ts';
import { useFormats } from '../../../ui/formats.ts';
import { useRemoveEvidence } from '../useRemoveEvidence.tsx';

interface ChoiceBarProps {
  readonly chosen: ReadonlyMap<string, Evidence>;
  readonly onClear: () => void;
}

/** What can be done with all that was chosen. */
export function ChoiceBar({ chosen, onClear }: ChoiceBarProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const remove = useRemoveEvidence();
  if (chosen.size === 0) return null;
  return (
    <Paper withBorder px="sm" py={6}>
      <Group gap="sm">
        <Text size="sm" component="output">
          {t(($) => $.finding.chosen, { number: formats.number(chosen.size) })}
        </Text>
        <Button
          size="compact-sm"
          variant="subtle"
          color="red"
          leftSection={<IconTrash size={16} aria-hidden />}
          onClick={() => {
            onClear();
            void remove([...chosen.values()]);
          }}
        >
          {t(($) => $.evidence.toTrash)}
        </Button>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={onClear}>
          {t(($) => $.finding.chooseNone)}
        </Button>
      </Group>
    </Paper>
  );
}
