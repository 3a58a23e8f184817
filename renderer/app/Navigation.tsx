import { Box, Text } from '@mantine/core';
import {
  IconAdjustmentsHorizontal,
  IconBooks,
  IconChecklist,
  IconFileCertificate,
  IconGauge,
  IconGridDots,
  IconHome,
  IconInbox,
  IconPackage,
  IconPaperclip,
  IconSignature,
  IconUserCircle,
} from '@tabler/icons-react';
import { useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { NavigationLink } from '../ui/links.tsx';
import classes from './Navigation.module.css';

const GROUPS = [
  {
    name: 'portfolio',
    pages: [
      { page: 'start', to: '/', Icon: IconHome },
      { page: 'evidence', to: '/evidence', Icon: IconPaperclip },
      { page: 'outputs', to: '/outputs', Icon: IconPackage },
      { page: 'coverage', to: '/coverage', Icon: IconGridDots },
      { page: 'signoff', to: '/signoff', Icon: IconSignature },
    ],
  },
  {
    name: 'application',
    pages: [
      { page: 'career', to: '/career', Icon: IconUserCircle },
      { page: 'eligibility', to: '/eligibility', Icon: IconChecklist },
      { page: 'readiness', to: '/readiness', Icon: IconGauge },
      { page: 'dossier', to: '/dossier', Icon: IconFileCertificate },
    ],
  },
  {
    name: 'supervisor',
    pages: [{ page: 'review', to: '/review', Icon: IconInbox }],
  },
  {
    name: 'reference',
    pages: [
      { page: 'standards', to: '/standards', Icon: IconBooks },
      { page: 'preferences', to: '/preferences', Icon: IconAdjustmentsHorizontal },
    ],
  },
] as const;

/** Pages without an entry of their own stand under another’s. */
const UNDER: Readonly<Record<string, string>> = {
  rules: '/eligibility',
  compare: '/standards',
  plan: '/coverage',
  progress: '/coverage',
  team: '/review',
  history: '/preferences',
  health: '/preferences',
  backups: '/preferences',
  forms: '/evidence',
  layouts: '/dossier',
};

/** Standards, preferences, a supervisor’s desk and team belong to no portfolio. */
export const readableWithoutPortfolio = (pathname: string): boolean =>
  /^\/(standards|compare|preferences|review|team)\b/.test(pathname);

interface NavigationProps {
  /** Whether a portfolio is open. */
  readonly isOpen: boolean;
  readonly onNavigate: () => void;
}

/** Every page, in the order of the work. Without a portfolio only what can be read without one. */
export function Navigation({ isOpen, onNavigate }: NavigationProps) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const under = UNDER[pathname.split('/')[1] ?? ''];
  return (
    <Box p="xs">
      {GROUPS.map(({ name, pages }) => (
        <Box key={name} mb={12}>
          <Text size="xs" c="dimmed" px="sm" mb={2} id={`navigation-${name}`}>
            {t(($) => $.shell.groups[name])}
          </Text>
          <ul className={classes.list} aria-labelledby={`navigation-${name}`}>
            {pages.map(({ page, to, Icon }) => (
              <li key={page}>
                <NavigationLink
                  to={to}
                  activeOptions={{ exact: to === '/' }}
                  activeProps={{ active: true }}
                  active={to === under}
                  disabled={!isOpen && to !== '/' && !readableWithoutPortfolio(to)}
                  label={t(($) => $.words.action[page])}
                  leftSection={<Icon size={18} stroke={1.6} aria-hidden />}
                  className={classes.link}
                  onClick={onNavigate}
                />
              </li>
            ))}
          </ul>
        </Box>
      ))}
    </Box>
  );
}
