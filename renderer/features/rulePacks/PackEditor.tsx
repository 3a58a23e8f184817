import { Alert, Button, Group, List, Stack, Text, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useBlocker, useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RulePack } from '../../../shared/eligibility/pack.ts';
import { readPack } from '../../../shared/eligibility/readPack.ts';
import { languageOf } from '../../../shared/words/language.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { FaultMessage } from '../../ui/FaultMessage.tsx';
import { levelName } from '../../ui/levelName.ts';
import { ignoreFault, useAnswer } from '../../ui/procedure.ts';
import { useStillHere } from '../../ui/useStillHere.ts';
import { ConditionEditor } from './ConditionEditor.tsx';
import { LEVELS, nextAlternative, withoutAlternative } from './drafts.ts';
import { MaterialsEditor } from './MaterialsEditor.tsx';
import { PackHead, PackOccupations } from './PackHead.tsx';
import classes from './RulePacks.module.css';
import { useSavePack } from './useSavePack.ts';

/** Long enough for a word to be typed. */
const TRIED_AFTER = 300;

/** A pack being written: what it is, its conditions with a trial of each, its documents. Saved as a whole or not. */
export function PackEditor({ initial }: { readonly initial: RulePack }) {
  const { t, i18n } = useTranslation();
  const language = languageOf(i18n.language);
  const navigate = useNavigate();
  const saving = useSavePack({ faultsShown: 'by the page' });
  const [pack, setPack] = useState(initial);
  const [asked, setAsked] = useState(false);
  const saved = useRef(false);
  const complaintsBox = useRef<HTMLDivElement>(null);
  const checked = readPack(pack, language);
  const complaints = asked && 'complaints' in checked ? checked.complaints : [];
  const errorAt = (at: string) => complaints.find((complaint) => complaint.at === at)?.message;
  const trials = useTrials(pack);
  const leaving = useBlocker({
    shouldBlockFn: () => pack !== initial && !saved.current,
    enableBeforeUnload: false,
    withResolver: true,
  });
  const markHere = useStillHere();
  const putRules = (some: Partial<RulePack['rules']>) =>
    setPack((before) => ({ ...before, rules: { ...before.rules, ...some } }));
  const keep = () => {
    setAsked(true);
    if ('complaints' in checked) {
      requestAnimationFrame(() => complaintsBox.current?.focus());
      return;
    }
    const isStillHere = markHere();
    saving
      .save(checked.pack)
      .then(() => {
        saved.current = true;
        return isStillHere() ? navigate({ to: '/rules', search: { standard: pack.standard } }) : undefined;
      })
      .catch(ignoreFault);
  };
  const { alternatives } = pack.rules;
  /** What a place is called on the form: the reader sees no pointer. */
  const nameOf = (at: string): string => {
    const [, first, second, index] = at.split('/');
    if (first === 'title') return t(($) => $.rulePacks.name);
    if (first === 'version') return t(($) => $.rulePacks.version);
    if (first === 'materials') return t(($) => $.rulePacks.materials);
    const condition = second === 'alternatives' ? alternatives[Number(index)] : undefined;
    if (condition === undefined) return t(($) => $.rulePacks.conditions);
    const number = condition.number ?? condition.id;
    return `${levelName(t, condition.level)} ${t(($) => $.rulePacks.condition, { number })}`;
  };
  return (
    <Stack gap="lg">
      <PackHead pack={pack} errorAt={errorAt} onChange={setPack} />
      <PackOccupations pack={pack} errorAt={errorAt} onChange={setPack} />
      <section aria-labelledby="conditions">
        <Stack gap="md">
          <Title order={2} size="h3" id="conditions">
            {t(($) => $.rulePacks.conditions)}
          </Title>
          {LEVELS.map((level) => {
            const ofLevel = alternatives.filter((one) => one.level === level);
            return (
              <section key={level} aria-labelledby={`level-${level}`}>
                <Group justify="space-between" mb="xs">
                  <Title order={3} size="h4" id={`level-${level}`}>
                    {levelName(t, level)}
                  </Title>
                  <Button
                    variant="light"
                    size="compact-sm"
                    leftSection={<IconPlus size={14} aria-hidden />}
                    onClick={() =>
                      putRules({ alternatives: [...alternatives, nextAlternative(pack, level)] })
                    }
                  >
                    {t(($) => $.rulePacks.addCondition)}
                  </Button>
                </Group>
                {ofLevel.length === 0 ? (
                  <Text size="sm" c="dimmed">
                    {t(($) => $.rulePacks.noneOfLevel)}
                  </Text>
                ) : (
                  <ul className={classes.list}>
                    {ofLevel.map((alternative) => (
                      <ConditionEditor
                        key={alternative.id}
                        alternative={alternative}
                        trial={trials.get(alternative.id)}
                        textError={errorAt(`/rules/alternatives/${alternatives.indexOf(alternative)}/text`)}
                        onChange={(changed) =>
                          putRules({
                            alternatives: alternatives.map((one) => (one.id === changed.id ? changed : one)),
                          })
                        }
                        onRemove={() => setPack((before) => withoutAlternative(before, alternative.id))}
                      />
                    ))}
                  </ul>
                )}
              </section>
            );
          })}
        </Stack>
      </section>
      <MaterialsEditor
        pack={pack}
        errorAt={errorAt}
        onChange={(materials) => setPack((before) => ({ ...before, materials: [...materials] }))}
      />
      <FaultMessage fault={saving.error} />
      {complaints.length > 0 && (
        <Alert
          color="red"
          title={t(($) => $.rulePacks.saveFirst)}
          role="alert"
          ref={complaintsBox}
          tabIndex={-1}
        >
          <List size="sm">
            {complaints.map(({ at, message }) => (
              <List.Item key={`${at} ${message}`}>
                <strong>{nameOf(at)}</strong> {message}
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
      <Group justify="flex-end" gap="sm" className={classes.bar}>
        <Button
          variant="default"
          onClick={() => void navigate({ to: '/rules', search: { standard: pack.standard } })}
        >
          {t(($) => $.shell.cancel)}
        </Button>
        <Button onClick={keep} loading={saving.isPending}>
          {t(($) => $.rulePacks.save)}
        </Button>
      </Group>
      <Dialog
        opened={leaving.status === 'blocked'}
        onClose={() => leaving.reset?.()}
        title={t(($) => $.rulePacks.unsaved)}
        closeButtonProps={{ 'aria-label': t(($) => $.rulePacks.stay) }}
      >
        <Stack gap="md">
          <Text>{t(($) => $.rulePacks.unsavedWhy)}</Text>
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={() => leaving.reset?.()} data-autofocus>
              {t(($) => $.rulePacks.stay)}
            </Button>
            <Button color="red" onClick={() => leaving.proceed?.()}>
              {t(($) => $.rulePacks.leave)}
            </Button>
          </Group>
        </Stack>
      </Dialog>
    </Stack>
  );
}

/** What each condition says of the career, once what is written fits together. By the condition's id. */
function useTrials(pack: RulePack) {
  const { i18n } = useTranslation();
  const preferences = useAnswer('preferences.show', {});
  const [settled] = useDebouncedValue(pack, TRIED_AFTER);
  // A text that is still missing changes no day.
  const written = readPack(withTexts(settled), languageOf(i18n.language));
  const reading = preferences.data?.reading ?? 'literal';
  const { data } = useAnswer(
    'rulePacks.try',
    { pack: 'pack' in written ? written.pack : settled, reading },
    { enabled: 'pack' in written && preferences.data !== undefined },
  );
  const conditions = data?.levels.flatMap((level) => level.conditions) ?? [];
  return new Map(conditions.map((condition) => [condition.id, condition]));
}

const withTexts = (pack: RulePack): RulePack => ({
  ...pack,
  title: pack.title.trim() || '-',
  version: pack.version.trim() || '-',
  materials: [],
  rules: {
    ...pack.rules,
    alternatives: pack.rules.alternatives.map((one) => ({ ...one, text: one.text || '-' })),
  },
});
