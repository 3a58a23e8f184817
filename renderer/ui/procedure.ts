import {
  useMutation,
  useMutationState,
  useQueries,
  useQuery,
  useQueryClient,
  type Query,
  type QueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { useCallback } from 'react';
import type { z } from 'zod';
import type { Contract } from '../../shared/contract/contract.ts';
import { Fault, type FaultCode } from '../../shared/contract/fault.ts';
import { client } from '../client.ts';

type Name = keyof Contract;
type Input<N extends Name> = z.input<Contract[N]['input']>;
type Output<N extends Name> = z.output<Contract[N]['output']>;
type Call<N extends Name> = (input: Input<N>, file?: File) => Promise<Output<N>>;

const callOf = <N extends Name>(name: N) => client[name] as unknown as Call<N>;

/**
 * What a procedure answers, kept until something changes. `options.enabled: false` waits; `options.every` says after how
 * many milliseconds to ask again, for what goes on by itself, and false when it has come to an end.
 */
export function useAnswer<N extends Name>(
  name: N,
  input: Input<N>,
  {
    enabled,
    every,
  }: { readonly enabled?: boolean; readonly every?: (known: Output<N> | undefined) => number | false } = {},
): UseQueryResult<Output<N>> {
  return useQuery({
    ...question(name, input),
    ...(enabled !== undefined && { enabled }),
    ...(every && {
      refetchInterval: ({ state }: { state: { data: Output<N> | undefined } }) => every(state.data),
    }),
  });
}

/** The same of several inputs. */
export const useAnswers = <N extends Name>(
  name: N,
  inputs: readonly Input<N>[],
): readonly UseQueryResult<Output<N>>[] =>
  useQueries({ queries: inputs.map((input) => question(name, input)) });

const question = <N extends Name>(name: N, input: Input<N>) => ({
  queryKey: [name, input],
  queryFn: () => callOf(name)(input),
});

/** Asks before anything shows it: whoever comes to do so finds the answer, or waits for the same. */
export const ask = <N extends Name>(queries: QueryClient, name: N, input: Input<N>): void =>
  void queries.prefetchQuery(question(name, input));

/**
 * Asks anew what the page shows, and forgets what it does not show (it may be another portfolio's): for whoever calls
 * many procedures in a row.
 */
export function useRefresh(): () => Promise<void> {
  const queries = useQueryClient();
  return useCallback(() => refresh(queries, []), [queries]);
}

/** @param upToDate what is known already as it is now, unless it was being asked for when it became so */
function refresh(queries: QueryClient, upToDate: readonly Name[]): Promise<void> {
  queries.removeQueries({ type: 'inactive' });
  return askAnew(queries, (query) => isAsked(query) || !isOneOf(upToDate, query));
}

/**
 * The same for a change that is one of many in a row: what the page shows and the reply does not tell is asked anew when
 * there is nothing else to do. Whoever comes to show it before that asks at once.
 */
function refreshWhenIdle(queries: QueryClient, upToDate: readonly Name[]): void {
  queries.removeQueries({ type: 'inactive' });
  void askAnew(queries, (query) => isAsked(query) && isOneOf(upToDate, query));
  const rest = queries.getQueryCache().findAll({ predicate: (query) => !isOneOf(upToDate, query) });
  const isPlanned = waiting.has(queries);
  const early = waiting.get(queries) ?? new Set();
  for (const query of rest)
    if (isAsked(query)) early.add(query);
    else query.invalidate();
  waiting.set(queries, early);
  if (isPlanned) return;
  whenIdle(() => {
    waiting.delete(queries);
    void askAnew(queries, (query) => early.has(query) || (query.state.isInvalidated && !isAsked(query)));
  });
}

/** Also what is being asked for: its answer may be of before, and would count as new. */
function askAnew(queries: QueryClient, which: (query: Query) => boolean): Promise<void> {
  void queries.cancelQueries(
    { predicate: (query) => which(query) && isAsked(query) && !query.isDisabled() },
    { silent: true, revert: false },
  );
  return queries.invalidateQueries({ predicate: which });
}

const isAsked = ({ state }: Query): boolean => state.fetchStatus === 'fetching';
const isOneOf = (names: readonly Name[], { queryKey: [name] }: Query): boolean =>
  names.some((one) => one === name);

/** Those of which something is asked anew soon, with what had been asked for too early. */
const waiting = new WeakMap<QueryClient, Set<Query>>();

/** Milliseconds after which it is done in any case. */
const LATEST = 2000;

function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(work, { timeout: LATEST });
  else setTimeout(work);
}

interface ChangeOptions<N extends Name> {
  readonly faultsShown?: 'by the page';
  /** A fault that is no failure here, and told by the page alone or by nobody. */
  readonly foreseen?: FaultCode;
  /** Puts what the reply says into what the page knows, and names the procedures that need not be asked again. */
  readonly takeIn?: (queries: QueryClient, reply: Output<N>) => readonly Name[];
  /** When to ask anew what it does not tell; else it is done only once that is there. */
  readonly rest?: 'when idle';
}

/**
 * A procedure that changes something. Whatever it changes, what the page shows is asked anew, and what it does not show
 * is forgotten (it may be another portfolio's): everything is local and quick. A fault is told in a notification, unless the page shows it itself.
 */
export function useChange<N extends Name>(
  name: N,
  { faultsShown, foreseen, takeIn, rest }: ChangeOptions<N> = {},
): UseMutationResult<Output<N>, Error, Asked<N>> {
  const queries = useQueryClient();
  const change = useMutation({
    mutationKey: [name],
    mutationFn: (asked: Asked<N>) => {
      const { input, file } = takeSecrets(asked);
      return callOf(name)(input, file);
    },
    onSuccess: (reply) =>
      (rest === 'when idle' ? refreshWhenIdle : refresh)(queries, takeIn?.(queries, reply) ?? []),
    // Another window has opened another portfolio: the page has to show it.
    onError: (error) =>
      error instanceof Fault && error.code === 'portfolio-other' ? refresh(queries, []) : undefined,
    meta: { faultsShown, foreseen },
  });
  const { mutate, mutateAsync } = change;
  return {
    ...change,
    mutate: useCallback((asked, options) => mutate(withoutSecrets(asked), options), [mutate]),
    mutateAsync: useCallback((asked, options) => mutateAsync(withoutSecrets(asked), options), [mutateAsync]),
  };
}

/**
 * Asks for what a change rests on, as it is now. Where that fails, nothing is changed: so it is told as a fault of the
 * change would be.
 */
export const useAsk = <N extends Name>(name: N): ((input: Input<N>) => Promise<Output<N>>) =>
  useMutation({ mutationFn: (input: Input<N>) => callOf(name)(input) }).mutateAsync;

/** What is being asked of a procedure that changes something and takes its time, whichever page asked for it. */
export const useUnderway = <N extends Name>(name: N): readonly Input<N>[] =>
  useMutationState({
    filters: { mutationKey: [name], status: 'pending' },
    select: ({ state }) => (state.variables as Asked<N>).input,
  });

interface Asked<N extends Name> {
  readonly input: Input<N>;
  readonly file?: File | undefined;
}

/** The fields that hold passphrases. What is asked for is remembered beside its answer; these are not. */
const SECRETS: ReadonlySet<string> = new Set(['passphrase', 'former', 'next']);

/** What was left out of a question until it is asked. */
const withheld = new WeakMap<object, object>();

function withoutSecrets<T extends Asked<Name>>(asked: T): T {
  const fields = Object.entries(asked.input);
  if (!fields.some(([field, value]) => SECRETS.has(field) && value !== null)) return asked;
  const shown = { ...asked, input: Object.fromEntries(fields.filter(([field]) => !SECRETS.has(field))) };
  withheld.set(shown, asked);
  return shown;
}

function takeSecrets<T extends Asked<Name>>(asked: T): T {
  const whole = withheld.get(asked) as T | undefined;
  withheld.delete(asked);
  return whole ?? asked;
}

/** What was answered to one procedure, whatever it was asked, as something else makes it. */
export function rewriteAnswers<N extends Name>(
  queries: QueryClient,
  name: N,
  rewrite: (known: Output<N>) => Output<N>,
): void {
  for (const { queryKey, state } of queries.getQueryCache().findAll({ queryKey: [name], type: 'active' }))
    if (state.data !== undefined) queries.setQueryData(queryKey, rewrite(state.data as Output<N>));
}

/** What is known of one question already, without asking. */
export const knownAnswer = <N extends Name>(
  queries: QueryClient,
  name: N,
  input: Input<N>,
): Output<N> | undefined => queries.getQueryData([name, input]);

/** A fault is told in a notification; there is nothing else to do about it. */
export const ignoreFault = (): void => undefined;
