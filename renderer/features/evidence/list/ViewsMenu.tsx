import { ActionIcon, Button, Group, Menu, Stack, Text, TextInput } from '@mantine/core';
import { IconBookmark, IconPencil, IconTrash } from '@tabler/icons-react';
import { useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvidenceView } from '../../../../shared/evidence/finding.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { DialogButtons } from '../../../ui/DialogButtons.tsx';
import { ignoreFault, useAnswer } from '../../../ui/procedure.ts';
import { useViews } from './useViews.ts';
import type { useWish } from './useWish.ts';

/** Ways of looking at the evidence that this portfolio keeps: take one, or keep the present one under a name; a name can be changed. */
export function ViewsMenu({ looking: { wish, take } }: { readonly looking: ReturnType<typeof useWish> }) {
  const { t } = useTranslation();
  const { data: views } = useAnswer('views.list', {});
  const { keep, rename, takeAway, isKeeping } = useViews();
  const [naming, setNaming] = useState<'present' | EvidenceView | null>(null);
  const [isOpen, setOpen] = useState(false);
  const close = () => setNaming(null);
  const keepItem = useRef<HTMLButtonElement>(null);
  const { sort, ...filter } = wish;
  return (
    <>
      <Menu position="bottom-start" withinPortal opened={isOpen} onChange={setOpen}>
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
                aria-label={t(($) => $.finding.views.rename, { name: view.name })}
                onClick={() => {
                  setOpen(false);
                  setNaming(view);
                }}
              >
                <IconPencil size={16} aria-hidden />
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t(($) => $.finding.views.remove, { name: view.name })}
                onClick={() => {
                  // The focus would go with the view, and fall to the top of the window.
                  keepItem.current?.focus();
                  void takeAway(view).catch(ignoreFault);
                }}
              >
                <IconTrash size={16} aria-hidden />
              </ActionIcon>
            </Group>
          ))}
          <Menu.Divider />
          <Menu.Item ref={keepItem} onClick={() => setNaming('present')}>
            {t(($) => $.finding.views.keep)}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Dialog
        opened={naming !== null}
        onClose={close}
        title={
          naming === null || naming === 'present'
            ? t(($) => $.finding.views.keep)
            : t(($) => $.finding.views.rename, { name: naming.name })
        }
        closeButtonProps={{ 'aria-label': t(($) => $.shell.close) }}
      >
        {naming !== null && (
          <NameForm
            before={naming === 'present' ? '' : naming.name}
            isBusy={isKeeping}
            onName={(name) =>
              void (naming === 'present' ? keep({ name, filter, sort }) : rename(naming, name))
                .then(close)
                .catch(ignoreFault)
            }
            onClose={close}
          />
        )}
      </Dialog>
    </>
  );
}

interface NameFormProps {
  readonly before: string;
  readonly isBusy: boolean;
  readonly onName: (name: string) => void;
  readonly onClose: () => void;
}

function NameForm({ before, isBusy, onName, onClose }: NameFormProps) {
  const { t } = useTranslation();
  const [name, setName] = useState(before);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== '') onName(name.trim());
  };
  return (
    <form onSubmit={submit}>
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
        <DialogButtons>
          <Button variant="default" onClick={onClose}>
            {t(($) => $.shell.cancel)}
          </Button>
          <Button type="submit" loading={isBusy}>
            {t(($) => $.finding.views.save)}
          </Button>
        </DialogButtons>
      </Stack>
    </form>
  );
}
