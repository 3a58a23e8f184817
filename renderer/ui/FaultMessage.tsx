import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { faultText } from './faultText.ts';

/** A fault, told where it happened. Nothing without one. */
export function FaultMessage({ fault }: { readonly fault: unknown }) {
  const { t } = useTranslation();
  if (fault === null || fault === undefined) return null;
  return (
    <Alert color="red" icon={<IconAlertTriangle aria-hidden />} role="alert">
      {faultText(t, fault)}
    </Alert>
  );
}
