import { List, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DossierRecord } from '../../../shared/contract/records.ts';
import type { Words } from '../../../shared/words/words.ts';

/** What was met while the pages were drawn. */
export function Findings({ findings }: Pick<DossierRecord, 'findings'>) {
  const { t } = useTranslation();
  const known: object = t(($) => $.words.finding, { returnObjects: true });
  const isKnown = (code: string): code is keyof Words['finding'] => Object.hasOwn(known, code);
  if (findings.length === 0) return <Text size="sm">{t(($) => $.dossier.noFindings)}</Text>;
  return (
    <div>
      <Title order={3} size="h4">
        {t(($) => $.dossier.findings)}
      </Title>
      <List size="sm">
        {findings.map(({ code, params }) => (
          <List.Item key={`${code} ${JSON.stringify(params)}`}>
            {isKnown(code) ? t(($) => $.words.finding[code], params) : code}
          </List.Item>
        ))}
      </List>
    </div>
  );
}
