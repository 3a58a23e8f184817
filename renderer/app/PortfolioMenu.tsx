import { Button, Menu, Text } from '@mantine/core';
import {
  IconChevronDown,
  IconDeviceFloppy,
  IconFolder,
  IconFolderOff,
  IconFolderOpen,
  IconHistory,
  IconStethoscope,
} from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { PortfolioState } from '../../shared/contract/records.ts';
import { folderName } from '../ui/folderName.ts';
import { useChange } from '../ui/procedure.ts';
import classes from './PortfolioMenu.module.css';

/** Whose portfolio is open, where it is, and the way to another one. */
export function PortfolioMenu({ state }: { readonly state: PortfolioState }) {
  const { t } = useTranslation();
  const open = useChange('portfolio.open');
  const close = useChange('portfolio.close');
  const navigate = useNavigate();
  if (state.open === null)
    return (
      <Text size="sm" c="dimmed" truncate>
        {t(($) => $.shell.noPortfolio)}
      </Text>
    );
  const { dir } = state.open;
  const others = state.recent.filter((recent) => recent.there && recent.dir !== dir);
  return (
    <Menu withinPortal={false} position="bottom-start" width={340}>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          size="compact-md"
          className={classes.target}
          leftSection={<IconFolderOpen size={18} stroke={1.6} aria-hidden />}
          rightSection={<IconChevronDown size={14} aria-hidden />}
          aria-label={t(($) => $.shell.portfolioMenu, { name: folderName(dir) })}
        >
          {folderName(dir)}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t(($) => $.shell.portfolioPlace)}</Menu.Label>
        <Text size="sm" px="sm" pb="xs">
          {dir}
        </Text>
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconHistory size={16} aria-hidden />}
          onClick={() => void navigate({ to: '/history' })}
        >
          {t(($) => $.keeping.history)}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconStethoscope size={16} aria-hidden />}
          onClick={() => void navigate({ to: '/health' })}
        >
          {t(($) => $.keeping.health)}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconDeviceFloppy size={16} aria-hidden />}
          onClick={() => void navigate({ to: '/backups' })}
        >
          {t(($) => $.keeping.backups.title)}
        </Menu.Item>
        <Menu.Divider />
        {others.map((other) => (
          <Menu.Item
            key={other.dir}
            leftSection={<IconFolder size={16} aria-hidden />}
            onClick={() => open.mutate({ input: { dir: other.dir } })}
          >
            {folderName(other.dir)}
            <Text size="xs" c="dimmed">
              {other.dir}
            </Text>
          </Menu.Item>
        ))}
        {others.length > 0 && <Menu.Divider />}
        <Menu.Item
          leftSection={<IconFolderOff size={16} aria-hidden />}
          onClick={() => close.mutate({ input: {} })}
        >
          {t(($) => $.shell.closePortfolio)}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
