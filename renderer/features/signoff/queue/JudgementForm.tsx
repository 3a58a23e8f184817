import { Button, Checkbox, Paper, Radio, Stack, Textarea } from '@mantine/core';
import { useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { DECISIONS, VARCS, type Judgement } from '../../../../shared/signoff/statement.ts';
import { DateField } from '../../../ui/DateField.tsx';
import { useWords } from '../../../ui/words.ts';
import type { Said } from './useJudgements.ts';

interface JudgementFormProps {
  readonly judgement: Judgement | undefined;
  readonly commentRef: RefObject<HTMLTextAreaElement | null>;
  /** How many other claims have the same evidence. */
  readonly alike: number;
  readonly onJudge: (said: Partial<Said>) => void;
  readonly onJudgeAlike: (said: Said) => void;
  readonly onClear: () => void;
}

/** The decision on one claim: each change is kept at once, and nothing is signed by it. */
export function JudgementForm(props: JudgementFormProps) {
  const { judgement, commentRef, alike, onJudge, onJudgeAlike, onClear } = props;
  const { t } = useTranslation();
  const words = useWords();
  const [comment, setComment] = useState(judgement?.comment ?? '');
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
            {DECISIONS.map((decision) => (
              <Radio key={decision} value={decision} label={words.decision[decision]} />
            ))}
          </Stack>
        </Radio.Group>
        <Checkbox.Group
          label={t(($) => $.signoff.queue.varcs)}
          value={judgement?.varcs ?? []}
          onChange={(ticks) => onJudge({ varcs: VARCS.filter((one) => ticks.includes(one)) })}
        >
          <Stack gap={6} mt={4}>
            {VARCS.map((tick) => (
              <Checkbox key={tick} value={tick} label={words.varcs[tick]} disabled={!judgement} />
            ))}
          </Stack>
        </Checkbox.Group>
        <Textarea
          ref={commentRef}
          label={t(($) => $.signoff.queue.comment)}
          rows={3}
          maxLength={5000}
          value={comment}
          onChange={({ currentTarget }) => setComment(currentTarget.value)}
          onBlur={() => judgement && judgement.comment !== comment && onJudge({ comment })}
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
            onClick={() => {
              const { decision, varcs, until } = judgement;
              onJudgeAlike({ decision, varcs, until, comment });
            }}
          >
            {t(($) => $.signoff.queue.alike, { count: alike })}
          </Button>
        )}
        {judgement && (
          <Button variant="subtle" color="gray" size="xs" onClick={onClear}>
            {t(($) => $.signoff.queue.clear)}
          </Button>
        )}
      </Stack>
    </Paper>
  );
}
