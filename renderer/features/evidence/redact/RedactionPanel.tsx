import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconDownload, IconEye, IconEyeOff, IconTrash } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../../../shared/evidence/evidence.ts';
import { useConfirmRemoval } from '../../../ui/confirmRemoval.tsx';
import { useFormats } from '../../../ui/formats.ts';
import { useAnswer, useChange } from '../../../ui/procedure.ts';
import { begunMasks } from './begunMasks.ts';
import { isRedactable } from './redactable.ts';

const CopyViewer = lazy(async () => ({ default: (await import('./CopyViewer.tsx')).CopyViewer }));
// Who redacts nothing loads no maker of PDFs.
const Redactor = lazy(async () => ({ default: (await import('./Redactor.tsx')).Redactor }));

/** The redacted copy of a piece of evidence: whether there is one, and the ways to make it, look at it, save it and be rid of it. */
export function RedactionPanel({ evidence }: { readonly evidence: Evidence }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [making, setMaking] = useState(false);
  const [looking, setLooking] = useState(false);
  const host = useAnswer('portfolio.state', {}).data?.host;
  const { data: redaction } = useAnswer('redactions.show', { evidence: evidence.id });
  const remove = useChange('redactions.remove');
  const confirm = useConfirmRemoval();
  if (!isRedactable(evidence) || redaction === undefined) return null;
  const older = redaction !== null && redaction.original !== evidence.file.sha256;
  return (
    <Stack gap="xs" component="section">
      <Title order={3}>{t(($) => $.redaction.copy)}</Title>
      <Text size="sm" c="dimmed">
        {redaction === null
          ? t(($) => $.redaction.none)
          : t(($) => $.redaction.there, {
              number: redaction.masks.length,
              made: formats.moment(redaction.made),
            })}
      </Text>
      {older && <Text size="sm">{t(($) => $.redaction.older)}</Text>}
      <Group gap="xs">
        <Button
          size="xs"
          variant="light"
          leftSection={<IconEyeOff size={16} aria-hidden />}
          onClick={() => setMaking(true)}
        >
          {redaction === null ? t(($) => $.redaction.make) : t(($) => $.redaction.remake)}
        </Button>
        {redaction !== null && host && (
          <>
            <Button
              size="xs"
              variant="subtle"
              leftSection={<IconEye size={16} aria-hidden />}
              onClick={() => setLooking(true)}
            >
              {t(($) => $.redaction.look)}
            </Button>
            <Button
              component="a"
              href={`${host.filesAt}redacted/${evidence.id}?download`}
              download={redaction.file.name}
              size="xs"
              variant="subtle"
              leftSection={<IconDownload size={16} aria-hidden />}
            >
              {t(($) => $.redaction.saveCopy)}
            </Button>
            <Button
              size="xs"
              variant="subtle"
              color="red"
              leftSection={<IconTrash size={16} aria-hidden />}
              onClick={() =>
                confirm({
                  title: t(($) => $.redaction.removeTitle),
                  consequence: t(($) => $.redaction.removeAbout),
                  onConfirm: () => remove.mutate({ input: { evidence: evidence.id } }),
                })
              }
            >
              {t(($) => $.redaction.remove)}
            </Button>
          </>
        )}
      </Group>
      {looking && redaction !== null && (
        <Suspense>
          <CopyViewer redaction={redaction} onClose={() => setLooking(false)} />
        </Suspense>
      )}
      {making && (
        <Suspense>
          <Redactor
            evidence={evidence}
            masks={begunMasks(evidence) ?? redaction?.masks ?? []}
            onClose={() => setMaking(false)}
          />
        </Suspense>
      )}
    </Stack>
  );
}
