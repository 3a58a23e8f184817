import { CloseButton, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

const route = getRouteApi('/evidence');

/** Long enough to write a word with an input method, short enough that nobody waits for it. */
const PAUSE = 150;

/** Finds by words. They stand in the address too, so that going back finds the same again. */
export function SearchBox() {
  const { t } = useTranslation();
  const { query = '' } = route.useSearch();
  const navigate = route.useNavigate();
  const [typed, setTyped] = useState(query);
  const [written, setWritten] = useState(query);
  const [seen, setSeen] = useState(query);
  if (query !== seen) {
    setSeen(query);
    // The address changed, and not by what was typed here.
    if (query !== written) setTyped(query);
  }
  const write = (text: string) => {
    setWritten(text);
    void navigate({
      search: (before) => ({ ...before, query: text === '' ? undefined : text }),
      replace: true,
    });
  };
  const writeSoon = useDebouncedCallback(write, PAUSE);
  const change = (text: string) => {
    setTyped(text);
    writeSoon(text);
  };
  return (
    <TextInput
      type="search"
      label={t(($) => $.evidence.search)}
      placeholder={t(($) => $.evidence.searchHint)}
      leftSection={<IconSearch size={16} aria-hidden />}
      rightSection={
        typed !== '' && (
          <CloseButton size="sm" aria-label={t(($) => $.evidence.clearSearch)} onClick={() => change('')} />
        )
      }
      flex="1 1 14rem"
      maw="24rem"
      value={typed}
      onChange={({ currentTarget: { value } }) => change(value)}
    />
  );
}
