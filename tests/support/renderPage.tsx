import { MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { ModalsProvider } from '@mantine/modals';
import { Notifications, notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { render, type RenderResult } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { tellingQueries } from '../../renderer/app/App.tsx';
import { speak } from '../../renderer/ui/i18n.ts';
import { cssVariables, theme } from '../../renderer/app/theme.ts';
import { client } from '../../renderer/client.ts';
import { IntakeDock } from '../../renderer/features/evidence/index.ts';
import { intakeQueue } from '../../renderer/features/evidence/intake/queue.ts';
import type { Language } from '../../shared/contract/records.ts';
import { reply, type Replies } from './transport.ts';

export { callsOf, reply } from './transport.ts';

interface Setting {
  readonly replies?: Replies;
  readonly language?: Language;
  /** The address: `/evidence?node="T1.1-P1"`. */
  readonly at?: string;
  /** The route that the page reads its search and params from: `/standards/$standardId`. */
  readonly path?: string;
}

export interface RenderedPage extends RenderResult {
  readonly user: UserEvent;
  /** Where the page has gone: path and search. */
  readonly address: () => string;
  readonly goBack: () => void;
  /** Leaves for another page, as by a link. */
  readonly goTo: (address: string) => void;
}

/**
 * Draws a page as the app would, in front of a machine that answers from `replies`. The router knows this page's path
 * and lets every other address be gone to; nothing is drawn there.
 */
export async function renderPage(page: ReactNode, setting: Setting = {}): Promise<RenderedPage> {
  const { replies = {}, language = 'zh-CN', at = '/', path = at.split('?')[0] ?? '/' } = setting;
  reply(replies);
  await speak(language);
  notifications.clean();
  intakeQueue.dismiss();
  const root = createRootRoute();
  const here = createRoute({
    getParentRoute: () => root,
    path,
    component: () => (
      <>
        {page}
        <IntakeDock />
      </>
    ),
  });
  const elsewhere = createRoute({ getParentRoute: () => root, path: '$', component: IntakeDock });
  const history = createMemoryHistory({ initialEntries: [at] });
  const router = createRouter({ routeTree: root.addChildren([here, elsewhere]), history });
  await router.load();
  const queries = tellingQueries();
  // The app too draws a page only once it knows which portfolio is shown.
  await queries.prefetchQuery({
    queryKey: ['portfolio.state', {}],
    queryFn: () => client['portfolio.state']({}),
  });
  const result = render(
    <QueryClientProvider client={queries}>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariables} env="test">
        <DatesProvider settings={{ locale: language.toLowerCase() }}>
          <ModalsProvider>
            <Notifications />
            <RouterProvider router={router as never} />
          </ModalsProvider>
        </DatesProvider>
      </MantineProvider>
    </QueryClientProvider>,
  );
  return {
    ...result,
    user: userEvent.setup(),
    address: () => history.location.href,
    goBack: () => history.back(),
    goTo: (address) => history.push(address),
  };
}
