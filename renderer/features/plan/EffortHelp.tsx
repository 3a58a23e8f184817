import { List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './Plan.module.css';

interface EffortHelpProps {
  readonly weighted: boolean;
  /** Of how many parts the list consists. */
  readonly parts: number;
}

/** In plain words, how gain and effort are worked out. */
export function EffortHelp({ weighted, parts }: EffortHelpProps) {
  const { t } = useTranslation();
  return (
    <details className={classes.help}>
      <summary>{t(($) => $.plan.help.title)}</summary>
      <List size="sm" mt="xs" maw="46rem" spacing={4}>
        <List.Item>{weighted ? t(($) => $.plan.help.weighted) : t(($) => $.plan.help.share)}</List.Item>
        <List.Item>{t(($) => $.plan.help.signoff)}</List.Item>
        <List.Item>{t(($) => $.plan.help.evidence)}</List.Item>
        <List.Item>{t(($) => $.plan.help.order)}</List.Item>
        {parts > 1 && <List.Item>{t(($) => $.plan.help.apart)}</List.Item>}
      </List>
      <Text size="sm" c="dimmed" mt="xs">
        {t(($) => $.plan.help.waiting)}
      </Text>
    </details>
  );
}
