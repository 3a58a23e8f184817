import { Button, Menu } from '@mantine/core';
import { IconCheck, IconLanguage } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES } from '../../shared/contract/records.ts';
import { useSpoken } from '../ui/i18n.ts';
import { useChooseLanguage } from '../ui/useChooseLanguage.ts';

/** Each language by its own name, so that one finds home from any of them. */
export function LanguageMenu() {
  const { t } = useTranslation();
  const choose = useChooseLanguage();
  const spoken = useSpoken();
  const name = t(($) => $.shell.languages[spoken]);
  return (
    <Menu withinPortal={false} position="bottom-end">
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          size="compact-md"
          c="var(--mantine-color-text)"
          fw={400}
          leftSection={<IconLanguage size={18} stroke={1.6} aria-hidden />}
          // Also in English: a reader of none of the others finds it.
          aria-label={`${t(($) => $.shell.language)} (Language): ${name}`}
        >
          {name}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {LANGUAGES.map((language) => (
          <Menu.Item
            key={language}
            lang={language}
            aria-current={language === spoken}
            rightSection={language === spoken ? <IconCheck size={16} aria-hidden /> : undefined}
            onClick={() => choose(language)}
          >
            {t(($) => $.shell.languages[language])}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
