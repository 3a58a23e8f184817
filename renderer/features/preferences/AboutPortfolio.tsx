import { Code, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PortfolioState } from '../../../shared/contract/records.ts';
import { useFormats } from '../../ui/formats.ts';
import { TextLink } from '../../ui/links.tsx';
import { PreferenceSection } from './PreferenceSection.tsx';

/** Where the data is, and which Zhengji this is. */
export function AboutPortfolio({ state: { host, open } }: { readonly state: PortfolioState }) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <>
      <PreferenceSection title={t(($) => $.preferences.portfolio)}>
        {open === null ? (
          <Text c="dimmed">{t(($) => $.preferences.portfolioNone)}</Text>
        ) : (
          <Stack gap={4}>
            <Text>
              {t(($) => $.preferences.portfolioDir)} <Code>{open.dir}</Code>
            </Text>
            <Text c="dimmed" size="sm">
              {t(($) => $.preferences.portfolioCounts, {
                evidence: formats.number(open.counts.evidence),
                claims: formats.number(open.counts.claims),
                workOutputs: formats.number(open.counts.workOutputs),
              })}
            </Text>
          </Stack>
        )}
      </PreferenceSection>
      <PreferenceSection title={t(($) => $.preferences.about)} about={t(($) => $.preferences.offline)}>
        <Text>
          {t(($) => $.preferences.version, { version: host.version })} ·{' '}
          {host.kind === 'window' ? t(($) => $.preferences.hostWindow) : t(($) => $.preferences.hostBrowser)}
        </Text>
        <TextLink to="/preferences/guide">{t(($) => $.about.guide)}</TextLink>
        <TextLink to="/preferences/licences">{t(($) => $.about.licences)}</TextLink>
      </PreferenceSection>
    </>
  );
}
