import { Button, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReadSheet } from '../../../../shared/contract/procedures/papers.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { DialogButtons } from '../../../ui/DialogButtons.tsx';
import { FaultMessage } from '../../../ui/FaultMessage.tsx';
import { useFormats } from '../../../ui/formats.ts';
import { useAnswer } from '../../../ui/procedure.ts';
import { useFocusBack } from '../../../ui/useFocusBack.ts';

interface MatchByHandProps {
  readonly onMatch: (sheet: ReadSheet) => void;
  readonly onDiscard: () => void;
}

/** Of a scan without a code that can be read, the person says which one claim it is about. */
export function MatchByHand({ onMatch, onDiscard }: MatchByHandProps) {
  useFocusBack();
  const { t } = useTranslation();
  const formats = useFormats();
  const { data = [], error } = useAnswer('papers.sheets', {});
  const [chosen, setChosen] = useState<string | null>(null);
  const printed = data.flatMap((sheet) =>
    sheet.claims.map((claim) => ({ value: `${sheet.request} ${claim.id}`, sheet, claim })),
  );
  const found = printed.find(({ value }) => value === chosen);
  return (
    <Dialog
      opened
      onClose={onDiscard}
      size="lg"
      title={t(($) => $.signoff.paper.unread)}
      closeButtonProps={{ 'aria-label': t(($) => $.shell.close) }}
    >
      <Stack>
        <Text size="sm">{t(($) => $.signoff.paper.unreadWhy)}</Text>
        <Select
          label={t(($) => $.signoff.paper.whichClaim)}
          description={t(($) => $.signoff.paper.whichClaimHelp)}
          searchable
          data-autofocus
          data={printed.map(({ value, sheet, claim: { code, text, title } }) => ({
            value,
            label: `${[code, text].filter(Boolean).join(' ')} · ${title} · ${formats.moment(sheet.made)}`,
          }))}
          nothingFoundMessage={t(($) => $.signoff.paper.noSheet)}
          value={chosen}
          onChange={setChosen}
        />
        <FaultMessage fault={error} />
        <DialogButtons>
          <Button variant="default" onClick={onDiscard}>
            {t(($) => $.signoff.paper.discard)}
          </Button>
          <Button
            disabled={found === undefined}
            onClick={() => found && onMatch({ ...found.sheet, claims: [found.claim] })}
          >
            {t(($) => $.signoff.paper.match)}
          </Button>
        </DialogButtons>
      </Stack>
    </Dialog>
  );
}
