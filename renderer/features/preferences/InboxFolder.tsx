import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PortfolioState, Preferences } from '../../../shared/contract/records.ts';
import { FaultMessage } from '../../ui/FaultMessage.tsx';
import { useChange } from '../../ui/procedure.ts';
import { PreferenceSection } from './PreferenceSection.tsx';

interface InboxFolderProps {
  readonly inbox: Preferences['inbox'];
  readonly host: PortfolioState['host'] | undefined;
}

/** The folder on this machine from which new files are offered. */
export function InboxFolder({ inbox, host }: InboxFolderProps) {
  const { t } = useTranslation();
  const save = useChange('preferences.save', { faultsShown: 'by the page' });
  const choose = useChange('portfolio.chooseFolder');
  const [typed, setTyped] = useState(inbox ?? '');
  const keep = (folder: string) =>
    save.mutate({ input: { inbox: folder.trim() === '' ? null : folder.trim() } });
  const pick = () =>
    choose.mutate(
      { input: {} },
      {
        onSuccess: ({ dir }) => {
          if (dir === null) return;
          setTyped(dir);
          keep(dir);
        },
      },
    );
  return (
    <PreferenceSection title={t(($) => $.preferences.inbox)} about={t(($) => $.preferences.inboxAbout)}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          keep(typed);
        }}
      >
        <Group gap="xs" align="flex-end">
          <TextInput
            flex={1}
            label={t(($) => $.preferences.inboxFolder)}
            placeholder={t(($) => $.preferences.inboxNone)}
            spellCheck={false}
            autoComplete="off"
            value={typed}
            onChange={({ currentTarget: { value } }) => setTyped(value)}
          />
          {host?.choosesFolders === true && (
            <Button variant="default" onClick={pick}>
              {t(($) => $.portfolio.choose)}
            </Button>
          )}
          <Button
            type="submit"
            variant="light"
            loading={save.isPending}
            disabled={typed.trim() === (inbox ?? '')}
          >
            {t(($) => $.shell.save)}
          </Button>
        </Group>
      </form>
      <FaultMessage fault={save.error} />
    </PreferenceSection>
  );
}
