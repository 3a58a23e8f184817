import { Stack, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../../../shared/evidence/evidence.ts';
import { openingOf } from '../../../../shared/evidence/opening.ts';
import { shownName } from '../../../../shared/evidence/shownName.ts';
import { useAnswer, useChange } from '../../../ui/procedure.ts';

/** Has the system's program open a copy, after a question where the file could run something; null where it is only saved. */
export function useOpenFile({ id, file }: Evidence) {
  const { t } = useTranslation();
  const { data } = useAnswer('portfolio.state', {});
  const change = useChange('evidence.open');
  const opening = openingOf(file);
  if (data?.host.opensFiles !== true || opening.how === 'never') return null;
  const open = (asked: boolean) => change.mutate({ input: { id, asked } });
  if (opening.how === 'at-once') return { pending: change.isPending, open: () => open(false) };
  const ask = () =>
    modals.openConfirmModal({
      title: t(($) => $.preview.opening.title, { name: shownName(file.name) }),
      // Over the viewer, which fills the window.
      zIndex: 400,
      children: (
        <Stack gap="sm">
          <Text>{t(($) => $.preview.opening.danger[opening.danger])}</Text>
          <Text fw={600}>{t(($) => $.preview.opening.trust)}</Text>
          <Text size="sm" c="dimmed">
            {t(($) => $.preview.opening.copy)}
          </Text>
        </Stack>
      ),
      labels: { confirm: t(($) => $.preview.opening.act), cancel: t(($) => $.shell.cancel) },
      confirmProps: { color: 'red' },
      cancelProps: { 'data-autofocus': true },
      closeButtonProps: { 'aria-label': t(($) => $.shell.close) },
      onConfirm: () => open(true),
    });
  return { pending: change.isPending, open: ask };
}
