import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { LATEST_FIRST, type EvidenceSort, type EvidenceView } from '../../../../shared/evidence/finding.ts';
import { titleOrder, type TitleOrder } from '../../../../shared/search/titleKey.ts';

const route = getRouteApi('/evidence');

export type Filter = Partial<EvidenceView['filter']>;
/** Which evidence the page shows, in which order. */
export interface Wish extends Filter {
  readonly query: string;
  readonly sort: EvidenceSort;
  /** Where titles are sorted: as readers of this language look words up. */
  readonly titles?: TitleOrder;
}

/** The orders as they stand in the address: each of them both ways. */
export const ORDERS = {
  'date-desc': LATEST_FIRST,
  'date-asc': { by: 'date', descending: false },
  'logged-desc': { by: 'logged', descending: true },
  'logged-asc': { by: 'logged', descending: false },
  'title-asc': { by: 'title', descending: false },
  'title-desc': { by: 'title', descending: true },
  'kind-asc': { by: 'kind', descending: false },
  'kind-desc': { by: 'kind', descending: true },
  'size-desc': { by: 'size', descending: true },
  'size-asc': { by: 'size', descending: false },
} as const satisfies Record<string, EvidenceSort>;
export type Order = keyof typeof ORDERS;
export const ORDER_NAMES = Object.keys(ORDERS) as readonly Order[];

export const orderOf = ({ by, descending }: EvidenceSort): Order =>
  ORDER_NAMES.find((name) => ORDERS[name].by === by && ORDERS[name].descending === descending) ?? 'date-desc';

/** The wish that stands in the address, so that going back finds the same again, and what changes it. */
export function useWish() {
  const { query, standard, node, kind, from, to, employer, tag, workOutput, claimed, signed, sort, show } =
    route.useSearch();
  const navigate = route.useNavigate();
  const { language } = useTranslation().i18n;
  const order = ORDER_NAMES.find((name) => name === sort) ?? 'date-desc';
  const filter = useMemo((): Filter => {
    const said = { standard, node, kind, from, to, employer, tag, workOutput, claimed, signed };
    return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
  }, [standard, node, kind, from, to, employer, tag, workOutput, claimed, signed]);
  const wish = useMemo(
    (): Wish => ({
      query: query ?? '',
      ...filter,
      sort: ORDERS[order],
      ...(ORDERS[order].by === 'title' && { titles: titleOrder(language) }),
    }),
    [query, filter, order, language],
  );
  const narrow = useCallback(
    (some: { readonly [Name in keyof Filter]?: Filter[Name] | undefined }) =>
      void navigate({ search: (before) => ({ ...before, ...some }) }),
    [navigate],
  );
  const arrange = useCallback(
    (next: Order) =>
      void navigate({ search: (before) => ({ ...before, sort: next === 'date-desc' ? undefined : next }) }),
    [navigate],
  );
  const look = useCallback(
    (at: 'list' | 'timeline', some: Filter = {}) =>
      void navigate({
        search: (before) => ({ ...before, ...some, show: at === 'timeline' ? at : undefined }),
      }),
    [navigate],
  );
  const take = useCallback(
    ({ filter: { query: words, ...kept }, sort: by }: Pick<EvidenceView, 'filter' | 'sort'>) =>
      void navigate({
        search: {
          ...kept,
          ...(words !== '' && { query: words }),
          ...(orderOf(by) !== 'date-desc' && { sort: orderOf(by) }),
        },
      }),
    [navigate],
  );
  const clear = useCallback(() => void navigate({ search: {} }), [navigate]);
  return { wish, filter, order, show: show ?? ('list' as const), narrow, arrange, look, take, clear };
}
