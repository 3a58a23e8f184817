import { ActionIcon, Switch, Tooltip } from '@mantine/core';
import { IconFileExport, IconHistory, IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnRulePack } from '../../../shared/contract/procedures/rulePacks.ts';
import { IconLink } from '../../ui/links.tsx';
import { ignoreFault, useChange } from '../../ui/procedure.ts';
import { useMakeTold } from '../../ui/undoNotice.tsx';
import { makeRecordChange } from '../../ui/undoStack.ts';
import { EarlierPacks } from './EarlierPacks.tsx';
import { ExportPack } from './ExportPack.tsx';
import { ownPack } from './ownPack.ts';

/** What may be done with a pack that the portfolio added. */
export function OwnPackActions({ own: { pack, enabled } }: { readonly own: OwnRulePack }) {
  const { t } = useTranslation();
  const enable = useChange('rulePacks.enable');
  const remove = useChange('rulePacks.remove');
  const restore = useChange('rulePacks.restore');
  const makeTold = useMakeTold();
  const [shown, setShown] = useState<'export' | 'earlier' | null>(null);
  const { id, title, standard } = pack;
  const take = () =>
    void makeTold({
      done: t(($) => $.rulePacks.removed, { title }),
      undo: () => restore.mutateAsync({ input: { id } }),
      redo: () => remove.mutateAsync({ input: { id } }),
    }).catch(ignoreFault);
  const buttons = [
    {
      name: t(($) => $.rulePacks.earlierNamed, { title }),
      Icon: IconHistory,
      act: () => setShown('earlier'),
    },
    {
      name: t(($) => $.rulePacks.exportNamed, { title }),
      Icon: IconFileExport,
      act: () => setShown('export'),
    },
    { name: t(($) => $.rulePacks.removeNamed, { title }), Icon: IconTrash, act: take },
  ];
  return (
    <>
      <Switch
        label={t(($) => $.rulePacks.enabled)}
        checked={enabled}
        onChange={({ currentTarget: { checked } }) =>
          void makeRecordChange<Pick<OwnRulePack, 'enabled'>>({
            done: t(($) => (checked ? $.rulePacks.turnedOn : $.rulePacks.turnedOff), { title }),
            before: { enabled: !checked },
            after: { enabled: checked },
            read: async () => {
              const now = await ownPack(pack);
              return now && { enabled: now.enabled };
            },
            put: (to) => enable.mutateAsync({ input: { id, ...to } }),
          }).catch(ignoreFault)
        }
      />
      <Tooltip label={t(($) => $.rulePacks.edit)}>
        <IconLink
          to="/rules/edit"
          search={{ standard, pack: id }}
          variant="subtle"
          aria-label={t(($) => $.rulePacks.editNamed, { title })}
        >
          <IconPencil size={18} aria-hidden />
        </IconLink>
      </Tooltip>
      {buttons.map(({ name, Icon, act }) => (
        <Tooltip key={name} label={name}>
          <ActionIcon variant="subtle" color="gray" aria-label={name} onClick={act}>
            <Icon size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
      ))}
      <ExportPack pack={pack} opened={shown === 'export'} onClose={() => setShown(null)} />
      <EarlierPacks pack={pack} opened={shown === 'earlier'} onClose={() => setShown(null)} />
    </>
  );
}
