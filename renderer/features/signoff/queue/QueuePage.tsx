import { Alert, Badge, Button, Group, NavLink, Skeleton, Stack, Text } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconArrowLeft, IconChevronLeft, IconChevronRight, IconSignature } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewRecord } from '../../../../shared/contract/procedures/reviews.ts';
import { contentOf } from '../../../../shared/signoff/statement.ts';
import { FaultMessage } from '../../../ui/FaultMessage.tsx';
import { ButtonLink } from '../../../ui/links.tsx';
import { Page } from '../../../ui/Page.tsx';
import { useAnswer } from '../../../ui/procedure.ts';
import { useWords } from '../../../ui/words.ts';
import { ClaimView } from './ClaimView.tsx';
import { JudgementForm } from './JudgementForm.tsx';
import classes from './Queue.module.css';
import { SignDialog } from './SignDialog.tsx';
import { useJudgements } from './useJudgements.ts';

const route = getRouteApi('/review/$reviewId');

/** A request, claim by claim: the evidence beside what it should show, and the decision. */
export function QueuePage() {
  const { t } = useTranslation();
  const { reviewId } = route.useParams();
  const { data, error } = useAnswer('reviews.show', { id: reviewId });
  return (
    <Page
      title={data ? t(($) => $.signoff.desk.fromSays, data.subject) : t(($) => $.shell.pages.review)}
      actions={
        <ButtonLink
          to="/review"
          variant="subtle"
          color="gray"
          leftSection={<IconArrowLeft size={18} aria-hidden />}
        >
          {t(($) => $.signoff.queue.back)}
        </ButtonLink>
      }
    >
      <FaultMessage fault={error} />
      {data ? <Queue key={data.id} review={data} /> : !error && <Skeleton h={480} />}
    </Page>
  );
}

function Queue({ review }: { readonly review: ReviewRecord }) {
  const { t } = useTranslation();
  const words = useWords();
  const { judgements, judge, clear } = useJudgements(review);
  const [place, setPlace] = useState(0);
  const [isSigning, setIsSigning] = useState(false);
  const comment = useRef<HTMLTextAreaElement>(null);
  const { claims } = review;
  const claim = claims[place];
  const go = (step: number) => setPlace(Math.min(claims.length - 1, Math.max(0, place + step)));
  const decide = (decision: 'met' | 'not-yet' | 'more') => claim && judge([claim.id], { decision });
  useHotkeys(
    isSigning
      ? []
      : [
          ['ArrowLeft', () => go(-1)],
          ['ArrowRight', () => go(1)],
          ['1', () => decide('met')],
          ['2', () => decide('not-yet')],
          ['3', () => decide('more')],
          ['c', () => comment.current?.focus()],
        ],
  );
  if (claim === undefined) return null;
  const alike = claims.filter((other) => other !== claim && other.evidence.sha256 === claim.evidence.sha256);
  return (
    <Stack gap="md">
      {review.message !== '' && (
        <Alert title={t(($) => $.signoff.queue.message)} color="gray">
          {review.message}
        </Alert>
      )}
      <Group justify="space-between">
        <Group gap="xs">
          <Button
            variant="default"
            size="xs"
            disabled={place === 0}
            leftSection={<IconChevronLeft size={16} aria-hidden />}
            onClick={() => go(-1)}
          >
            {t(($) => $.signoff.queue.previous)}
          </Button>
          <Button
            variant="default"
            size="xs"
            disabled={place === claims.length - 1}
            rightSection={<IconChevronRight size={16} aria-hidden />}
            onClick={() => go(1)}
          >
            {t(($) => $.signoff.queue.next)}
          </Button>
          <Text size="sm" component="output">
            {t(($) => $.signoff.queue.place, { number: place + 1, total: claims.length })} ·{' '}
            {t(($) => $.signoff.queue.decided, { count: judgements.size })}
          </Text>
        </Group>
        <Button
          leftSection={<IconSignature size={18} aria-hidden />}
          disabled={judgements.size === 0}
          onClick={() => setIsSigning(true)}
        >
          {t(($) => $.signoff.queue.sign)}
        </Button>
      </Group>
      <div className={classes.columns}>
        <nav className={classes.list} aria-label={t(($) => $.signoff.queue.listLabel)}>
          {claims.map((one, index) => {
            const decision = judgements.get(one.id)?.decision;
            return (
              <NavLink
                key={one.id}
                component="button"
                active={index === place}
                aria-current={index === place}
                label={[one.node.code, one.node.text].filter(Boolean).join(' ')}
                description={one.evidence.title}
                classNames={{ label: classes.line, description: classes.line }}
                rightSection={
                  decision && (
                    <Badge size="sm" variant="light" tt="none">
                      {words.decision[decision]}
                    </Badge>
                  )
                }
                onClick={() => setPlace(index)}
              />
            );
          })}
        </nav>
        <ClaimView
          key={claim.id}
          claim={claim}
          isAlong={review.contents.includes(contentOf(claim.evidence))}
        />
        <JudgementForm
          key={`judge ${claim.id}`}
          judgement={judgements.get(claim.id)}
          commentRef={comment}
          alike={alike.length}
          onJudge={(change) => judge([claim.id], change)}
          onJudgeAlike={(judgement) =>
            judge(
              alike.map(({ id }) => id),
              judgement,
            )
          }
          onClear={() => clear(claim.id)}
        />
      </div>
      <Text size="xs" c="dimmed">
        {t(($) => $.signoff.queue.keys)}
      </Text>
      {isSigning && (
        <SignDialog review={review} decided={judgements.size} onClose={() => setIsSigning(false)} />
      )}
    </Stack>
  );
}
