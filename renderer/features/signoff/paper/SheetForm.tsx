import { Button, Checkbox, Group, Paper, Radio, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperWord } from '../../../../shared/signoff/sheet.ts';
import { DECISIONS, VARCS } from '../../../../shared/signoff/statement.ts';
import { DateField } from '../../../ui/DateField.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { DialogButtons } from '../../../ui/DialogButtons.tsx';
import { FaultMessage } from '../../../ui/FaultMessage.tsx';
import { useChange } from '../../../ui/procedure.ts';
import { useFocusBack } from '../../../ui/useFocusBack.ts';
import { useWords } from '../../../ui/words.ts';
import type { Scan } from './useScan.ts';

interface SheetFormProps {
  readonly scan: Scan;
  readonly onClose: () => void;
}

/** Types in what stands on a sheet: who signed, when, and what was ticked of each claim. */
export function SheetForm({ scan: { evidence, sheet }, onClose }: SheetFormProps) {
  useFocusBack();
  const { t } = useTranslation();
  const [signer, setSigner] = useState({ name: '', unit: '', post: '' });
  const [signed, setSigned] = useState<string | null>(null);
  const [words, setWords] = useState<ReadonlyMap<string, PaperWord>>(new Map());
  const keep = useChange('papers.keep', { faultsShown: 'by the page' });
  const isWhole = signer.name.trim() !== '' && signed !== null && words.size > 0;
  return (
    <Dialog
      opened
      onClose={onClose}
      size="xl"
      title={t(($) => $.signoff.paper.found, { number: sheet.sheet, total: sheet.sheets })}
      closeButtonProps={{ 'aria-label': t(($) => $.shell.close) }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (signed === null) return;
          const said = [...words.values()].map(({ varcs, ...word }) => ({ ...word, varcs: [...varcs] }));
          const { request, sheet: number } = sheet;
          keep.mutate(
            { input: { scan: evidence, request, sheet: number, signer, signed, words: said } },
            { onSuccess: onClose },
          );
        }}
      >
        <Stack>
          <Text size="sm" c="dimmed">
            {t(($) => $.signoff.paper.typeIn)}
          </Text>
          {sheet.claims.map(({ id, code, text, title }) => (
            <WordField
              key={id}
              claim={id}
              requirement={[code, text].filter(Boolean).join(' ')}
              title={title}
              word={words.get(id)}
              onSay={(word) => setWords(new Map(words).set(id, word))}
            />
          ))}
          <Group grow align="flex-start">
            <TextInput
              label={t(($) => $.signoff.desk.name)}
              required
              value={signer.name}
              onChange={({ currentTarget }) => setSigner({ ...signer, name: currentTarget.value })}
            />
            <TextInput
              label={t(($) => $.signoff.desk.unit)}
              value={signer.unit}
              onChange={({ currentTarget }) => setSigner({ ...signer, unit: currentTarget.value })}
            />
            <TextInput
              label={t(($) => $.signoff.desk.post)}
              value={signer.post}
              onChange={({ currentTarget }) => setSigner({ ...signer, post: currentTarget.value })}
            />
            <DateField
              label={t(($) => $.signoff.paper.signed)}
              required
              value={signed}
              onChange={setSigned}
            />
          </Group>
          <FaultMessage fault={keep.error} />
          <DialogButtons>
            <Button variant="default" onClick={onClose}>
              {t(($) => $.shell.cancel)}
            </Button>
            <Button type="submit" loading={keep.isPending} disabled={!isWhole}>
              {t(($) => $.signoff.paper.keep)}
            </Button>
          </DialogButtons>
        </Stack>
      </form>
    </Dialog>
  );
}

interface WordFieldProps {
  readonly claim: string;
  readonly requirement: string;
  readonly title: string;
  readonly word: PaperWord | undefined;
  readonly onSay: (word: PaperWord) => void;
}

function WordField({ claim, requirement, title, word, onSay }: WordFieldProps) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <Paper withBorder p="sm">
      <Stack gap="xs">
        <div>
          <Text size="sm" fw={500}>
            {requirement}
          </Text>
          <Text size="xs" c="dimmed">
            {title}
          </Text>
        </div>
        <Radio.Group
          label={t(($) => $.signoff.decision)}
          value={word?.decision ?? ''}
          onChange={(value) => {
            const decision = DECISIONS.find((one) => one === value);
            if (decision) onSay({ varcs: [], comment: '', ...word, claim, decision });
          }}
        >
          <Group gap="md" mt={4}>
            {DECISIONS.map((decision) => (
              <Radio key={decision} value={decision} label={words.decision[decision]} />
            ))}
          </Group>
        </Radio.Group>
        {word && (
          <>
            <Checkbox.Group
              label={t(($) => $.signoff.queue.varcs)}
              value={[...word.varcs]}
              onChange={(ticks) => onSay({ ...word, varcs: VARCS.filter((one) => ticks.includes(one)) })}
            >
              <Group gap="md" mt={4}>
                {VARCS.map((tick) => (
                  <Checkbox key={tick} value={tick} label={words.varcs[tick]} />
                ))}
              </Group>
            </Checkbox.Group>
            <Textarea
              label={t(($) => $.signoff.queue.comment)}
              rows={2}
              maxLength={5000}
              value={word.comment}
              onChange={({ currentTarget }) => onSay({ ...word, comment: currentTarget.value })}
            />
          </>
        )}
      </Stack>
    </Paper>
  );
}
