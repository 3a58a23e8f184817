import { ActionIcon, Menu } from '@mantine/core';
import { IconCheck, IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { COLOR_SCHEMES } from '../../shared/contract/records.ts';
import { useAnswer, useChange } from '../ui/procedure.ts';

const ICONS = { auto: IconDeviceDesktop, light: IconSun, dark: IconMoon } as const;

/** Light, dark, or as the system has it. */
export function Appearance() {
  const { t } = useTranslation();
  const { data: preferences } = useAnswer('preferences.show', {});
  const save = useChange('preferences.save');
  const chosen = preferences?.colorScheme ?? 'auto';
  const Chosen = ICONS[chosen];
  return (
    <Menu withinPortal={false} position="bottom-end">
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          c="var(--mantine-color-text)"
          aria-label={`${t(($) => $.shell.colorScheme)}: ${t(($) => $.shell.colorSchemes[chosen])}`}
        >
          <Chosen size={18} stroke={1.6} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {COLOR_SCHEMES.map((scheme) => {
          const Icon = ICONS[scheme];
          return (
            <Menu.Item
              key={scheme}
              leftSection={<Icon size={16} aria-hidden />}
              rightSection={scheme === chosen ? <IconCheck size={16} aria-hidden /> : undefined}
              aria-current={scheme === chosen}
              onClick={() => save.mutate({ input: { colorScheme: scheme } })}
            >
              {t(($) => $.shell.colorSchemes[scheme])}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
