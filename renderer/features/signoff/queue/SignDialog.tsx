import { Alert, Button, PasswordInput, Stack, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewRecord } from '../../../../shared/contract/procedures/reviews.ts';
import type { ReceivedRecord } from '../../../../shared/contract/procedures/signoffs.ts';
import type { Judgement } from '../../../../shared/signoff/statement.ts';
import { keysFrom, successionsAmong } from '../../../../shared/signoff/succession.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { DialogButtons } from '../../../ui/DialogButtons.tsx';
import { FaultMessage } from '../../../ui/FaultMessage.tsx';
import { useAnswer, useChange } from '../../../ui/procedure.ts';
import { useFocusBack } from '../../../ui/useFocusBack.ts';
import { IdentityWays } from '../desk/IdentityWays.tsx';
import { IdentitySelect } from '../desk/IdentitySelect.tsx';
import { ReceivedReport } from '../ReceivedReport.tsx';
import { SaveFile } from '../SaveFile.tsx';

interface SignDialogProps {
  readonly review: ReviewRecord;
  readonly judgements: readonly Judgement[];
  readonly onClose: () => void;
}

/** Signs what was decided with the supervisor's key; the answer is a file. */
export function SignDialog({ review, judgements, onClose }: SignDialogProps) {
  useFocusBack();
  const { t } = useTranslation();
  const { data: known, error: unlisted } = useAnswer('identities.list', {});
  const identities = known ?? [];
  const isWithout = known && known.length === 0;
  const makeButton = useRef<HTMLButtonElement>(null);
  const passphraseField = useRef<HTMLInputElement>(null);
  // Which of them comes first is known once the dialog is open, and again once an identity was made in it.
  useEffect(() => {
    if (isWithout !== undefined) (isWithout ? makeButton : passphraseField).current?.focus();
  }, [isWithout]);
  const { data: answers = [] } = useAnswer('reviews.answers', {});
  const { data: state } = useAnswer('portfolio.state', {});
  const [chosen, setChosen] = useState<string | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [received, setReceived] = useState<ReceivedRecord | null>(null);
  const sign = useChange('reviews.sign', { faultsShown: 'by the page' });
  const take = useChange('signoffs.import', { faultsShown: 'by the page' });
  const successions = successionsAmong(answers);
  const replaced = new Set(successions.map((one) => one.did));
  const newest = identities
    .filter((identity) => !replaced.has(identity.did))
    .toSorted((one, other) => one.created.localeCompare(other.created))
    .at(-1);
  const addressee = review.addressee && keysFrom(review.addressee, successions).at(-1);
  const did = chosen ?? addressee ?? newest?.did ?? null;
  const isHere = identities.some((identity) => identity.did === did);
  const answer = sign.data;
  const isTheirs = state?.open?.id === review.subject.portfolio;
  const decided = judgements.length;
  const unsaid = judgements.filter(({ decision, comment }) => decision !== 'met' && comment === '').length;
  const submit = () => {
    if (did === null) return;
    sign.mutate({ input: { id: review.id, did, passphrase } }, { onSettled: () => setPassphrase('') });
  };
  const about = (
    <>
      <Text>
        {t(($) => $.signoff.queue.signWhat, {
          count: decided,
          left: review.claims.length - decided,
        })}
      </Text>
      {unsaid > 0 && <Alert color="orange">{t(($) => $.signoff.queue.unsaid, { count: unsaid })}</Alert>}
      {known !== undefined && review.addressee !== null && !isHere && (
        <Alert color="orange">{t(($) => $.signoff.queue.forAnother, { did: review.addressee })}</Alert>
      )}
    </>
  );
  const cancel = (
    <Button variant="default" onClick={onClose}>
      {t(($) => $.shell.cancel)}
    </Button>
  );
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t(($) => $.signoff.queue.signTitle)}
      size="lg"
      closeButtonProps={{ 'aria-label': t(($) => $.shell.close) }}
    >
      {answer ? (
        <Stack>
          <Text component="output">{t(($) => $.signoff.queue.done, { count: answer.words.length })}</Text>
          <Text size="sm" c="dimmed">
            {t(($) => $.signoff.queue.doneHow)}
          </Text>
          <FaultMessage fault={take.error} />
          {received && <ReceivedReport received={received} onClose={() => setReceived(null)} />}
          <DialogButtons>
            {isTheirs && received === null && (
              <Button
                variant="default"
                loading={take.isPending}
                onClick={() => take.mutate({ input: { answer: answer.id } }, { onSuccess: setReceived })}
              >
                {t(($) => $.signoff.queue.bringIn)}
              </Button>
            )}
            <SaveFile kind="answers" id={answer.id} fileName={answer.fileName} isNext />
          </DialogButtons>
        </Stack>
      ) : isWithout === true ? (
        // No form: the one that makes an identity is drawn in here, and what is sent off in it would send this one too.
        <Stack>
          {about}
          <Text>{t(($) => $.signoff.queue.noIdentity)}</Text>
          <IdentityWays isFirst makeButton={makeButton} />
          <DialogButtons>{cancel}</DialogButtons>
        </Stack>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          <Stack>
            {about}
            {isWithout === false && (
              <>
                <IdentitySelect
                  identities={identities}
                  replaced={replaced}
                  value={isHere ? did : null}
                  onChange={setChosen}
                />
                <PasswordInput
                  label={t(($) => $.signoff.desk.passphrase)}
                  autoComplete="current-password"
                  data-autofocus
                  ref={passphraseField}
                  value={passphrase}
                  onChange={({ currentTarget }) => setPassphrase(currentTarget.value)}
                />
              </>
            )}
            <FaultMessage fault={unlisted ?? sign.error} />
            <DialogButtons>
              {cancel}
              <Button type="submit" loading={sign.isPending} disabled={!isHere || passphrase === ''}>
                {t(($) => $.signoff.queue.signNow)}
              </Button>
            </DialogButtons>
          </Stack>
        </form>
      )}
    </Dialog>
  );
}
