import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Pair } from '../../../../shared/standard/crosswalk.ts';
import type { Standard } from '../../../../shared/standard/standard.ts';
import { NoteDialog } from './NoteDialog.tsx';
import { useDecide } from './useDecide.ts';
import classes from './Compare.module.css';

interface PairActionsProps {
  readonly a: Standard;
  readonly b: Standard;
  readonly pair: Pair;
  /** What the pair is called, for whoever does not see the row. */
  readonly name: string;
}

/** What the person says of a pair, and how they say it. */
export function PairActions({ a, b, pair, name }: PairActionsProps) {
  const { t } = useTranslation();
  const [noting, setNoting] = useState(false);
  const { decide } = useDecide(a, b);
  const named = (action: string) => t(($) => $.standards.compare.named, { action, pair: name });
  const words = {
    accept: t(($) => $.standards.compare.accept),
    reject: t(($) => $.standards.compare.reject),
    takeBack: t(($) => $.standards.compare.takeBack),
    note: pair.note === '' ? t(($) => $.standards.compare.addNote) : t(($) => $.standards.compare.editNote),
  };
  return (
    <Stack gap={6} align="flex-start">
      {pair.state === 'suggested' ? (
        <Group gap={6}>
          <Button
            size="compact-sm"
            variant="light"
            aria-label={named(words.accept)}
            onClick={({ currentTarget }) => {
              goOn(currentTarget);
              decide(pair, { state: 'accepted' });
            }}
          >
            {words.accept}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            aria-label={named(words.reject)}
            onClick={({ currentTarget }) => {
              goOn(currentTarget);
              decide(pair, { state: 'rejected' });
            }}
          >
            {words.reject}
          </Button>
        </Group>
      ) : (
        <>
          <Badge variant="light" color={pair.state === 'rejected' ? 'gray' : 'green'}>
            {t(($) => $.words.pairState[pair.state])}
          </Badge>
          {pair.note !== '' && (
            <Text size="sm" className={classes.note}>
              {pair.note}
            </Text>
          )}
          <Group gap={6}>
            <Button
              size="compact-sm"
              variant="default"
              aria-label={named(words.takeBack)}
              onClick={() => decide(pair, { state: 'suggested', note: '' })}
            >
              {words.takeBack}
            </Button>
            <Button
              size="compact-sm"
              variant="subtle"
              aria-label={named(words.note)}
              onClick={() => setNoting(true)}
            >
              {words.note}
            </Button>
          </Group>
        </>
      )}
      {noting && (
        <NoteDialog
          name={name}
          note={pair.note}
          onSave={(note) => decide(pair, { note }, () => setNoting(false))}
          onClose={() => setNoting(false)}
        />
      )}
    </Stack>
  );
}

/** The button goes once it was pressed: whoever works by keyboard goes on with the next pair. */
function goOn(button: HTMLElement): void {
  const row = button.closest('tr');
  const next = row?.nextElementSibling ?? row?.previousElementSibling;
  next?.querySelector('button')?.focus();
}
