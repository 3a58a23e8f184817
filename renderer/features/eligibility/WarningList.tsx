import { Alert, List } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../../ui/links.tsx';
import { rowAt, rowName } from './careerRows.ts';
import type { Case } from './case.ts';

/** What the reader should know of the records, whichever condition they touch. */
export function WarningList({ of }: { readonly of: Pick<Case, 'career' | 'warnings'> }) {
  const { t } = useTranslation();
  if (of.warnings.length === 0) return null;
  return (
    <Alert
      color="yellow"
      variant="outline"
      icon={<IconAlertTriangle aria-hidden />}
      title={t(($) => $.eligibility.warnings)}
    >
      <List size="sm" spacing={4} mb={6}>
        {of.warnings.map(({ code, path, params }) => {
          const row = rowAt(of.career, path);
          return (
            <List.Item key={`${path} ${code}`}>
              {row && <strong>{rowName(t, row)}</strong>} {t(($) => $.words.warning[code], params)}
            </List.Item>
          );
        })}
      </List>
      <TextLink to="/career" size="sm">
        {t(($) => $.eligibility.toCareer)}
      </TextLink>
    </Alert>
  );
}
