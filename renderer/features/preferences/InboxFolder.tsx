import { useTranslation } from 'react-i18next';
import type { Preferences } from '../../../shared/contract/records.ts';
import { FolderField } from '../../ui/FolderField.tsx';
import { useChange } from '../../ui/procedure.ts';
import { PreferenceSection } from './PreferenceSection.tsx';

/** The folder on this machine from which new files are offered. */
export function InboxFolder({ inbox }: Pick<Preferences, 'inbox'>) {
  const { t } = useTranslation();
  const save = useChange('preferences.save', { faultsShown: 'by the page' });
  return (
    <PreferenceSection title={t(($) => $.preferences.inbox)} about={t(($) => $.preferences.inboxAbout)}>
      <FolderField
        label={t(($) => $.preferences.inboxFolder)}
        placeholder={t(($) => $.preferences.inboxNone)}
        folder={inbox}
        isSaving={save.isPending}
        fault={save.error}
        onKeep={(folder) => save.mutate({ input: { inbox: folder } })}
      />
    </PreferenceSection>
  );
}
