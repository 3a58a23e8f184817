import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../../ui/links.tsx';
import { useAnswer } from '../../ui/procedure.ts';

/** Above every page where the portfolio is damaged: that it is so, and where to read more. Nothing where it is sound. */
export function StateNotice() {
  const { t } = useTranslation();
  const { data } = useAnswer('doctor.state', {});
  if (data === undefined || data.ok) return null;
  return (
    <Alert
      color="red"
      radius={0}
      py="xs"
      icon={<IconAlertTriangle aria-hidden />}
      title={t(($) => $.keeping.damaged)}
      role="alert"
    >
      <TextLink to="/health">{t(($) => $.keeping.whatIsDamaged)}</TextLink>
    </Alert>
  );
}
