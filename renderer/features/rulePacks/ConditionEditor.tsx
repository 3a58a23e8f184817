import { ActionIcon, Button, Group, Paper, Stack, Text, Textarea, TextInput, Tooltip } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Condition } from '../../../shared/eligibility/verdict.ts';
import { fromWays, toWays, type Ways } from '../../../shared/eligibility/ways.ts';
import type { Alternative, Need } from '../../../shared/standard/rules.ts';
import { newNeed } from './drafts.ts';
import { NeedEditor } from './NeedEditor.tsx';
import classes from './RulePacks.module.css';

interface ConditionEditorProps {
  readonly alternative: Alternative;
  /** What it says of the career as it is being written; undefined while the pack does not fit together. */
  readonly trial: Condition | undefined;
  readonly textError: string | undefined;
  readonly onChange: (alternative: Alternative) => void;
  readonly onRemove: () => void;
}

/** One condition: its number and text as printed, and by which needs it is met. */
export function ConditionEditor({ alternative, trial, textError, onChange, onRemove }: ConditionEditorProps) {
  const { t } = useTranslation();
  const { number, text, rule } = alternative;
  const ways = toWays(rule);
  const put = (changed: Ways) => {
    const next = fromWays(changed);
    if (next !== null) onChange({ ...alternative, rule: next });
  };
  const replaceWay = (at: number, way: readonly Need[]) =>
    put(ways.map((one, index) => (index === at ? way : one)));
  const name = number ?? alternative.id;
  return (
    <Paper
      withBorder
      p="md"
      component="li"
      className={classes.condition}
      aria-label={t(($) => $.rulePacks.condition, { number: name })}
    >
      <Stack gap="sm">
        <Group align="flex-start" gap="sm" wrap="nowrap">
          <TextInput
            label={t(($) => $.rulePacks.number)}
            value={number ?? ''}
            w="5rem"
            flex="none"
            onChange={({ currentTarget: { value } }) =>
              onChange({ ...alternative, number: value === '' ? null : value })
            }
          />
          <Textarea
            label={t(($) => $.rulePacks.text)}
            placeholder={t(($) => $.rulePacks.textHelp)}
            value={text}
            error={textError}
            rows={2}
            classNames={{ input: classes.text }}
            flex={1}
            withAsterisk
            onChange={({ currentTarget: { value } }) => onChange({ ...alternative, text: value })}
          />
          <Tooltip label={t(($) => $.rulePacks.removeCondition, { number: name })}>
            <ActionIcon
              variant="subtle"
              color="gray"
              mt={26}
              aria-label={t(($) => $.rulePacks.removeCondition, { number: name })}
              onClick={onRemove}
            >
              <IconTrash size={18} aria-hidden />
            </ActionIcon>
          </Tooltip>
        </Group>
        <fieldset className={classes.ways}>
          <legend>{t(($) => $.rulePacks.meets)}</legend>
          {ways.map((way, at) => (
            // Ways have their place and nothing else to be known by.
            <div key={at} className={classes.way}>
              {at > 0 && (
                <Text size="sm" c="dimmed">
                  {t(($) => $.rulePacks.orElse)}
                </Text>
              )}
              {way.length > 1 && <Text size="sm">{t(($) => $.rulePacks.allOf)}</Text>}
              {way.map((need, nth) => (
                <NeedEditor
                  key={nth}
                  need={need}
                  onChange={(changed) =>
                    replaceWay(
                      at,
                      way.map((one, index) => (index === nth ? changed : one)),
                    )
                  }
                  onRemove={
                    way.length + ways.length > 2
                      ? () =>
                          replaceWay(
                            at,
                            way.filter((_, index) => index !== nth),
                          )
                      : undefined
                  }
                />
              ))}
              <Button
                size="compact-sm"
                variant="subtle"
                leftSection={<IconPlus size={14} aria-hidden />}
                onClick={() => replaceWay(at, [...way, newNeed('work')])}
              >
                {t(($) => $.rulePacks.addNeed)}
              </Button>
            </div>
          ))}
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => put([...ways, [newNeed('work')]])}
          >
            {t(($) => $.rulePacks.addWay)}
          </Button>
        </fieldset>
        <Text size="sm" component="output" display="block">
          <strong>{t(($) => $.rulePacks.trial.label)}</strong> <Trial condition={trial} />
        </Text>
      </Stack>
    </Paper>
  );
}

function Trial({ condition }: { readonly condition: Condition | undefined }) {
  const { t } = useTranslation();
  if (condition === undefined) return t(($) => $.rulePacks.trial.waiting);
  const { earliest: date, holds } = condition;
  if (date === null) return t(($) => $.rulePacks.trial.never);
  return holds ? t(($) => $.rulePacks.trial.since, { date }) : t(($) => $.rulePacks.trial.later, { date });
}
