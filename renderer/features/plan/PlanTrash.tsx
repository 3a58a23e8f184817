import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../ui/formats.ts';
import { ignoreFault, useAnswer, useChange } from '../../ui/procedure.ts';
import { makeChange } from '../../ui/undoStack.ts';
import classes from './Plan.module.css';

/** What was removed from the plan, and can come back. */
export function PlanTrash() {
  const { t } = useTranslation();
  const { number } = useFormats();
  const { data } = useAnswer('plan.trash', {});
  const restore = useChange('plan.restore');
  const remove = useChange('plan.remove');
  if (data === undefined || data.length === 0) return null;
  return (
    <details className={classes.help}>
      <summary>{t(($) => $.plan.trash, { number: number(data.length) })}</summary>
      <ul className={classes.items}>
        {data.map(({ id, what }) => (
          <li key={id}>
            <Group gap="sm">
              <Text size="sm">{what}</Text>
              <Button
                variant="light"
                size="compact-xs"
                aria-label={t(($) => $.plan.restoreNamed, { what })}
                onClick={() =>
                  void makeChange({
                    done: t(($) => $.plan.restored, { what }),
                    undo: () => remove.mutateAsync({ input: { id } }),
                    redo: () => restore.mutateAsync({ input: { id } }),
                  }).catch(ignoreFault)
                }
              >
                {t(($) => $.plan.restore)}
              </Button>
            </Group>
          </li>
        ))}
      </ul>
    </details>
  );
}
