import { Button, Collapse, Group, Paper, PasswordInput, Stack, Text, Textarea, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerRecord } from '../../../../shared/contract/procedures/reviews.ts';
import { DECISIONS } from '../../../../shared/signoff/statement.ts';
import { keysFrom, successionsAmong, type Succession } from '../../../../shared/signoff/succession.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { DialogButtons } from '../../../ui/DialogButtons.tsx';
import { FaultMessage } from '../../../ui/FaultMessage.tsx';
import { useFormats } from '../../../ui/formats.ts';
import { useAnswer, useChange } from '../../../ui/procedure.ts';
import { useFocusBack } from '../../../ui/useFocusBack.ts';
import { useWords } from '../../../ui/words.ts';
import { SaveFile } from '../SaveFile.tsx';
import { IdentitySelect } from './IdentitySelect.tsx';

/** The answers that were given from this desk; what was signed can be taken back. */
export function Answers() {
  const { t } = useTranslation();
  const { data = [], error } = useAnswer('reviews.answers', {});
  const successions = successionsAmong(data);
  const takenBack = new Set(
    data
      .flatMap((answer) => answer.words)
      .filter(({ withdrawn }) => withdrawn)
      .map(({ signoff }) => signoff),
  );
  return (
    <Stack gap="sm" component="section" aria-labelledby="answers">
      <Title order={2} size="h3" id="answers">
        {t(($) => $.signoff.desk.answers)}
      </Title>
      <FaultMessage fault={error} />
      {data.length === 0 && <Text c="dimmed">{t(($) => $.signoff.desk.noAnswers)}</Text>}
      {data.map((answer) => (
        <AnswerCard key={answer.id} answer={answer} takenBack={takenBack} successions={successions} />
      ))}
    </Stack>
  );
}

interface AnswerCardProps {
  readonly answer: AnswerRecord;
  /** Sign-offs that were withdrawn since. */
  readonly takenBack: ReadonlySet<string>;
  readonly successions: readonly Succession[];
}

function AnswerCard({ answer, takenBack, successions }: AnswerCardProps) {
  const { t } = useTranslation();
  const words = useWords();
  const formats = useFormats();
  const [isOpen, { toggle }] = useDisclosure(false);
  const said = ({ withdrawn, successor, decision }: AnswerRecord['words'][number]) => {
    if (successor) return t(($) => $.signoff.desk.isSuccessor);
    if (withdrawn) return `${t(($) => $.signoff.desk.isWithdrawal)}: ${decision}`;
    return words.decision[DECISIONS.find((one) => one === decision) ?? 'met'];
  };
  const [takingBack, setTakingBack] = useState<AnswerRecord['words'][number] | null>(null);
  return (
    <Paper withBorder p="sm">
      <Group justify="space-between">
        <Button variant="subtle" size="compact-sm" onClick={toggle} aria-expanded={isOpen}>
          {t(($) => $.signoff.desk.answerOf, {
            date: formats.moment(answer.made),
            count: answer.words.length,
          })}
        </Button>
        <SaveFile kind="answers" id={answer.id} fileName={answer.fileName} compact />
      </Group>
      <Collapse expanded={isOpen}>
        <Stack gap={4} mt="xs">
          {answer.words.map((word) => (
            <Group key={word.signoff} justify="space-between" wrap="nowrap">
              <Text size="sm">
                {word.title} · {said(word)}
              </Text>
              {!word.withdrawn && !word.successor && !takenBack.has(word.signoff) && (
                <Button variant="subtle" color="red" size="compact-xs" onClick={() => setTakingBack(word)}>
                  {t(($) => $.signoff.desk.takeBack)}
                </Button>
              )}
            </Group>
          ))}
        </Stack>
      </Collapse>
      {takingBack && (
        <TakeBackDialog
          holders={keysFrom(answer.did, successions)}
          signoff={takingBack.signoff}
          title={takingBack.title}
          onClose={() => setTakingBack(null)}
        />
      )}
    </Paper>
  );
}

interface TakeBackDialogProps {
  /** The key that signed, and those that follow it, in order. */
  readonly holders: readonly string[];
  readonly signoff: string;
  readonly title: string;
  readonly onClose: () => void;
}

/** Signs that a sign-off is taken back, and why. */
function TakeBackDialog({ holders, signoff, title, onClose }: TakeBackDialogProps) {
  useFocusBack();
  const { t } = useTranslation();
  const { data: identities = [] } = useAnswer('identities.list', {});
  const [chosen, setChosen] = useState<string | null>(null);
  const theirs = identities.filter((identity) => holders.includes(identity.did));
  const newest = holders.findLast((holder) => theirs.some((identity) => identity.did === holder));
  const did = chosen ?? newest ?? holders[0] ?? '';
  const [reason, setReason] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const withdraw = useChange('reviews.withdraw', { faultsShown: 'by the page' });
  const submit = () =>
    withdraw.mutate(
      { input: { signoff, did, reason, passphrase } },
      {
        onSuccess: () => {
          notifications.show({ message: t(($) => $.signoff.desk.takenBack) });
          onClose();
        },
      },
    );
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t(($) => $.signoff.desk.takeBackTitle)}
      closeButtonProps={{ 'aria-label': t(($) => $.shell.close) }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Stack>
          <Text size="sm">{title}</Text>
          <Textarea
            label={t(($) => $.signoff.desk.reason)}
            description={t(($) => $.signoff.desk.reasonNeeded)}
            data-autofocus
            rows={2}
            maxLength={2000}
            value={reason}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
          />
          {theirs.length > 1 && <IdentitySelect identities={theirs} value={did} onChange={setChosen} />}
          <PasswordInput
            label={t(($) => $.signoff.desk.passphrase)}
            autoComplete="current-password"
            value={passphrase}
            onChange={({ currentTarget }) => setPassphrase(currentTarget.value)}
          />
          <FaultMessage fault={withdraw.error} />
          <DialogButtons>
            <Button variant="default" onClick={onClose}>
              {t(($) => $.shell.cancel)}
            </Button>
            <Button
              type="submit"
              color="red"
              loading={withdraw.isPending}
              disabled={reason.trim() === '' || passphrase === ''}
            >
              {t(($) => $.signoff.desk.takeBack)}
            </Button>
          </DialogButtons>
        </Stack>
      </form>
    </Dialog>
  );
}
