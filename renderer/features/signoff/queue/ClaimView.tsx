import { Alert, Paper, Stack, Text } from '@mantine/core';
import { IconEyeOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { evidenceSchema, type Evidence } from '../../../../shared/evidence/evidence.ts';
import { contentOf, type ClaimStatement } from '../../../../shared/signoff/statement.ts';
import { shownName } from '../../../../shared/evidence/shownName.ts';
import { FilePreview } from '../../evidence/index.ts';
import classes from './Queue.module.css';
import { SCROLLED } from './useQueueKeys.ts';

interface ClaimViewProps {
  readonly claim: ClaimStatement;
  /** Whether the evidence came along and can be looked at. */
  readonly isAlong: boolean;
}

/** What should be shown, what shows it, and why the practitioner says so. */
export function ClaimView({ claim, isAlong }: ClaimViewProps) {
  const { t } = useTranslation();
  const { node, standard, evidence, note, where } = claim;
  return (
    <Stack gap="sm">
      <Paper withBorder p="md">
        <Text size="xs" c="dimmed">
          {t(($) => $.signoff.queue.asked)} · {[standard.title, standard.code].filter(Boolean).join(' ')}
        </Text>
        <Text fw={600} style={{ whiteSpace: 'pre-wrap' }}>
          {[node.code, node.text].filter(Boolean).join(' ')}
        </Text>
      </Paper>
      <div>
        <Text fw={600}>{evidence.title}</Text>
        <Text size="xs" c="dimmed">
          {[shownName(evidence.file), evidence.date].filter(Boolean).join(' · ')}
        </Text>
      </div>
      <div>
        <Text size="xs" c="dimmed">
          {t(($) => $.signoff.queue.claimed)}
        </Text>
        <Text size="sm" style={{ whiteSpace: 'pre-wrap' }}>
          {note === '' ? t(($) => $.signoff.queue.noNote) : note}
        </Text>
        {where !== '' && (
          <Text size="sm">
            {t(($) => $.signoff.queue.where)} {where}
          </Text>
        )}
      </div>
      {evidence.redacted !== null && (
        <Alert color="blue" icon={<IconEyeOff aria-hidden />}>
          {t(($) => $.signoff.queue.isCopy)}
        </Alert>
      )}
      {isAlong ? (
        <div className={classes.frame} {...SCROLLED}>
          <FilePreview key={contentOf(evidence)} evidence={asEvidence(claim)} />
        </div>
      ) : (
        <Alert color="orange">{t(($) => $.signoff.queue.noContent)}</Alert>
      )}
      <Text size="xs" c="dimmed" ff="monospace" style={{ wordBreak: 'break-all' }}>
        SHA-256 {evidence.sha256}
        {evidence.redacted !== null && (
          <>
            <br />
            {t(($) => $.signoff.queue.copyHash)} {evidence.redacted}
          </>
        )}
      </Text>
    </Stack>
  );
}

/** What lies on the desk is known by its content: its SHA-256 is its id. */
const asEvidence = ({ evidence }: ClaimStatement): Evidence =>
  evidenceSchema.parse({
    id: contentOf(evidence),
    title: evidence.title || shownName(evidence.file),
    file: {
      name: evidence.file,
      sha256: contentOf(evidence),
      bytes: evidence.bytes,
      mediaType: evidence.mediaType,
    },
    logged: '2000-01-01T00:00:00Z',
  });
