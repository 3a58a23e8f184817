import { Anchor, Button, Stack, Text } from '@mantine/core';
import { IconReplace } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../../../shared/evidence/evidence.ts';
import { shownName } from '../../../../shared/evidence/shownName.ts';
import { FaultMessage } from '../../../ui/FaultMessage.tsx';
import { useFormats } from '../../../ui/formats.ts';
import { ignoreFault, useAnswer, useChange } from '../../../ui/procedure.ts';
import { making } from '../../../ui/undoStack.ts';
import { useFileChooser } from '../intake/useFileChooser.tsx';
import { useReplaced } from '../useReplaced.ts';

/** A new file for the same evidence; what it had before stays and can be saved again. */
export function Revisions({ evidence }: { readonly evidence: Evidence }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const state = useAnswer('portfolio.state', {});
  const former = useAnswer('evidence.revisions', { id: evidence.id }, { enabled: evidence.revision > 1 });
  const replace = useChange('evidence.replace', { faultsShown: 'by the page' });
  const remember = useReplaced();
  const [fileInput, choose] = useFileChooser();
  const put = (file: File) =>
    making(
      () => replace.mutateAsync({ input: { id: evidence.id }, file }),
      (replaced) => remember(evidence, replaced.evidence),
    );
  return (
    <Stack gap="xs" mt="sm">
      {fileInput}
      {former.data?.map(({ revision, file, replaced }) => (
        <Text key={revision} size="sm">
          {t(($) => $.evidence.revisions.one, { revision })}{' '}
          <Anchor
            href={`${state.data?.host.filesAt ?? ''}revisions/${evidence.id}-${revision}?download`}
            download
          >
            {shownName(file.name)}
          </Anchor>{' '}
          <Text span c="dimmed" size="sm">
            {formats.bytes(file.bytes)} ·{' '}
            {t(($) => $.evidence.revisions.until, { moment: formats.moment(replaced) })}
          </Text>
        </Text>
      ))}
      <FaultMessage fault={replace.error} />
      <Button
        size="compact-sm"
        variant="light"
        style={{ alignSelf: 'flex-start' }}
        leftSection={<IconReplace size={16} aria-hidden />}
        loading={replace.isPending}
        onClick={() =>
          choose(([file]) => {
            if (file) void put(file).catch(ignoreFault);
          })
        }
      >
        {t(($) => $.evidence.revisions.replace)}
      </Button>
      <Text size="xs" c="dimmed">
        {t(($) => $.evidence.revisions.about)}
      </Text>
    </Stack>
  );
}
