import { Combobox, Text, TextInput, useCombobox } from '@mantine/core';
import { useId } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Action, ActionId } from '../../../shared/actions/actions.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { useFocusBack } from '../../ui/useFocusBack.ts';
import { useOpening } from '../../ui/useOpening.ts';
import classes from './Palette.module.css';
import { useFindings } from './useFindings.ts';

interface PaletteProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly host: 'window' | 'browser';
  readonly actions: readonly Action[];
  readonly isOpen: boolean;
  readonly onAction: (id: ActionId) => void;
  readonly onEvidence: (id: string) => void;
}

/** One field that leads everywhere: actions, pages, standards and their nodes, records. */
export function Palette({ opened, onClose, ...asked }: PaletteProps) {
  const { t } = useTranslation();
  const opening = useOpening(opened);
  return (
    <Dialog
      key={opening}
      opened={opened}
      onClose={onClose}
      withCloseButton={false}
      centered={false}
      yOffset="8vh"
      size="lg"
      padding={0}
      title={t(($) => $.words.action.palette)}
      classNames={{ header: classes.header }}
    >
      <Finder onClose={onClose} {...asked} />
    </Dialog>
  );
}

/** Drawn only while it is open, so that each opening begins with an empty field. */
function Finder({ onClose, ...asked }: Omit<PaletteProps, 'opened'>) {
  const { t } = useTranslation();
  useFocusBack(); // each opening is another dialog
  const [query, setQuery] = useState('');
  const groups = useFindings({ query, ...asked });
  const combobox = useCombobox({ opened: true });
  const list = useId();
  const findings = groups.flatMap((group) => group.findings);
  // The first is chosen by Enter at once; it changes as answers come in, until somebody goes to another. That stays chosen
  // as long as it is there, though Mantine knows it only by its place, which changes too.
  const hasGone = useRef(false);
  const options = useRef<HTMLDivElement>(null);
  const shown = findings.map(({ id }) => id).join('\n');
  const { selectFirstOption, updateSelectedOptionIndex } = combobox;
  useEffect(() => {
    if (shown === '') return;
    const place = [...(options.current?.querySelectorAll('[role=option]') ?? [])].findIndex((option) =>
      option.hasAttribute('data-combobox-selected'),
    );
    hasGone.current &&= place >= 0;
    if (hasGone.current) updateSelectedOptionIndex(place);
    else selectFirstOption();
  }, [shown, selectFirstOption, updateSelectedOptionIndex]);
  const choose = (id: string) => {
    onClose();
    findings.find((finding) => finding.id === id)?.choose();
  };
  return (
    <Combobox store={combobox} onOptionSubmit={choose} resetSelectionOnOptionHover>
      {/* Mantine learns the list's id too late to name it by itself. */}
      <Combobox.EventsTarget withExpandedAttribute aria-expanded aria-controls={list}>
        <TextInput
          data-autofocus
          size="md"
          variant="unstyled"
          className={classes.field}
          leftSection={<IconSearch size={18} aria-hidden />}
          aria-label={t(($) => $.words.action.palette)}
          placeholder={t(($) => $.actions.hint)}
          maxLength={200}
          value={query}
          onChange={({ currentTarget: { value } }) => {
            hasGone.current = false;
            setQuery(value);
          }}
          onKeyDown={({ key, nativeEvent }) => {
            if (key === 'ArrowDown' || key === 'ArrowUp') hasGone.current = true;
            // A combobox keeps Escape for its list, which here is always open.
            if (key === 'Escape' && !nativeEvent.isComposing) onClose();
          }}
        />
      </Combobox.EventsTarget>
      <Combobox.Options
        ref={options}
        id={list}
        className={classes.list}
        aria-label={t(($) => $.words.action.palette)}
      >
        {groups.map(({ group, findings: some }) => (
          <Combobox.Group key={group} label={t(($) => $.actions.groups[group])}>
            {some.map(({ id, name, beside, language }) => (
              <Combobox.Option key={id} value={id} className={classes.finding}>
                <Text span truncate lang={language}>
                  {name}
                </Text>
                <Text span size="sm" className={classes.beside} truncate lang={language}>
                  {beside}
                </Text>
              </Combobox.Option>
            ))}
          </Combobox.Group>
        ))}
        {findings.length === 0 && <Combobox.Empty>{t(($) => $.actions.nothing)}</Combobox.Empty>}
      </Combobox.Options>
    </Combobox>
  );
}
