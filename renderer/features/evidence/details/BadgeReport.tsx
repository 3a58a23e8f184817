import { Alert, List, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconHelpCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../../../shared/evidence/evidence.ts';
import { BADGE_FINDINGS, badgeHolds } from '../../../../shared/signoff/badge.ts';
import { useFormats } from '../../../ui/formats.ts';
import { useAnswer } from '../../../ui/procedure.ts';
import { useWords } from '../../../ui/words.ts';

const ICONS = {
  for: <IconCircleCheck size={16} color="var(--mantine-color-green-text)" aria-hidden />,
  open: <IconHelpCircle size={16} color="var(--mantine-color-dimmed)" aria-hidden />,
  against: <IconAlertTriangle size={16} color="var(--mantine-color-red-text)" aria-hidden />,
};

/** Where the file is a badge: what it says, what of it was checked, and what nobody can check here. */
export function BadgeReport({ evidence }: { readonly evidence: Evidence }) {
  const { t } = useTranslation();
  const words = useWords();
  const formats = useFormats();
  const { data: badge } = useAnswer('badges.show', { evidence: evidence.id });
  if (!badge) return null;
  const { name, issuer, issuerId, recipient, awarded, until, findings } = badge;
  const said = [
    [t(($) => $.evidence.badge.issuer), [issuer, issuerId].filter(Boolean).join(' · ')],
    [t(($) => $.evidence.badge.recipient), recipient],
    [t(($) => $.evidence.badge.awarded), awarded === null ? '' : formats.day(awarded)],
    [t(($) => $.evidence.badge.until), until === null ? '' : formats.day(until)],
  ] as const;
  return (
    <section>
      <Title order={3} mb="xs">
        {t(($) => $.evidence.badge.title)}
      </Title>
      <Alert color={badgeHolds(badge) ? 'gray' : 'red'} title={name}>
        <Stack gap="xs">
          <div>
            {said.map(
              ([label, value]) =>
                value !== '' && (
                  <Text key={label} size="sm" style={{ overflowWrap: 'anywhere' }}>
                    {label} {value}
                  </Text>
                ),
            )}
          </div>
          <List size="sm" spacing={4} center>
            {findings.map((finding) => (
              <List.Item key={finding} icon={ICONS[BADGE_FINDINGS[finding]]}>
                {words.badgeFinding[finding]}
              </List.Item>
            ))}
          </List>
        </Stack>
      </Alert>
    </section>
  );
}
