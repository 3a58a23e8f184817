import { Button, Group, Paper, Text } from '@mantine/core';
import { IconLink, IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../../../shared/evidence/evidence.ts';
import { useFormats } from '../../../ui/formats.ts';
import { useAnswer } from '../../../ui/procedure.ts';
import { LinkDialog } from '../links/LinkDialog.tsx';
import { useAim } from '../useAim.ts';
import { useRemoveEvidence } from '../useRemoveEvidence.tsx';
import { ChangeDialog } from './ChangeDialog.tsx';
import classes from './ChoiceBar.module.css';
import { MOST_CHOSEN } from './useChoice.ts';

interface ChoiceBarProps {
  readonly chosen: ReadonlyMap<string, Evidence>;
  /** How many stand in the list. */
  readonly total: number;
  readonly onAll: () => void;
  readonly onClear: () => void;
}

/** What can be done with all that was chosen. */
export function ChoiceBar({ chosen, total, onAll, onClear }: ChoiceBarProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const remove = useRemoveEvidence();
  const aim = useAim();
  const [linking, setLinking] = useState(false);
  const [changing, setChanging] = useState(false);
  if (chosen.size === 0) return null;
  return (
    <Paper withBorder px="sm" py={6} className={classes.bar}>
      <Group gap="sm">
        <Text size="sm" component="output">
          {t(($) => $.finding.chosen, { number: formats.number(chosen.size) })}
        </Text>
        {chosen.size < total && total <= MOST_CHOSEN && (
          <Button size="compact-sm" variant="subtle" onClick={onAll}>
            {t(($) => $.finding.chooseAll, { number: formats.number(total) })}
          </Button>
        )}
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPencil size={16} aria-hidden />}
          onClick={() => setChanging(true)}
        >
          {t(($) => $.finding.change.open)}
        </Button>
        {aim && (
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconLink size={16} aria-hidden />}
            onClick={() => setLinking(true)}
          >
            {t(($) => $.links.many)}
          </Button>
        )}
        <Button
          size="compact-sm"
          variant="subtle"
          color="red"
          leftSection={<IconTrash size={16} aria-hidden />}
          onClick={() => {
            onClear();
            remove([...chosen.values()]);
          }}
        >
          {t(($) => $.evidence.toTrash)}
        </Button>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={onClear}>
          {t(($) => $.finding.chooseNone)}
        </Button>
      </Group>
      {changing && <ChangeDialog chosen={[...chosen.values()]} onClose={() => setChanging(false)} />}
      {linking && aim && (
        <Linking standard={aim.standard} ids={[...chosen.keys()]} onClose={() => setLinking(false)} />
      )}
    </Paper>
  );
}

interface LinkingProps {
  readonly standard: string;
  readonly ids: readonly string[];
  readonly onClose: () => void;
}

/** The dialog, once it is known what each piece is linked to already. */
function Linking({ standard: id, ids, onClose }: LinkingProps) {
  const standard = useAnswer('standards.show', { id });
  const listed = useAnswer('evidence.list', { ids: [...ids] });
  if (!standard.data || !listed.data) return null;
  return <LinkDialog standard={standard.data} items={listed.data.items} onClose={onClose} />;
}
