import { Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Planned } from '../../../shared/plan/plan.ts';
import { useFormats } from '../../ui/formats.ts';
import { useAsk, useChange, useRefresh } from '../../ui/procedure.ts';
import { makeInTurn, NoWay } from '../../ui/undoStack.ts';
import { PlanItemDialog } from './PlanItemDialog.tsx';
import { PlanRow } from './PlanRow.tsx';
import { PlanTrash } from './PlanTrash.tsx';
import classes from './Plan.module.css';

interface PlanProps {
  readonly items: readonly Planned[];
  readonly today: string;
}

/** What is planned, in the person's order; what is done or dropped stands folded beneath. */
export function Plan({ items, today }: PlanProps) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const order = useChange('plan.order');
  const ask = useAsk('plan.list');
  // Where it could not be moved, the page was behind.
  const refresh = useRefresh();
  const [editing, setEditing] = useState<Planned | null>(null);
  const isOpen = ({ standing }: Planned) => standing === 'open' || standing === 'late';
  const ahead = items.filter(isOpen);
  const settled = items.filter((item) => !isOpen(item));
  const late = ahead.filter(({ standing }) => standing === 'late').length;
  const idsAhead = async () => (await ask({})).filter(isOpen).map(({ id }) => id);
  /** Only where the one still follows the other: whatever another window has moved or added stays where it is. */
  const swap = async (upper: string, lower: string) => {
    const ids = await idsAhead();
    if (!ids.includes(upper) || !ids.includes(lower)) throw new NoWay('gone');
    const at = ids.indexOf(upper);
    if (ids[at + 1] !== lower) throw new NoWay('changed');
    ids.splice(at, 2, lower, upper);
    return order.mutateAsync({ input: { ids } });
  };
  /** One place on from where it stands by then: after quick presses the page is behind. */
  const move = ({ id, what }: Planned, by: -1 | 1) => {
    const find = async () => {
      const ids = await idsAhead();
      const at = ids.indexOf(id);
      if (at === -1) throw new NoWay('gone');
      const [upper, lower] = by === 1 ? [id, ids[at + 1]] : [ids[at - 1], id];
      if (upper === undefined || lower === undefined) return undefined;
      return {
        done: t(($) => $.plan.moved, { what }),
        undo: () => swap(lower, upper),
        redo: () => swap(upper, lower),
      };
    };
    void makeInTurn(find).catch((error: unknown) => {
      // A fault is told by what failed.
      if (error instanceof NoWay) tellUnmoved(what, error.why);
      return refresh();
    });
  };
  const tellUnmoved = (what: string, why: NoWay['why']) =>
    notifications.show({
      position: 'bottom-left',
      role: 'alert',
      color: 'red',
      closeButtonProps: { 'aria-label': t(($) => $.shell.close) },
      message: t(($) => $.plan.unmoved[why], { what }),
    });
  return (
    <Stack gap="sm" component="section" aria-label={t(($) => $.plan.list)}>
      <Title order={2} size="h3">
        {t(($) => $.plan.list)}{' '}
        {ahead.length > 0 && (
          <Text span size="sm" c="dimmed" fw={400}>
            {late > 0
              ? t(($) => $.plan.countLate, { number: number(ahead.length), late: number(late) })
              : t(($) => $.plan.count, { count: ahead.length, number: number(ahead.length) })}
          </Text>
        )}
      </Title>
      {items.length === 0 && (
        <Text c="dimmed">
          {t(($) => $.plan.none)} {t(($) => $.plan.noneAbout)}
        </Text>
      )}
      {items.length > 0 && ahead.length === 0 && <Text c="dimmed">{t(($) => $.plan.allSettled)}</Text>}
      <ul className={classes.items}>
        {ahead.map((item, index) => (
          <PlanRow
            key={item.id}
            item={item}
            today={today}
            onEdit={() => setEditing(item)}
            onUp={index === 0 ? null : () => move(item, -1)}
            onDown={index === ahead.length - 1 ? null : () => move(item, 1)}
          />
        ))}
      </ul>
      {settled.length > 0 && (
        <details className={classes.help}>
          <summary>
            {t(($) => $.plan.settled, { count: settled.length, number: number(settled.length) })}
          </summary>
          <ul className={classes.items}>
            {settled.map((item) => (
              <PlanRow
                key={item.id}
                item={item}
                today={today}
                onEdit={() => setEditing(item)}
                onUp={null}
                onDown={null}
              />
            ))}
          </ul>
        </details>
      )}
      <PlanTrash />
      <PlanItemDialog id={editing?.id ?? null} record={editing} onClose={() => setEditing(null)} />
    </Stack>
  );
}
