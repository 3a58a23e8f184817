import { Radio, Stack, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { COLOR_SCHEMES, LANGUAGES, ROLES } from '../../../shared/contract/records.ts';
import { READINGS } from '../../../shared/eligibility/verdict.ts';
import { FaultMessage } from '../../ui/FaultMessage.tsx';
import { systemLanguage, useSpoken } from '../../ui/i18n.ts';
import { Page } from '../../ui/Page.tsx';
import { useAnswer, useChange } from '../../ui/procedure.ts';
import { useChooseLanguage } from '../../ui/useChooseLanguage.ts';
import { AboutPortfolio } from './AboutPortfolio.tsx';
import { InboxFolder } from './InboxFolder.tsx';
import { PreferenceSection } from './PreferenceSection.tsx';

const SYSTEM = 'system';

/** What this person likes on this machine. Every choice takes effect, and is kept, at once. */
export function PreferencesPage() {
  const { t } = useTranslation();
  const preferences = useAnswer('preferences.show', {});
  const state = useAnswer('portfolio.state', {});
  const { mutate: save } = useChange('preferences.save');
  const chosen = preferences.data?.language ?? null;
  const isSpoken = useSpoken() === (chosen ?? systemLanguage());
  const chooseLanguage = useChooseLanguage();
  return (
    <Page title={t(($) => $.preferences.title)} width="reading">
      <FaultMessage fault={preferences.error ?? state.error} />
      {preferences.data && (
        <Stack gap="lg">
          <PreferenceSection
            title={t(($) => $.preferences.language)}
            about={t(($) => $.preferences.languageAbout)}
          >
            <Radio.Group
              aria-label={t(($) => $.preferences.language)}
              // Where the words of what was chosen could not be loaded, it is none of them.
              value={isSpoken ? (chosen ?? SYSTEM) : ''}
              onChange={(value) => chooseLanguage(LANGUAGES.find((language) => language === value) ?? null)}
            >
              <Stack gap="xs">
                <Radio
                  value={SYSTEM}
                  label={t(($) => $.preferences.systemLanguage, {
                    name: t(($) => $.shell.languages[systemLanguage()]),
                  })}
                />
                {LANGUAGES.map((language) => (
                  <Radio
                    key={language}
                    value={language}
                    label={<span lang={language}>{t(($) => $.shell.languages[language])}</span>}
                  />
                ))}
              </Stack>
            </Radio.Group>
          </PreferenceSection>

          <PreferenceSection title={t(($) => $.preferences.colorScheme)}>
            <Radio.Group
              aria-label={t(($) => $.preferences.colorScheme)}
              value={preferences.data.colorScheme}
              onChange={(value) =>
                save({ input: { colorScheme: COLOR_SCHEMES.find((scheme) => scheme === value) ?? 'auto' } })
              }
            >
              <Stack gap="xs">
                {COLOR_SCHEMES.map((scheme) => (
                  <Radio key={scheme} value={scheme} label={t(($) => $.shell.colorSchemes[scheme])} />
                ))}
              </Stack>
            </Radio.Group>
          </PreferenceSection>

          <PreferenceSection
            title={t(($) => $.preferences.reading)}
            about={t(($) => $.preferences.readingAbout)}
          >
            <Radio.Group
              aria-label={t(($) => $.preferences.reading)}
              value={preferences.data.reading}
              onChange={(value) =>
                save({ input: { reading: READINGS.find((reading) => reading === value) ?? 'lenient' } })
              }
            >
              <Stack gap="xs">
                <Radio
                  value="lenient"
                  label={t(($) => $.words.reading.lenient)}
                  description={t(($) => $.words.reading.lenientWhy)}
                />
                <Radio
                  value="literal"
                  label={t(($) => $.words.reading.literal)}
                  description={t(($) => $.words.reading.literalWhy)}
                />
              </Stack>
            </Radio.Group>
          </PreferenceSection>

          <PreferenceSection title={t(($) => $.preferences.role)} about={t(($) => $.preferences.roleAbout)}>
            <Radio.Group
              aria-label={t(($) => $.preferences.role)}
              value={preferences.data.role ?? 'anybody'}
              onChange={(value) => save({ input: { role: ROLES.find((role) => role === value) ?? null } })}
            >
              <Stack gap="xs">
                {ROLES.map((role) => (
                  <Radio key={role} value={role} label={t(($) => $.start.who.roles[role])} />
                ))}
              </Stack>
            </Radio.Group>
          </PreferenceSection>

          <PreferenceSection title={t(($) => $.preferences.keys)} about={t(($) => $.preferences.keysAbout)}>
            <Switch
              label={t(($) => $.preferences.searchKey)}
              checked={preferences.data.searchKey}
              onChange={({ currentTarget: { checked } }) => save({ input: { searchKey: checked } })}
            />
          </PreferenceSection>

          <PreferenceSection title={t(($) => $.preferences.start)} about={t(($) => $.preferences.startAbout)}>
            <Switch
              label={t(($) => $.preferences.reopen)}
              checked={preferences.data.reopen}
              onChange={({ currentTarget: { checked } }) => save({ input: { reopen: checked } })}
            />
          </PreferenceSection>

          {state.data?.host.kind === 'window' && (
            <PreferenceSection
              title={t(($) => $.preferences.notices)}
              about={t(($) => $.preferences.noticesAbout)}
            >
              <Switch
                label={t(($) => $.preferences.noticesOn)}
                checked={preferences.data.notices}
                onChange={({ currentTarget: { checked } }) => save({ input: { notices: checked } })}
              />
            </PreferenceSection>
          )}

          <InboxFolder inbox={preferences.data.inbox} />

          {state.data && <AboutPortfolio state={state.data} />}
        </Stack>
      )}
    </Page>
  );
}
