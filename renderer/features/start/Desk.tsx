import { Group, Skeleton, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FaultMessage } from '../../ui/FaultMessage.tsx';
import { useFormats } from '../../ui/formats.ts';
import { ButtonLink, TextLink } from '../../ui/links.tsx';
import { useAnswer } from '../../ui/procedure.ts';
import { StartCard } from './StartCard.tsx';
import classes from './Start.module.css';

const SHOWN = 5;

/** A supervisor's morning: whose requests lie on the desk, how far each is, and the team. */
export function Desk() {
  const { t } = useTranslation();
  const formats = useFormats();
  const reviews = useAnswer('reviews.list', {});
  const open = reviews.data?.filter(({ answered, unsigned }) => !answered || unsigned > 0);
  return (
    <StartCard
      title={t(($) => $.start.desk.title)}
      more={
        <TextLink to="/review" size="sm">
          {t(($) => $.words.action.review)}
        </TextLink>
      }
    >
      <FaultMessage fault={reviews.error} />
      {reviews.isPending && <Skeleton h={60} />}
      {open?.length === 0 && (
        <Stack gap="xs" align="flex-start">
          <Text fw={600}>{t(($) => $.start.desk.none)}</Text>
          <Text c="dimmed">{t(($) => $.start.desk.noneAbout)}</Text>
        </Stack>
      )}
      {open !== undefined && open.length > 0 && (
        <ul className={classes.list}>
          {open.slice(0, SHOWN).map(({ id, made, subject, claims, decided }) => (
            <li key={id}>
              <TextLink to="/review/$reviewId" params={{ reviewId: id }}>
                {subject.name === '' ? t(($) => $.start.desk.unnamed) : subject.name}
              </TextLink>
              <Text size="sm" c="dimmed">
                {t(($) => $.start.desk.howFar, {
                  decided: formats.number(decided),
                  claims: formats.number(claims),
                  moment: formats.moment(made),
                })}
              </Text>
            </li>
          ))}
        </ul>
      )}
      <Group gap="xs">
        <ButtonLink to="/review" variant="light">
          {t(($) => $.start.desk.open)}
        </ButtonLink>
        <ButtonLink to="/team" variant="default">
          {t(($) => $.words.action.team)}
        </ButtonLink>
      </Group>
    </StartCard>
  );
}
