import { AppShell, Box, Burger, Group, Loader, ScrollArea, Text, VisuallyHidden } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Outlet, useLocation } from '@tanstack/react-router';
import { Suspense, useEffect, useRef, useState, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useStrayFileGuard } from '../features/evidence/intake/drop.ts';
import { useIntakeState } from '../features/evidence/intake/useIntakeState.ts';
import { WelcomePage } from '../features/portfolio/WelcomePage.tsx';
import { StateNotice } from '../features/keeping/StateNotice.tsx';
import { keepBegunOf } from '../ui/begun.ts';
import { FaultMessage } from '../ui/FaultMessage.tsx';
import { focusContent } from '../ui/focusContent.ts';
import { useAnswer, useRefresh } from '../ui/procedure.ts';
import { Actions } from './actions/Actions.tsx';
import { AimLink } from './AimLink.tsx';
import { Appearance } from './Appearance.tsx';
import { Exchanging } from './Exchanging.tsx';
import { LanguageMenu } from './LanguageMenu.tsx';
import { Arrivals } from '../features/signoff/Arrivals.tsx';
import { Notices } from '../features/start/Notices.tsx';
import { Later, later } from './Later.tsx';
import { Mark } from './Mark.tsx';
import { Navigation, readableWithoutPortfolio } from './Navigation.tsx';
import { PortfolioMenu } from './PortfolioMenu.tsx';
import { QuickAddButton } from './QuickAddButton.tsx';
import { ReadOnlyNotice } from './ReadOnlyNotice.tsx';
import classes from './Shell.module.css';

// The first picture needs none of them, and what a feature's index puts out is all loaded together.
const IntakeEverywhere = later(
  async () => (await import('../features/evidence/intake/IntakeEverywhere.tsx')).IntakeEverywhere,
);
const IntakeDock = later(async () => (await import('../features/evidence/intake/IntakeDock.tsx')).IntakeDock);

/** The frame around every page: whose portfolio, what for, where to go. */
export function Shell() {
  const { t } = useTranslation();
  const [opened, navigation] = useDisclosure(false);
  const { pathname } = useLocation();
  const state = useAnswer('portfolio.state', {});
  const isOpen = state.data?.open != null;
  useForgetting(state.data?.open?.id, state.data?.open?.opening);
  const takesFiles = isOpen && state.data?.open?.readOnly === undefined;
  const intake = useIntakeState();
  const [intakeListens, setIntakeListens] = useState(false);
  useStrayFileGuard(!(takesFiles && intakeListens));
  const [quickAdd, { open: openQuickAdd, close: closeQuickAdd }] = useDisclosure(false);

  return (
    <AppShell
      header={{ height: 52 }}
      footer={{ height: 60, collapsed: intake.phase === 'idle' }}
      navbar={{ width: 208, breakpoint: 'sm', collapsed: { mobile: !opened } }}
      padding={0}
    >
      <a href="#content" className={classes.skip} onClick={skip}>
        {t(($) => $.shell.skip)}
      </a>
      <AppShell.Header className={classes.header}>
        <Group h="100%" px="md" gap="sm" wrap="nowrap">
          <Burger
            opened={opened}
            onClick={navigation.toggle}
            hiddenFrom="sm"
            size="sm"
            aria-label={t(($) => $.shell.openNavigation)}
            aria-expanded={opened}
          />
          <Group gap={8} wrap="nowrap" className={classes.brand}>
            <Mark />
            <Text fw={600} className={classes.name}>
              {t(($) => $.shell.app)}
            </Text>
          </Group>
          {state.data && (
            <Group gap={4} wrap="nowrap" className={classes.subject}>
              <PortfolioMenu state={state.data} />
              {state.data.open && <AimLink aim={state.data.open.aim} />}
            </Group>
          )}
          <Group gap={4} wrap="nowrap" ml="auto">
            {state.data && takesFiles && (
              <QuickAddButton host={state.data.host.kind} onClick={openQuickAdd} />
            )}
            {state.data && <Actions state={state.data} onQuickAdd={openQuickAdd} />}
            <LanguageMenu />
            <Appearance />
          </Group>
        </Group>
      </AppShell.Header>

      <AppShell.Navbar className={classes.navbar} aria-label={t(($) => $.shell.navigation)}>
        <ScrollArea type="auto" scrollbars="y" flex={1}>
          <Navigation isOpen={isOpen} onNavigate={navigation.close} />
        </ScrollArea>
      </AppShell.Navbar>

      <AppShell.Main id="content" tabIndex={-1} className={classes.main}>
        <FaultMessage fault={state.error} />
        {state.data?.open && <StateNotice key={state.data.open.id} />}
        {state.data?.open?.readOnly && <ReadOnlyNotice why={state.data.open.readOnly} />}
        <Suspense fallback={<Waiting />}>
          {state.data &&
            (isOpen || readableWithoutPortfolio(pathname) ? (
              <Outlet key={state.data.open?.id ?? ''} />
            ) : (
              <WelcomePage state={state.data} />
            ))}
        </Suspense>
      </AppShell.Main>
      <Exchanging />
      <Later>{state.data && <Arrivals isOpen={isOpen} />}</Later>
      <Later>{state.data?.open && state.data.host.kind === 'window' && <Notices state={state.data} />}</Later>
      <Later>
        {state.data?.open && takesFiles && (
          <IntakeEverywhere
            key={state.data.open.id}
            quickAdd={{ opened: quickAdd, close: closeQuickAdd }}
            onListening={setIntakeListens}
          />
        )}
      </Later>
      {intake.phase !== 'idle' && (
        <AppShell.Footer className={classes.footer}>
          <Later>
            <IntakeDock />
          </Later>
        </AppShell.Footer>
      )}
    </AppShell>
  );
}

/** Asks everything anew where another window has opened another portfolio: what is known is of the former one. */
function useForgetting(portfolio: string | undefined, opening: string | undefined): void {
  const refresh = useRefresh();
  const before = useRef(portfolio);
  useEffect(() => {
    if (before.current !== undefined && before.current !== portfolio) void refresh();
    before.current = portfolio;
  }, [portfolio, refresh]);
  useEffect(() => keepBegunOf(opening), [opening]);
}

/** A fragment in the address would be taken for a page (hash history), so the focus is moved by hand. */
function skip(event: MouseEvent): void {
  event.preventDefault();
  focusContent();
}

function Waiting() {
  const { t } = useTranslation();
  return (
    <Box p="xl" component="output" display="block">
      <Loader size="sm" />
      <VisuallyHidden>{t(($) => $.shell.loading)}</VisuallyHidden>
    </Box>
  );
}
