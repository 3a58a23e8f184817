import { Text } from '@mantine/core';
import { IconTarget } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PortfolioState } from '../../shared/contract/records.ts';
import { levelName } from '../ui/levelName.ts';
import { ButtonLink } from '../ui/links.tsx';
import { useAnswer } from '../ui/procedure.ts';
import classes from './PortfolioMenu.module.css';

type Aim = NonNullable<PortfolioState['open']>['aim'];

/** What this portfolio is for; it leads to that standard, or to where an aim is chosen. */
export function AimLink({ aim }: { readonly aim: Aim }) {
  const { t } = useTranslation();
  const standards = useAnswer('standards.list', {});
  const icon = <IconTarget size={18} stroke={1.6} aria-hidden />;
  const standard = standards.data?.find(({ id }) => id === aim?.standard);
  if (aim === null || standard === undefined)
    return (
      <ButtonLink
        to="/"
        variant="subtle"
        color="gray"
        size="compact-md"
        className={classes.target}
        leftSection={icon}
      >
        {t(($) => $.shell.noAim)}
      </ButtonLink>
    );
  return (
    <ButtonLink
      to="/standards/$standardId"
      params={{ standardId: standard.id }}
      search={aim.level === null ? {} : { level: aim.level }}
      variant="subtle"
      color="gray"
      size="compact-md"
      className={classes.target}
      leftSection={icon}
    >
      <Text span inherit truncate lang={standard.language}>
        {standard.title}
        {aim.level !== null && ` · ${levelName(t, aim.level)}`}
      </Text>
    </ButtonLink>
  );
}
