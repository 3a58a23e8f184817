import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconFolderOpen, IconInbox, IconUsers } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useConfirmRemoval } from '../../../ui/confirmRemoval.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { FaultMessage } from '../../../ui/FaultMessage.tsx';
import { useFormats } from '../../../ui/formats.ts';
import { ButtonLink } from '../../../ui/links.tsx';
import { Page } from '../../../ui/Page.tsx';
import { useAnswer, useChange } from '../../../ui/procedure.ts';
import { useFileChooser } from '../../evidence/index.ts';
import { useSubject } from '../useSubject.ts';
import { Answers } from './Answers.tsx';
import { Identities } from './Identities.tsx';

/** A supervisor's desk: their identity, the requests that lie on it, the answers given. It needs no portfolio. */
export function ReviewDeskPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const formats = useFormats();
  const subjectText = useSubject();
  const [fileInput, choose] = useFileChooser();
  const { data: reviews = [], error } = useAnswer('reviews.list', {});
  const open = useChange('reviews.open', { faultsShown: 'by the page' });
  const remove = useChange('reviews.remove');
  const confirmRemoval = useConfirmRemoval();
  const { mutate } = open;
  const take = useCallback(
    (files: readonly File[]) => {
      const [file] = files;
      if (file)
        mutate(
          { input: {}, file },
          { onSuccess: ({ id }) => void navigate({ to: '/review/$reviewId', params: { reviewId: id } }) },
        );
    },
    [mutate, navigate],
  );
  const openButton = (
    <Button
      leftSection={<IconFolderOpen size={18} aria-hidden />}
      loading={open.isPending}
      onClick={() => choose(take)}
    >
      {t(($) => $.signoff.desk.open)}
    </Button>
  );
  return (
    <Page
      title={t(($) => $.words.action.review)}
      description={t(($) => $.signoff.desk.lead)}
      width="reading"
      actions={
        <>
          <ButtonLink to="/team" variant="default" leftSection={<IconUsers size={18} aria-hidden />}>
            {t(($) => $.team.link)}
          </ButtonLink>
          {openButton}
        </>
      }
    >
      {fileInput}
      <Stack gap="xl">
        <FaultMessage fault={open.error ?? error} />
        <Stack gap="sm" component="section" aria-labelledby="reviews">
          <Title order={2} size="h3" id="reviews">
            {t(($) => $.signoff.desk.requests)}
          </Title>
          {reviews.length === 0 && (
            <EmptyState
              icon={<IconInbox size={36} />}
              title={t(($) => $.signoff.desk.noRequests)}
              description={t(($) => $.signoff.desk.noRequestsWhy)}
            />
          )}
          {reviews.map(({ id, made, subject, claims, decided, unsigned, answered }) => (
            <Paper key={id} withBorder p="sm">
              <Group justify="space-between">
                <div>
                  <Text size="sm" fw={600}>
                    {subjectText(subject)}
                  </Text>
                  <Text size="xs" c="dimmed">
                    {formats.moment(made)} · {t(($) => $.signoff.desk.claimsDecided, { claims, decided })}
                    {answered && ` · ${t(($) => $.signoff.desk.answered)}`}
                  </Text>
                </div>
                <Group gap="xs">
                  <Button
                    variant="subtle"
                    color="gray"
                    size="compact-sm"
                    onClick={() => {
                      const takeOff = () => remove.mutate({ input: { id } });
                      if (unsigned === 0) return takeOff();
                      confirmRemoval({
                        title: t(($) => $.signoff.desk.removeReviewTitle),
                        consequence: t(($) => $.signoff.desk.removeReviewWhy, { count: unsigned }),
                        verb: t(($) => $.signoff.desk.removeReview),
                        onConfirm: takeOff,
                      });
                    }}
                  >
                    {t(($) => $.signoff.desk.removeReview)}
                  </Button>
                  <ButtonLink size="compact-sm" to="/review/$reviewId" params={{ reviewId: id }}>
                    {decided === 0 ? t(($) => $.signoff.desk.review) : t(($) => $.signoff.desk.goOn)}
                  </ButtonLink>
                </Group>
              </Group>
            </Paper>
          ))}
        </Stack>
        <Identities />
        <Answers />
      </Stack>
    </Page>
  );
}
