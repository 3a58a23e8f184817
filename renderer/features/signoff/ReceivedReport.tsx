import { Alert, List, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ReceivedRecord } from '../../../shared/contract/procedures/signoffs.ts';
import { fill } from '../../../shared/words/words.ts';
import { useWords } from '../../ui/words.ts';

interface ReceivedReportProps {
  readonly received: ReceivedRecord;
  readonly onClose: () => void;
}

/** What came of an answer that was taken in, and whose key it is said to be by. */
export function ReceivedReport({
  received: { accepted, refused, signer, successor },
  onClose,
}: ReceivedReportProps) {
  const { t } = useTranslation();
  const words = useWords();
  const isFine = refused.length === 0 && signer.warnings.length === 0;
  const reasons = [...new Set(refused.map(({ code }) => code))];
  return (
    <output>
      <Alert
        color={isFine ? 'green' : 'orange'}
        icon={isFine ? <IconCircleCheck aria-hidden /> : <IconAlertTriangle aria-hidden />}
        title={
          successor !== null
            ? t(($) => $.signoff.successorTaken, { name: successor.name })
            : accepted.length === 0
              ? t(($) => $.signoff.nothingTaken)
              : t(($) => $.signoff.imported, { count: accepted.length })
        }
        withCloseButton
        closeButtonLabel={t(($) => $.shell.close)}
        onClose={onClose}
      >
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
      </Alert>
    </output>
  );
}
