import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../ui/formats.ts';
import { TextLink } from '../../ui/links.tsx';
import { useAnswer } from '../../ui/procedure.ts';

/** What a first sitting changes: it is backed up when the portfolio is closed, and nobody needs a fright before. */
const FEW = 20;

/** One line on the start page: how old the newest backup is that was proved to be whole. */
export function BackupAge() {
  const { t } = useTranslation();
  const formats = useFormats();
  const { data } = useAnswer('backups.state', {});
  if (data === undefined) return null;
  const { newest } = data;
  const isWarning = data.failed !== null || (newest === null && data.changes > FEW);
  return (
    <Text size="sm" c={isWarning ? 'red' : 'dimmed'}>
      {newest
        ? t(($) => $.keeping.backups.newest, { moment: formats.moment(newest.made) })
        : t(($) => $.keeping.backups.none)}
      {newest && data.changes > 0 && ` ${t(($) => $.keeping.backups.changesSince, { count: data.changes })}`}
      {' · '}
      <TextLink to="/backups">{t(($) => $.keeping.backups.title)}</TextLink>
    </Text>
  );
}
