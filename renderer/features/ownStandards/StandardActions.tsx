import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconCopy, IconPencil, IconTrash } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FILE_FORMS } from '../../../shared/exchange/file.ts';
import type { Standard } from '../../../shared/standard/standard.ts';
import { ButtonLink } from '../../ui/links.tsx';
import { ignoreFault, useAnswer, useChange } from '../../ui/procedure.ts';
import { useStillHere } from '../../ui/useStillHere.ts';
import { useMakeTold } from '../../ui/undoNotice.tsx';
import { useKeepFile } from '../../ui/keepFile.ts';
import { NewStandardDialog } from './NewStandardDialog.tsx';

/** What can be done with a standard as a whole: export it, copy it, and, with one's own, edit or remove it. */
export function StandardActions({ standard }: { readonly standard: Standard }) {
  const { t } = useTranslation();
  const { id } = standard;
  const state = useAnswer('portfolio.state', {});
  const list = useAnswer('standards.list', {});
  const isOpen = state.data !== undefined && state.data.open !== null;
  const self = list.data?.find((one) => one.id === id);
  const isOwn = self?.own ?? false;
  const isNewer = list.data?.some(({ supersededBy }) => supersededBy === id) ?? false;
  const keep = useKeepFile('ownStandards.export');
  const remove = useRemove(standard);
  const [isCopying, setCopying] = useState(false);
  return (
    <>
      {isNewer && (
        <ButtonLink to="/standards/$standardId/version" params={{ standardId: id }} variant="default">
          {t(($) => $.ownStandards.version.open)}
        </ButtonLink>
      )}
      {self?.supersededBy != null && (
        <ButtonLink to="/standards/$standardId" params={{ standardId: self.supersededBy }} variant="default">
          {t(($) => $.ownStandards.toNewer)}
        </ButtonLink>
      )}
      {isOwn && (
        <ButtonLink
          to="/standards/$standardId/edit"
          params={{ standardId: id }}
          variant="default"
          leftSection={<IconPencil size={18} aria-hidden />}
        >
          {t(($) => $.ownStandards.edit)}
        </ButtonLink>
      )}
      <Menu position="bottom-end">
        <Menu.Target>
          <Button
            variant="default"
            loading={keep.isPending}
            rightSection={<IconChevronDown size={16} aria-hidden />}
          >
            {t(($) => $.ownStandards.actions)}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t(($) => $.ownStandards.export)}</Menu.Label>
          {FILE_FORMS.map((format) => (
            <Menu.Item key={format} onClick={() => keep.mutate({ id, format })}>
              {t(($) => $.ownStandards.formats[format])}
            </Menu.Item>
          ))}
          {isOpen && (
            <>
              <Menu.Divider />
              <Menu.Item leftSection={<IconCopy size={16} aria-hidden />} onClick={() => setCopying(true)}>
                {t(($) => $.ownStandards.copy)}
              </Menu.Item>
            </>
          )}
          {isOwn && (
            <Menu.Item leftSection={<IconTrash size={16} aria-hidden />} onClick={remove}>
              {t(($) => $.ownStandards.remove)}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <NewStandardDialog opened={isCopying} origin={standard} onClose={() => setCopying(false)} />
    </>
  );
}

/** To the trash, with the way back. */
function useRemove({ id, title }: Standard): () => void {
  const { t } = useTranslation();
  const remove = useChange('ownStandards.remove');
  const restore = useChange('ownStandards.restore');
  const navigate = useNavigate();
  const markHere = useStillHere();
  const makeTold = useMakeTold();
  const change = {
    done: t(($) => $.ownStandards.removed, { title }),
    undo: () => restore.mutateAsync({ input: { id } }),
    redo: () => remove.mutateAsync({ input: { id } }),
  };
  return () => {
    const isStillHere = markHere();
    void makeTold(change)
      .then(() => (isStillHere() ? navigate({ to: '/standards' }) : undefined))
      .catch(ignoreFault);
  };
}
