import { Kbd, SimpleGrid, Table, Text, Title } from '@mantine/core';
import { useOs } from '@mantine/hooks';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { ACTIONS, keysOf } from '../../../shared/actions/actions.ts';
import { spellKeys } from '../../../shared/actions/keys.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { useFocusBack } from '../../ui/useFocusBack.ts';
import { useOpening } from '../../ui/useOpening.ts';

interface ShortcutSheetProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly host: 'window' | 'browser';
}

type Local = 'search' | 'submit' | 'close' | 'move' | 'link' | 'undo' | 'details' | 'leaf' | 'zoom';

/** Keys that one page or dialog has to itself. */
const LOCAL: readonly { readonly does: Local; readonly keys: readonly string[] }[] = [
  { does: 'search', keys: ['/'] },
  { does: 'submit', keys: ['mod+Enter'] },
  { does: 'close', keys: ['Esc'] },
  { does: 'move', keys: ['←', '→', '↑', '↓'] },
  { does: 'link', keys: ['Space'] },
  { does: 'undo', keys: ['mod+Z'] },
  { does: 'details', keys: ['Enter'] },
  { does: 'leaf', keys: ['←', '→'] },
  { does: 'zoom', keys: ['+', '-', '0'] },
];

/** All keys on one sheet. */
export function ShortcutSheet({ opened, onClose, host }: ShortcutSheetProps) {
  const { t } = useTranslation();
  const opening = useOpening(opened);
  return (
    <Dialog
      key={opening}
      opened={opened}
      onClose={onClose}
      size="xl"
      title={t(($) => $.words.action.shortcuts)}
      closeButtonProps={{ 'aria-label': t(($) => $.shell.close) }}
    >
      <AllKeys host={host} />
    </Dialog>
  );
}

function AllKeys({ host }: Pick<ShortcutSheetProps, 'host'>) {
  const { t } = useTranslation();
  useFocusBack(); // each opening is another dialog
  const isMac = useOs() === 'macos';
  const spell = (keys: string) => spellKeys(keys, isMac);
  const everywhere = ACTIONS.flatMap((action) => {
    const keys = keysOf(action, host, isMac);
    return keys === null ? [] : [{ name: t(($) => $.words.action[action.id]), keys: [spell(keys)] }];
  });
  const local = LOCAL.map(({ does, keys }) => ({
    name: t(($) => $.actions.local[does]),
    keys: keys.map(spell),
  }));
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xl">
        <Keys title={t(($) => $.actions.everywhere)} rows={everywhere} />
        <Keys title={t(($) => $.actions.inPlace)} rows={local} />
      </SimpleGrid>
      <Text size="sm" c="dimmed" mt="md">
        {t(($) => $.actions.charactersOff)}
      </Text>
    </>
  );
}

interface KeysProps {
  readonly title: string;
  readonly rows: readonly { readonly name: string; readonly keys: readonly string[] }[];
}

function Keys({ title, rows }: KeysProps) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Title order={3} size="h5" id={id}>
        {title}
      </Title>
      <Table aria-labelledby={id} verticalSpacing={4}>
        <Table.Tbody>
          {rows.map(({ name, keys }) => (
            <Table.Tr key={name}>
              <Table.Th fw={400}>{name}</Table.Th>
              <Table.Td ta="right" style={{ whiteSpace: 'nowrap' }}>
                {keys.map((one) => (
                  <Kbd key={one} size="sm" ml={4}>
                    {one}
                  </Kbd>
                ))}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}
