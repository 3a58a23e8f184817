import { Button, CopyButton, Stack, Text, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RulePack } from '../../../shared/eligibility/pack.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { DialogButtons } from '../../ui/DialogButtons.tsx';
import classes from './RulePacks.module.css';

interface ExportPackProps {
  readonly pack: RulePack;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** A pack as text, to be copied. */
export function ExportPack({ pack, opened, onClose }: ExportPackProps) {
  const { t } = useTranslation();
  const text = JSON.stringify(pack, null, 2);
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      size="lg"
      title={t(($) => $.rulePacks.exportTitle, { title: pack.title })}
      closeButtonProps={{ 'aria-label': t(($) => $.shell.close) }}
    >
      <Stack gap="md">
        <Text size="sm">{t(($) => $.rulePacks.exportHelp)}</Text>
        <Textarea
          aria-label={t(($) => $.rulePacks.pasted)}
          value={text}
          readOnly
          rows={12}
          classNames={{ input: classes.json }}
        />
        <DialogButtons>
          <CopyButton value={text}>
            {({ copied, copy }) => (
              <Button onClick={copy}>
                {copied ? t(($) => $.rulePacks.copied) : t(($) => $.rulePacks.copyText)}
              </Button>
            )}
          </CopyButton>
        </DialogButtons>
      </Stack>
    </Dialog>
  );
}
