import { Alert } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PortfolioState } from '../../shared/contract/records.ts';

/** Above every page of a portfolio that can only be read: that it is so, why, and what to do about it. */
export function ReadOnlyNotice({
  why,
}: {
  readonly why: NonNullable<NonNullable<PortfolioState['open']>['readOnly']>;
}) {
  const { t } = useTranslation();
  return (
    <output>
      <Alert
        color="yellow"
        radius={0}
        py="xs"
        icon={<IconLock aria-hidden />}
        title={t(($) => $.portfolio.readOnly)}
        role="presentation"
      >
        {t(($) => $.portfolio.readOnlyWhy[why])}
      </Alert>
    </output>
  );
}
