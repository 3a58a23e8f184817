import { notifications } from '@mantine/notifications';
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import i18next from 'i18next';
import { Fault } from '../../shared/contract/fault.ts';
import { faultText } from '../ui/faultText.ts';
import { createQueries } from './queries.ts';
import type { createAppRouter } from './routes.tsx';
import { Surroundings } from './Surroundings.tsx';

/** A failed change is told wherever the person looks at that moment; it stays until it was read. What they cancelled themselves is no failure. */
export const tellingQueries = (): QueryClient =>
  createQueries((error) => {
    if (error instanceof Fault && error.code === 'cancelled') {
      notifications.show({
        message: faultText(i18next.t, error),
        closeButtonProps: { 'aria-label': i18next.t(($) => $.shell.close) },
      });
      return;
    }
    notifications.show({
      color: 'red',
      title: i18next.t(($) => $.shell.failed),
      message: faultText(i18next.t, error),
      autoClose: false,
      role: 'alert',
      closeButtonProps: { 'aria-label': i18next.t(($) => $.shell.close) },
    });
  });

interface AppProps {
  readonly queries: QueryClient;
  readonly router: ReturnType<typeof createAppRouter>;
}

export function App({ queries, router }: AppProps) {
  return (
    <QueryClientProvider client={queries}>
      <Surroundings>
        <RouterProvider router={router} />
      </Surroundings>
    </QueryClientProvider>
  );
}
