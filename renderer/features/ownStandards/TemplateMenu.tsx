import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconTableDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { TEMPLATE_FORMS } from '../../../shared/exchange/file.ts';
import { languageOf } from '../../../shared/words/language.ts';
import { useKeepFile } from '../../ui/keepFile.ts';

/** Tables to fill in, in the reader's language. */
export function TemplateMenu() {
  const { t, i18n } = useTranslation();
  const template = useKeepFile('ownStandards.template');
  return (
    <Menu>
      <Menu.Target>
        <Button
          variant="default"
          loading={template.isPending}
          leftSection={<IconTableDown size={18} aria-hidden />}
          rightSection={<IconChevronDown size={16} aria-hidden />}
        >
          {t(($) => $.ownStandards.templates)}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {TEMPLATE_FORMS.map((format) => (
          <Menu.Item
            key={format}
            onClick={() => template.mutate({ format, language: languageOf(i18n.language) })}
          >
            {t(($) => $.ownStandards.template[format])}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
