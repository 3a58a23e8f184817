import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RulePack } from '../../../shared/eligibility/pack.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { FaultMessage } from '../../ui/FaultMessage.tsx';
import { useFormats } from '../../ui/formats.ts';
import { ignoreFault, useAnswer } from '../../ui/procedure.ts';
import classes from './RulePacks.module.css';
import { useSavePack } from './useSavePack.ts';

interface EarlierPacksProps {
  readonly pack: RulePack;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Every revision of a pack; going back to one keeps it as the newest. */
export function EarlierPacks({ pack, opened, onClose }: EarlierPacksProps) {
  const { t } = useTranslation();
  const { moment } = useFormats();
  const revisions = useAnswer('rulePacks.revisions', { id: pack.id }, { enabled: opened });
  const { save } = useSavePack();
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={t(($) => $.rulePacks.earlierNamed, { title: pack.title })}
      closeButtonProps={{ 'aria-label': t(($) => $.shell.close) }}
    >
      <FaultMessage fault={revisions.error} />
      <ul className={classes.list}>
        {revisions.data?.map(({ revision, saved, pack: earlier }, index) => (
          <li key={revision}>
            <Group justify="space-between" wrap="nowrap">
              <div>
                <Text size="sm">{t(($) => $.rulePacks.revision, { revision, saved: moment(saved) })}</Text>
                <Text size="sm" c="dimmed">
                  {[earlier.title, earlier.version].join(' · ')}
                </Text>
              </div>
              {index > 0 && (
                <Button
                  size="compact-sm"
                  variant="default"
                  onClick={() => void save(earlier).then(onClose).catch(ignoreFault)}
                >
                  {t(($) => $.rulePacks.restore)}
                </Button>
              )}
            </Group>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
