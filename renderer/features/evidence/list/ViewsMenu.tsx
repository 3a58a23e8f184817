import { ActionIcon, Button, Group, Menu, Stack, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBookmark, IconTrash } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/Dialog.tsx';
import { ignoreFault, useAnswer } from '../../../ui/procedure.ts';
import { useViews } from './useViews.ts';
import type { useWish } from './useWish.ts';

/** Ways of looking at the evidence that this portfolio keeps: take one, or keep the present one under a name. */
export function ViewsMenu({ looking: { wish, take } }: { readonly looking: ReturnType<typeof useWish> }) {
  const { t } = useTranslation();
  const { data: views } = useAnswer('views.list', {});
  const { takeAway } = useViews();
  const [isNaming, naming] = useDisclosure(false);
  return (
    <>
      <Menu position="bottom-start" withinPortal>
        <Menu.Target>
          <Button variant="default" leftSection={<IconBookmark size={16} aria-hidden />}>
            {t(($) => $.finding.views.title)}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {views?.length === 0 && (
            <Text size="sm" c="dimmed" px="sm" py={4} maw="16rem">
              {t(($) => $.finding.views.none)}
            </Text>
          )}
          {views?.map((view) => (
            <Group key={view.id} gap={4} wrap="nowrap">
              <Menu.Item onClick={() => take(view)}>{view.name}</Menu.Item>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t(($) => $.finding.views.remove, { name: view.name })}
                onClick={() => void takeAway(view).catch(ignoreFault)}
              >
                <IconTrash size={16} aria-hidden />
              </ActionIcon>
            </Group>
          ))}
          <Menu.Divider />
          <Menu.Item onClick={naming.open}>{t(($) => $.finding.views.keep)}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Dialog
        opened={isNaming}
        onClose={naming.close}
        title={t(($) => $.finding.views.keep)}
        closeButtonProps={{ 'aria-label': t(($) => $.shell.close) }}
      >
        <NameForm wish={wish} onDone={naming.close} />
      </Dialog>
    </>
  );
}

interface NameFormProps {
  readonly wish: ReturnType<typeof useWish>['wish'];
  readonly onDone: () => void;
}

function NameForm({ wish: { sort, ...filter }, onDone }: NameFormProps) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const { keep: save, isKeeping } = useViews();
  const keep = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== '') void save({ name: name.trim(), filter, sort }).then(onDone).catch(ignoreFault);
  };
  return (
    <form onSubmit={keep}>
      <Stack gap="sm">
        <TextInput
          label={t(($) => $.finding.views.name)}
          description={t(($) => $.finding.views.about)}
          maxLength={60}
          required
          data-autofocus
          value={name}
          onChange={({ currentTarget: { value } }) => setName(value)}
        />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onDone}>
            {t(($) => $.shell.cancel)}
          </Button>
          <Button type="submit" loading={isKeeping}>
            {t(($) => $.finding.views.save)}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
