import { Alert, List, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ReceivedRecord } from '../../../shared/contract/procedures/signoffs.ts';
import { fill } from '../../../shared/words/words.ts';
import { useWords } from '../../ui/words.ts';
import { OwnersPortfolio } from './OwnersPortfolio.tsx';

interface ReceivedReportProps {
  readonly received: ReceivedRecord;
  readonly onClose: () => void;
  /** Takes the same answer in once more, where it belongs to another portfolio, which is then open. */
  readonly onOpened?: () => void;
}

/** What came of an answer that was taken in, and whose key it is said to be by. */
export function ReceivedReport({ received, onClose, onOpened }: ReceivedReportProps) {
  const { t } = useTranslation();
  const isFine = isAllFine(received);
  return (
    <output>
      <Alert
        color={isFine ? 'green' : 'orange'}
        icon={isFine ? <IconCircleCheck aria-hidden /> : <IconAlertTriangle aria-hidden />}
        title={<Outcome received={received} />}
        withCloseButton
        closeButtonLabel={t(($) => $.shell.close)}
        onClose={onClose}
      >
        <Stack gap="xs">
          {received.owner && <OwnersPortfolio owner={received.owner} onOpened={onOpened} />}
          <Details received={received} />
        </Stack>
      </Alert>
    </output>
  );
}

/** Tells the same to who has left the page meanwhile; what is not all fine stays until it was read. */
export function useTellReceived(): (received: ReceivedRecord) => void {
  const { t } = useTranslation();
  return (received) => {
    const isFine = isAllFine(received);
    notifications.show({
      role: 'status',
      color: isFine ? 'green' : 'orange',
      ...(!isFine && { autoClose: false }),
      closeButtonProps: { 'aria-label': t(($) => $.shell.close) },
      title: t(($) => $.signoff.arrived),
      message: (
        <>
          <Text size="sm">
            <Outcome received={received} />
          </Text>
          {received.owner && <OwnersPortfolio owner={received.owner} onOpened={undefined} />}
          <Details received={received} />
        </>
      ),
    });
  };
}

const isAllFine = ({ refused, signer }: ReceivedRecord) =>
  refused.length === 0 && signer.warnings.length === 0;

type OfReceived = Pick<ReceivedReportProps, 'received'>;

function Outcome({ received: { accepted, successor } }: OfReceived) {
  const { t } = useTranslation();
  if (successor !== null) return t(($) => $.signoff.successorTaken, { name: successor.name });
  if (accepted.length === 0) return t(($) => $.signoff.nothingTaken);
  return t(($) => $.signoff.imported, { count: accepted.length });
}

function Details({ received: { refused, signer } }: OfReceived) {
  const { t } = useTranslation();
  const words = useWords();
  const reasons = [...new Set(refused.map(({ code }) => code))];
  return (
    <Stack gap={4}>
      <Text size="sm">
        {t(($) => $.signoff.importedFrom, { name: signer.name, trust: words.trust[signer.trust] })}
      </Text>
      <Text size="sm">{words.trustWhy[signer.trust]}</Text>
      {signer.warnings.map((code) => (
        <Text key={code} size="sm" fw={600}>
          {fill(words.signerWarning[code], { name: signer.name })}
        </Text>
      ))}
      {refused.length > 0 && (
        <>
          <Text size="sm">{t(($) => $.signoff.refusedCount, { count: refused.length })}</Text>
          <List size="sm">
            {reasons.map((code) => (
              <List.Item key={code}>{words.refusal[code]}</List.Item>
            ))}
          </List>
        </>
      )}
    </Stack>
  );
}
