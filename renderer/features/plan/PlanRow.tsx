import { ActionIcon, Badge, Checkbox, Group, Menu, Paper, Text } from '@mantine/core';
import { IconAlertTriangle, IconArrowDown, IconArrowUp, IconCheck, IconDots } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { toDayNumber } from '../../../shared/calendar/plainDate.ts';
import {
  planItemDetailsSchema,
  type PlanItemDetails,
  type Planned,
  type PlanStatus,
} from '../../../shared/plan/plan.ts';
import type { StandardNode } from '../../../shared/standard/node.ts';
import { printedName } from '../../../shared/standard/nodeName.ts';
import type { Standard } from '../../../shared/standard/standard.ts';
import { indexStandard } from '../../../shared/standard/tree.ts';
import { useFormats } from '../../ui/formats.ts';
import { ButtonLink, TextLink } from '../../ui/links.tsx';
import { NodeText } from '../../ui/NodeText.tsx';
import { ignoreFault, useAnswer, useChange } from '../../ui/procedure.ts';
import { useMakeTold, useUndoNotice } from '../../ui/undoNotice.tsx';
import { makeRecordChange, making, stepsOf, type RecordChange } from '../../ui/undoStack.ts';
import { readPlanItem } from './readPlanItem.ts';
import classes from './Plan.module.css';

interface PlanRowProps {
  readonly item: Planned;
  readonly today: string;
  readonly onEdit: () => void;
  /** Null at either end. */
  readonly onUp: (() => void) | null;
  readonly onDown: (() => void) | null;
}

/** One item: ticked off by hand, with what the evidence says beside it. */
export function PlanRow({ item, today, onEdit, onUp, onDown }: PlanRowProps) {
  const { t } = useTranslation();
  const save = useChange('plan.save');
  const remove = useChange('plan.remove');
  const restore = useChange('plan.restore');
  const tellUndo = useUndoNotice();
  const makeTold = useMakeTold();
  const { id, what, status, standing } = item;
  const place = usePlace(item);
  const isNamed = place !== null && what === printedName(place.node).slice(0, 300);
  const details = planItemDetailsSchema.parse(item);
  const become = (next: PlanStatus, done: string): RecordChange<PlanItemDetails> => ({
    done,
    before: details,
    after: { ...details, status: next },
    read: () => readPlanItem(id),
    put: (record) => save.mutateAsync({ input: { id, record: planItemDetailsSchema.parse(record) } }),
  });
  const change = (next: PlanStatus, told: string) => {
    const record = become(next, told);
    const { undo, redo } = stepsOf(record);
    void making(
      () => record.put(record.after),
      () => tellUndo(told, undo, redo),
    ).catch(ignoreFault);
  };
  const take = () =>
    void makeTold({
      done: t(($) => $.plan.removed, { what }),
      undo: () => restore.mutateAsync({ input: { id } }),
      redo: () => remove.mutateAsync({ input: { id } }),
    }).catch(ignoreFault);
  return (
    <Paper withBorder p="sm" component="li" className={classes.item} data-standing={standing}>
      <Checkbox
        mt={3}
        checked={status === 'done'}
        aria-label={t(($) => $.plan.tick, { what })}
        onChange={({ currentTarget: { checked } }) =>
          change(
            checked ? 'done' : 'open',
            checked ? t(($) => $.plan.ticked, { what }) : t(($) => $.plan.unticked, { what }),
          )
        }
      />
      <div className={classes.words}>
        <Text fw={600} className={classes.what} {...(status === 'dropped' && { 'data-dropped': true })}>
          {place !== null && isNamed ? <PlaceLink {...place}>{what}</PlaceLink> : what}
        </Text>
        {place !== null && !isNamed && (
          <PlaceLink {...place}>
            <NodeText node={place.node} language={place.standard.language} size="sm" lines={1} />
          </PlaceLink>
        )}
        <Group gap="xs" mt={4}>
          <Standing item={item} today={today} />
          {item.goal === 'signoff' && (standing === 'open' || standing === 'late') && (
            <ButtonLink
              to="/signoff"
              search={{ standard: item.standard, nodes: item.requirements }}
              size="compact-xs"
              variant="light"
            >
              {t(($) => $.plan.step.ask)}
            </ButtonLink>
          )}
        </Group>
        {item.note !== '' && (
          <Text size="sm" mt={4} className={classes.note}>
            {item.note}
          </Text>
        )}
      </div>
      <Group gap={2} wrap="nowrap">
        {(onUp ?? onDown) && (
          <>
            <ActionIcon
              variant="subtle"
              aria-label={t(($) => $.plan.up, { what })}
              disabled={onUp === null}
              onClick={() => onUp?.()}
            >
              <IconArrowUp size={18} aria-hidden />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              aria-label={t(($) => $.plan.down, { what })}
              disabled={onDown === null}
              onClick={() => onDown?.()}
            >
              <IconArrowDown size={18} aria-hidden />
            </ActionIcon>
          </>
        )}
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="subtle" aria-label={t(($) => $.plan.more, { what })}>
              <IconDots size={18} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={onEdit}>{t(($) => $.shell.edit)}</Menu.Item>
            {status === 'dropped' ? (
              <Menu.Item
                onClick={() =>
                  void makeRecordChange(
                    become(
                      'open',
                      t(($) => $.plan.edited, { what }),
                    ),
                  ).catch(ignoreFault)
                }
              >
                {t(($) => $.plan.takeUp)}
              </Menu.Item>
            ) : (
              <Menu.Item
                onClick={() =>
                  change(
                    'dropped',
                    t(($) => $.plan.dropped, { what }),
                  )
                }
              >
                {t(($) => $.plan.drop)}
              </Menu.Item>
            )}
            <Menu.Item color="red" onClick={take}>
              {t(($) => $.shell.remove)}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </Group>
    </Paper>
  );
}

interface Place {
  readonly standard: Standard;
  readonly node: StandardNode;
}

/** Which task or work content it is about; null where the standard is gone, and where it is about many at once. */
function usePlace({ standard: id, node, requirements }: Planned): Place | null {
  const { data: standard } = useAnswer('standards.show', { id });
  const place = standard && indexStandard(standard).byId.get(node);
  const isOneOfMany = requirements.length > 1 && requirements.includes(node);
  return standard === undefined || place === undefined || isOneOfMany ? null : { standard, node: place };
}

function PlaceLink({ standard: { id, language }, node, children }: Place & { readonly children: ReactNode }) {
  return (
    <TextLink
      to="/standards/$standardId"
      params={{ standardId: id }}
      search={{ node: node.id }}
      lang={language}
      inherit
    >
      {children}
    </TextLink>
  );
}

/** The day, how far it has got, and what closed it. */
function Standing({ item, today }: { readonly item: Planned; readonly today: string }) {
  const { t } = useTranslation();
  const { day, number, moment } = useFormats();
  const { standing, due, progress, settled, goal } = item;
  const days = due === null ? 0 : toDayNumber(due) - toDayNumber(today);
  const closed = progress?.closedBy;
  return (
    <>
      {standing === 'late' && (
        <Badge color="red" variant="light" leftSection={<IconAlertTriangle size={12} aria-hidden />}>
          {t(($) => $.plan.late, { count: -days, days: number(-days) })}
        </Badge>
      )}
      {standing === 'closed' && (
        <Badge color="green" variant="light" leftSection={<IconCheck size={12} aria-hidden />}>
          {t(($) => $.plan.closed)}
        </Badge>
      )}
      {settled !== null && (
        <Text size="sm" c="dimmed">
          {t(($) => $.plan.settledOn[item.status === 'dropped' ? 'dropped' : 'done'], {
            date: moment(settled),
          })}
        </Text>
      )}
      {due !== null && (
        <Text size="sm" c="dimmed">
          {t(($) => $.plan.due, { date: day(due) })}
          {standing === 'open' && ` (${t(($) => $.start.reminders.in, { count: days, days: number(days) })})`}
        </Text>
      )}
      {closed && (
        <Text size="sm">
          {t(($) => $.plan.closedBy[goal], { title: closed.title, date: day(closed.on) })}{' '}
          <TextLink to="/evidence" search={{ query: closed.title }} size="sm">
            {t(($) => $.plan.see)}
          </TextLink>
        </Text>
      )}
      {progress !== null && !closed && (
        <Text size="sm" c="dimmed">
          {t(($) => $.plan.progress[goal], {
            closed: number(progress.closed),
            total: number(progress.total),
          })}
        </Text>
      )}
      {progress === null && (
        <Text size="sm" c="dimmed">
          {t(($) => $.plan.stranded)}
        </Text>
      )}
    </>
  );
}
