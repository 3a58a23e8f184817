import { CloseButton, Kbd, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '../../../ui/procedure.ts';

/** Long enough to write a word with an input method, short enough that nobody waits for it. */
const PAUSE = 150;

/** No more is taken for a query. */
const LONGEST = 1000;

interface SearchFieldProps {
  /** What is looked for now. */
  readonly query: string;
  readonly onSearch: (query: string) => void;
}

/** Finds by words or codes. The key / leads here from anywhere on the page, unless the person turned it off. */
export function SearchField({ query, onSearch }: SearchFieldProps) {
  const { t } = useTranslation();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(query);
  const [written, setWritten] = useState(query);
  const [seen, setSeen] = useState(query);
  if (query !== seen) {
    setSeen(query);
    // The address changed, and not by what was typed here.
    if (query !== written) {
      setTyped(query);
      setWritten(query);
    }
  }
  const write = (text: string) => {
    setWritten(text);
    onSearch(text);
  };
  const writeSoon = useDebouncedCallback(write, PAUSE);
  const change = (text: string) => {
    setTyped(text);
    writeSoon(text);
  };
  const { data: preferences } = useAnswer('preferences.show', {});
  const hasKey = preferences?.searchKey ?? false;
  useEffect(() => {
    if (!hasKey) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTypedInto(event.target))
        return;
      event.preventDefault();
      field.current?.focus();
      field.current?.select();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [hasKey]);
  return (
    <TextInput
      ref={field}
      type="search"
      label={t(($) => $.standards.search.label)}
      placeholder={t(($) => $.standards.search.hint)}
      leftSection={<IconSearch size={16} aria-hidden />}
      rightSection={
        typed === '' ? (
          hasKey && (
            <Kbd size="xs" aria-hidden>
              /
            </Kbd>
          )
        ) : (
          <CloseButton
            size="sm"
            aria-label={t(($) => $.standards.search.clear)}
            onClick={() => {
              change('');
              field.current?.focus();
            }}
          />
        )
      }
      {...(hasKey && { 'aria-keyshortcuts': '/' })}
      maxLength={LONGEST}
      w="min(26rem, 100%)"
      value={typed}
      onChange={({ currentTarget: { value } }) => change(value)}
    />
  );
}

/** Where / is a character like any other, or a window lies above the page. */
const isTypedInto = (target: EventTarget | null): boolean =>
  (target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null) ||
  document.querySelector('[aria-modal="true"]') !== null;
