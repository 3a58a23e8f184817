import { ActionIcon, Tooltip } from '@mantine/core';
import { IconCopy, IconFileExport, IconPencil, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ApplicationLayout } from '../../../shared/application/layout.ts';
import { useKeepFile } from '../../ui/keepFile.ts';
import { ButtonLink } from '../../ui/links.tsx';
import { ignoreFault, useChange } from '../../ui/procedure.ts';
import { useMakeTold } from '../../ui/undoNotice.tsx';

interface LayoutActionsProps {
  readonly layout: ApplicationLayout;
  readonly isOwn: boolean;
}

/** What may be done with a layout: those of the app are copied, own ones changed and removed too. */
export function LayoutActions({ layout: { id, title }, isOwn }: LayoutActionsProps) {
  const { t } = useTranslation();
  const keep = useKeepFile('layouts.export');
  const remove = useChange('layouts.remove');
  const restore = useChange('layouts.restore');
  const makeTold = useMakeTold();
  const take = () =>
    void makeTold({
      done: t(($) => $.layouts.removed, { title }),
      undo: () => restore.mutateAsync({ input: { id } }),
      redo: () => remove.mutateAsync({ input: { id } }),
    }).catch(ignoreFault);
  const buttons = [
    {
      name: t(($) => $.layouts.exportNamed, { title }),
      Icon: IconFileExport,
      act: () => keep.mutate({ id }),
    },
    ...(isOwn ? [{ name: t(($) => $.layouts.removeNamed, { title }), Icon: IconTrash, act: take }] : []),
  ];
  return (
    <>
      {isOwn && (
        <ButtonLink
          to="/layouts"
          search={{ edit: id }}
          size="sm"
          leftSection={<IconPencil size={16} aria-hidden />}
          aria-label={t(($) => $.layouts.editNamed, { title })}
        >
          {t(($) => $.layouts.edit)}
        </ButtonLink>
      )}
      <ButtonLink
        to="/layouts"
        search={{ copy: id }}
        size="sm"
        variant="default"
        leftSection={<IconCopy size={16} aria-hidden />}
        aria-label={t(($) => $.layouts.copyNamed, { title })}
      >
        {t(($) => $.layouts.copy)}
      </ButtonLink>
      {buttons.map(({ name, Icon, act }) => (
        <Tooltip key={name} label={name}>
          <ActionIcon variant="default" size="lg" aria-label={name} onClick={act}>
            <Icon size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
      ))}
    </>
  );
}
