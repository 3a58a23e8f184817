import { MutationCache, QueryClient } from '@tanstack/react-query';
import { Fault } from '../../shared/contract/fault.ts';

/**
 * What the page knows of the machine behind it. Everything is local: nothing waits for a network, nothing grows stale
 * by itself, and a failed call would fail again.
 */
export const createQueries = (onFailedChange: (error: Error) => void): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: { networkMode: 'always', retry: false, staleTime: Infinity, refetchOnWindowFocus: false },
      mutations: { networkMode: 'always', retry: false },
    },
    mutationCache: new MutationCache({
      onError: (error, _input, _context, mutation) => {
        const { faultsShown, foreseen } = mutation.meta ?? {};
        if (faultsShown === 'by the page' || (error instanceof Fault && error.code === foreseen)) return;
        onFailedChange(error);
      },
    }),
  });
