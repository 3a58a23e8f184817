import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../../../shared/evidence/evidence.ts';
import { openingOf } from '../../../../shared/evidence/opening.ts';
import { shownName } from '../../../../shared/evidence/shownName.ts';
import { ask } from '../../../ui/ask.tsx';
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
  const question = () =>
    ask({
      title: t(($) => $.preview.opening.title, { name: shownName(file.name) }),
      about: (
        <Stack gap="sm">
          <Text>{t(($) => $.preview.opening.danger[opening.danger])}</Text>
          <Text fw={600}>{t(($) => $.preview.opening.trust)}</Text>
          <Text size="sm" c="dimmed">
            {t(($) => $.preview.opening.copy)}
          </Text>
        </Stack>
      ),
      labels: { confirm: t(($) => $.preview.opening.act), cancel: t(($) => $.shell.cancel) },
      onConfirm: () => open(true),
    });
  return { pending: change.isPending, open: question };
}
