import { Alert, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { describe } from '../../../shared/exchange/describe.ts';
import type { Finding } from '../../../shared/exchange/finding.ts';
import { languageOf } from '../../../shared/words/language.ts';
import classes from './OwnStandards.module.css';

interface ImportFindingsProps {
  readonly file: string;
  readonly findings: readonly Finding[];
}

/** Why a file did not come in: each thing with its place and its remedy. */
export function ImportFindings({ file, findings }: ImportFindingsProps) {
  const { t, i18n } = useTranslation();
  const placeOf = usePlaceOf();
  return (
    <Stack gap="sm">
      <Alert color="red" icon={<IconAlertTriangle aria-hidden />}>
        <Text fw={600}>{t(($) => $.ownStandards.importing.refused, { file, number: findings.length })}</Text>
        <Text>{t(($) => $.ownStandards.importing.refusedHint)}</Text>
      </Alert>
      {/* A long list scrolls, and what scrolls must be reached by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <ul className={classes.findings} aria-label={t(($) => $.ownStandards.importing.findings)} tabIndex={0}>
        {findings.map((finding, index) => (
          <li key={index}>
            <Text span fw={600}>
              {placeOf(finding.where)}
            </Text>
            <Text>{describe(finding, languageOf(i18n.language))}</Text>
          </li>
        ))}
      </ul>
    </Stack>
  );
}

/** Where in a file something was found, in words. */
function usePlaceOf(): (where: Finding['where']) => string {
  const { t } = useTranslation();
  return (where) => {
    if (where === '') return t(($) => $.ownStandards.importing.whole);
    if (typeof where === 'string') return where;
    const { sheet, row, column } = where;
    const place =
      column === null
        ? t(($) => $.ownStandards.importing.atRow, { row })
        : t(($) => $.ownStandards.importing.atCell, { row, column });
    return sheet === null ? place : t(($) => $.ownStandards.importing.atSheet, { sheet, place });
  };
}
