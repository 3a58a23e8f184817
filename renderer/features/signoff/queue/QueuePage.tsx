import { Badge, Button, Group, NavLink, Skeleton, Stack, Text } from '@mantine/core';
import { IconArrowLeft, IconChevronLeft, IconChevronRight, IconSignature } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewRecord } from '../../../../shared/contract/procedures/reviews.ts';
import { contentOf, DECISIONS, VARCS, type Varcs } from '../../../../shared/signoff/statement.ts';
import { FaultMessage } from '../../../ui/FaultMessage.tsx';
import { ButtonLink } from '../../../ui/links.tsx';
import { Page } from '../../../ui/Page.tsx';
import { useAnswer } from '../../../ui/procedure.ts';
import { useWords } from '../../../ui/words.ts';
import { useSubject } from '../useSubject.ts';
import { ClaimView } from './ClaimView.tsx';
import { DECISION_KEYS, JudgementForm, TICK_KEYS } from './JudgementForm.tsx';
import { KeyName } from './KeyName.tsx';
import classes from './Queue.module.css';
import { SignDialog } from './SignDialog.tsx';
import { useJudgements, type Said } from './useJudgements.ts';
import { useQueueKeys } from './useQueueKeys.ts';

const route = getRouteApi('/review/$reviewId');

/** A request, claim by claim: the evidence beside what it should show, and the decision. */
export function QueuePage() {
  const { t } = useTranslation();
  const subjectText = useSubject();
  const { reviewId } = route.useParams();
  const { data, error } = useAnswer('reviews.show', { id: reviewId });
  return (
    <Page
      title={data ? subjectText(data.subject) : t(($) => $.words.action.review)}
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
  const { judgements, judge, clear, commentOn, draft } = useJudgements(review);
  const [position, setPosition] = useState({ place: 0, byKey: false });
  const { place } = position;
  const [isSigning, setIsSigning] = useState(false);
  const comment = useRef<HTMLTextAreaElement>(null);
  const current = useRef<HTMLButtonElement>(null);
  const { claims } = review;
  const claim = claims[place];
  const step = (steps: number, byKeys: boolean) =>
    setPosition({ place: Math.min(claims.length - 1, Math.max(0, place + steps)), byKey: byKeys });
  useEffect(() => {
    current.current?.scrollIntoView({ block: 'nearest' });
    // Else the focus would be lost with the form of the claim that was left.
    if (position.byKey) current.current?.focus();
  }, [position]);
  const alike = claims.filter((other) => other !== claim && other.evidence.sha256 === claim?.evidence.sha256);
  const said = claim && judgements.get(claim.id);
  const tick = (one: Varcs) => {
    if (claim === undefined || said === undefined) return;
    const isTicked = said.varcs.includes(one);
    judge([claim.id], {
      varcs: VARCS.filter((other) => (other === one ? !isTicked : said.varcs.includes(other))),
    });
  };
  const judgeAlike = (like: Said) =>
    judge(
      alike.map(({ id }) => id),
      like,
    );
  const undo = () => said && clear(said.claim);
  const sign = () => judgements.size > 0 && setIsSigning(true);
  useQueueKeys(
    isSigning || claim === undefined
      ? {}
      : {
          arrowleft: () => step(-1, true),
          arrowright: () => step(1, true),
          ...keyed(DECISION_KEYS, DECISIONS, (decision) => judge([claim.id], { decision })),
          ...keyed(TICK_KEYS, VARCS, tick),
          c: () => comment.current?.focus(),
          e: () => said && judgeAlike(said),
          backspace: undo,
          s: sign,
        },
  );
  if (claim === undefined) return null;
  return (
    <Stack gap="md">
      {review.message !== '' && (
        <Text size="sm" style={{ whiteSpace: 'pre-wrap' }}>
          <b>{t(($) => $.signoff.queue.message)}</b> {review.message}
        </Text>
      )}
      {review.sample && <Text size="sm">{t(($) => $.signoff.queue.sample, { ...review.sample })}</Text>}
      <Group justify="space-between">
        <Group gap="xs">
          <Button
            variant="default"
            size="xs"
            disabled={place === 0}
            leftSection={<IconChevronLeft size={16} aria-hidden />}
            aria-keyshortcuts="ArrowLeft"
            onClick={() => step(-1, false)}
          >
            {t(($) => $.signoff.queue.previous)}
          </Button>
          <Button
            variant="default"
            size="xs"
            disabled={place === claims.length - 1}
            rightSection={<IconChevronRight size={16} aria-hidden />}
            aria-keyshortcuts="ArrowRight"
            onClick={() => step(1, false)}
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
          aria-keyshortcuts="S"
          rightSection={<KeyName>S</KeyName>}
          onClick={sign}
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
                ref={index === place ? current : undefined}
                component="button"
                active={index === place}
                aria-current={index === place}
                label={[one.node.code, one.node.text].filter(Boolean).join(' ')}
                description={one.evidence.title}
                classNames={{ label: classes.line, description: classes.line }}
                rightSection={
                  decision && (
                    // As light as the row that stands open, it would not show there.
                    <Badge size="sm" variant="default" tt="none">
                      {words.decision[decision]}
                    </Badge>
                  )
                }
                onClick={() => setPosition({ place: index, byKey: false })}
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
          judgement={said}
          draft={commentOn(claim.id)}
          commentRef={comment}
          alike={alike.length}
          onJudge={(change) => judge([claim.id], change)}
          onJudgeAlike={judgeAlike}
          onClear={undo}
          onDraft={(text) => draft(claim.id, text)}
          onLeave={() => current.current?.focus()}
        />
      </div>
      <Text size="xs" c="dimmed">
        {t(($) => $.signoff.queue.keys)}
      </Text>
      {isSigning && (
        <SignDialog
          review={review}
          judgements={[...judgements.values()]}
          onClose={() => setIsSigning(false)}
        />
      )}
    </Stack>
  );
}

/** Each key with what it does to the one that stands in its place. */
const keyed = <T,>(keys: readonly string[], ones: readonly T[], act: (one: T) => void) =>
  Object.fromEntries(
    keys.flatMap((key, index) => {
      const one = ones[index];
      return one === undefined ? [] : [[key, () => act(one)] as const];
    }),
  );
