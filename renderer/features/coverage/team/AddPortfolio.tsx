import { Button, Group, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoosePath } from '../../../ui/ChoosePath.tsx';
import { FaultMessage } from '../../../ui/FaultMessage.tsx';
import { useChange } from '../../../ui/procedure.ts';
import { takeInTeam } from './teamChanges.ts';
import classes from './AddPortfolio.module.css';

/** One more portfolio to look at: its folder is typed, or chosen in the system's window. @param children what stands beside it */
export function AddPortfolio({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const add = useChange('team.add', { faultsShown: 'by the page', takeIn: takeInTeam });
  const form = useForm({
    initialValues: { dir: '' },
    validate: { dir: (dir) => (dir.trim() === '' ? t(($) => $.portfolio.needsDir) : null) },
  });
  const take = (dir: string) => add.mutate({ input: { dir } }, { onSuccess: () => form.reset() });
  return (
    <>
      <Group gap="md" align="flex-end">
        {children}
        <form className={classes.form} onSubmit={form.onSubmit(({ dir }) => take(dir))}>
          <TextInput
            flex={1}
            label={t(($) => $.team.dir)}
            placeholder={t(($) => $.team.dirHelp)}
            title={t(($) => $.team.dirHelp)}
            spellCheck={false}
            autoComplete="off"
            {...form.getInputProps('dir')}
          />
          <Button type="submit" variant="default" loading={add.isPending}>
            {t(($) => $.team.add)}
          </Button>
          <ChoosePath what="folder" variant="subtle" onChosen={take} />
        </form>
      </Group>
      <FaultMessage fault={add.error} />
    </>
  );
}
