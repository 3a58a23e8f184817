import { Group, Stack, Switch } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { SearchField } from './SearchField.tsx';
import { SearchResults } from './SearchResults.tsx';

const route = getRouteApi('/standards/$standardId');

/** Finds in this standard, or in all. What is found takes the document's place until a hit is followed. */
export function StandardSearch({ standard }: { readonly standard: string }) {
  const { t } = useTranslation();
  const { query = '', everywhere } = route.useSearch();
  const navigate = route.useNavigate();
  const isSearching = query.trim() !== '';
  const search = (words: string) =>
    void navigate({
      search: ({ level, node, everywhere: wide }) =>
        words === '' ? { level, node } : { level, node, query: words, everywhere: wide },
      replace: isSearching,
      resetScroll: false,
    });
  const limit = (toThis: boolean) =>
    void navigate({
      search: (before) => ({ ...before, everywhere: toThis ? undefined : true }),
      replace: true,
      resetScroll: false,
    });
  return (
    <Stack gap="md" mb="lg">
      <Group gap="md" align="flex-end">
        <SearchField query={query} onSearch={search} />
        {isSearching && (
          <Switch
            label={t(($) => $.standards.search.onlyThis)}
            checked={everywhere !== true}
            onChange={({ currentTarget: { checked } }) => limit(checked)}
            mb={6}
          />
        )}
      </Group>
      {isSearching && <SearchResults query={query} standard={everywhere === true ? undefined : standard} />}
    </Stack>
  );
}
