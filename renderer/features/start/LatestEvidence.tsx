import { Skeleton, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FaultMessage } from '../../ui/FaultMessage.tsx';
import { useFormats } from '../../ui/formats.ts';
import { ButtonLink, TextLink } from '../../ui/links.tsx';
import { useAnswer } from '../../ui/procedure.ts';
import { LATEST } from './questions.ts';
import { StartCard } from './StartCard.tsx';
import classes from './Start.module.css';

/** What was logged last. */
export function LatestEvidence() {
  const { t } = useTranslation();
  const formats = useFormats();
  const evidence = useAnswer('evidence.list', LATEST);
  const latest = evidence.data?.items;
  const total = evidence.data?.total ?? 0;
  return (
    <StartCard
      title={t(($) => $.start.evidence.title)}
      more={
        total > 0 && (
          <TextLink to="/evidence" size="sm">
            {t(($) => $.start.evidence.all, { number: formats.number(total) })}
          </TextLink>
        )
      }
    >
      <FaultMessage fault={evidence.error} />
      {evidence.isPending && <Skeleton h={120} />}
      {latest?.length === 0 && (
        <Stack gap="xs" align="flex-start">
          <Text fw={600}>{t(($) => $.start.evidence.none)}</Text>
          <Text c="dimmed">{t(($) => $.start.evidence.noneAbout)}</Text>
          <ButtonLink to="/evidence" variant="light">
            {t(($) => $.start.evidence.add)}
          </ButtonLink>
        </Stack>
      )}
      {latest !== undefined && latest.length > 0 && (
        <ul className={classes.list}>
          {latest.map(({ evidence: { id, title, kind, logged }, claims }) => (
            <li key={id}>
              <TextLink to="/evidence" search={{ query: title }}>
                {title}
              </TextLink>
              <Text size="sm" c="dimmed">
                {t(($) => $.words.evidenceKind[kind])} · {formats.moment(logged)} ·{' '}
                {claims.length === 0
                  ? t(($) => $.start.evidence.noClaims)
                  : t(($) => $.start.evidence.claims, { number: formats.number(claims.length) })}
              </Text>
            </li>
          ))}
        </ul>
      )}
    </StartCard>
  );
}
