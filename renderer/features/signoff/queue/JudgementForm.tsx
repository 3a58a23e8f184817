import { Button, Checkbox, Paper, Radio, Stack, Textarea } from '@mantine/core';
import { useState, type ReactNode, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { DECISIONS, VARCS, type Judgement } from '../../../../shared/signoff/statement.ts';
import { DateField } from '../../../ui/DateField.tsx';
import { useWords } from '../../../ui/words.ts';
import { KeyName } from './KeyName.tsx';
import type { Said } from './useJudgements.ts';

/** The keys that decide and tick, in the order of what they stand beside. */
export const DECISION_KEYS = ['1', '2', '3'] as const;
export const TICK_KEYS = ['4', '5', '6', '7', '8'] as const;

interface JudgementFormProps {
  readonly judgement: Judgement | undefined;
  /** What was written so far. */
  readonly draft: string;
  readonly commentRef: RefObject<HTMLTextAreaElement | null>;
  /** How many other claims have the same evidence. */
  readonly alike: number;
  readonly onJudge: (said: Partial<Said>) => void;
  readonly onJudgeAlike: (said: Said) => void;
  readonly onClear: () => void;
  readonly onDraft: (comment: string) => void;
  /** Back from the comment to the claim, whose keys then count again. */
  readonly onLeave: () => void;
}

/** The decision on one claim: each change is kept at once, and nothing is signed by it. */
export function JudgementForm(props: JudgementFormProps) {
  const { judgement, draft, commentRef, alike, onJudge, onJudgeAlike, onClear, onDraft, onLeave } = props;
  const { t } = useTranslation();
  const words = useWords();
  const [comment, setComment] = useState(draft);
  const isReturned = judgement !== undefined && judgement.decision !== 'met';
  return (
    <Paper withBorder p="md">
      <Stack gap="md">
        <Radio.Group
          label={t(($) => $.signoff.decision)}
          value={judgement?.decision ?? ''}
          onChange={(value) => {
            const decision = DECISIONS.find((one) => one === value);
            if (decision) onJudge({ decision, comment });
          }}
        >
          <Stack gap="xs" mt={4}>
            {DECISIONS.map((decision, index) => (
              <Radio
                key={decision}
                value={decision}
                label={<Keyed by={DECISION_KEYS[index]}>{words.decision[decision]}</Keyed>}
                aria-keyshortcuts={DECISION_KEYS[index]}
              />
            ))}
          </Stack>
        </Radio.Group>
        <Checkbox.Group
          label={t(($) => $.signoff.queue.varcs)}
          value={judgement?.varcs ?? []}
          onChange={(ticks) => onJudge({ varcs: VARCS.filter((one) => ticks.includes(one)) })}
        >
          <Stack gap={6} mt={4}>
            {VARCS.map((tick, index) => (
              <Checkbox
                key={tick}
                value={tick}
                label={<Keyed by={TICK_KEYS[index]}>{words.varcs[tick]}</Keyed>}
                aria-keyshortcuts={TICK_KEYS[index]}
                disabled={!judgement}
              />
            ))}
          </Stack>
        </Checkbox.Group>
        <Textarea
          ref={commentRef}
          label={<Keyed by="C">{t(($) => $.signoff.queue.comment)}</Keyed>}
          description={isReturned && t(($) => $.signoff.queue.returned)}
          aria-keyshortcuts="C"
          rows={3}
          maxLength={5000}
          value={comment}
          onChange={({ currentTarget }) => setComment(currentTarget.value)}
          onKeyDown={({ key, nativeEvent }) => {
            if (key === 'Escape' && !nativeEvent.isComposing) onLeave();
          }}
          onBlur={() => {
            if (comment === draft) return;
            if (judgement) onJudge({ comment });
            else onDraft(comment);
          }}
        />
        <DateField
          label={t(($) => $.signoff.queue.until)}
          value={judgement?.until ?? null}
          onChange={(until) => judgement && onJudge({ until })}
        />
        {judgement && alike > 0 && (
          <Button
            variant="light"
            size="xs"
            h="auto"
            py={6}
            styles={{ label: { whiteSpace: 'normal' } }}
            aria-keyshortcuts="E"
            rightSection={<KeyName>E</KeyName>}
            onClick={() => {
              const { decision, varcs, until } = judgement;
              onJudgeAlike({ decision, varcs, until, comment });
            }}
          >
            {t(($) => $.signoff.queue.alike, { count: alike })}
          </Button>
        )}
        {judgement && (
          <Button
            variant="subtle"
            color="gray"
            size="xs"
            aria-keyshortcuts="Backspace"
            rightSection={<KeyName>⌫</KeyName>}
            onClick={onClear}
          >
            {t(($) => $.signoff.queue.clear)}
          </Button>
        )}
      </Stack>
    </Paper>
  );
}

interface KeyedProps {
  readonly by: string | undefined;
  readonly children: ReactNode;
}

const Keyed = ({ by, children }: KeyedProps) => (
  <>
    {children} <KeyName>{by}</KeyName>
  </>
);
