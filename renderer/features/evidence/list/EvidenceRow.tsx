import { ActionIcon, Checkbox, Table, Text, Tooltip } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { memo, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../../../shared/evidence/evidence.ts';
import type { ListedEvidence } from '../../../../shared/evidence/finding.ts';
import { shownName } from '../../../../shared/evidence/shownName.ts';
import { useFormats } from '../../../ui/formats.ts';
import { Unbroken } from '../../../ui/Unbroken.tsx';
import { EvidenceThumbnail } from '../EvidenceThumbnail.tsx';
import { focusBeside } from '../focusBeside.ts';
import classes from './EvidenceTable.module.css';
import { Marked } from './Marked.tsx';

export interface RowActions {
  readonly open: (evidence: string) => void;
  readonly remove: (evidence: Evidence) => void;
  /** @param through whether all between this row and the last one that was chosen are meant */
  readonly choose: (index: number, through: boolean) => void;
  /** Goes from one row to the next and takes both, or gives up the one where the next was chosen already. */
  readonly extend: (from: number, to: number) => void;
  readonly chooseAll: (total: number) => void;
  /** Into another program: this one, or all that are chosen with it. Left out where the host cannot. */
  readonly drag?: (evidence: string) => void;
}

interface EvidenceRowProps {
  readonly item: ListedEvidence;
  /** From 0. */
  readonly index: number;
  readonly chosen: boolean;
  readonly actions: RowActions;
}

/** One piece of evidence: what it is, when the work was done, what it shows, and where the words stand in it. */
export const EvidenceRow = memo(function EvidenceRow({ item, index, chosen, actions }: EvidenceRowProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { evidence, claims, words } = item;
  const { id, title, kind, date, file, logged } = evidence;
  const { drag } = actions;
  const claimed = new Set(claims.map(({ standard, node }) => `${standard}/${node}`)).size;
  return (
    <Table.Tr aria-rowindex={index + 2} data-index={index} aria-selected={chosen}>
      <Table.Td className={classes.choice}>
        <Checkbox
          size="xs"
          aria-label={t(($) => $.finding.choose, { title })}
          checked={chosen}
          onChange={({ nativeEvent }) =>
            actions.choose(index, 'shiftKey' in nativeEvent && nativeEvent.shiftKey === true)
          }
        />
      </Table.Td>
      <Table.Th scope="row" fw={400}>
        <div
          className={classes.subject}
          {...(drag && {
            draggable: true,
            onDragStart: (event: DragEvent) => {
              event.preventDefault(); // the host's own drag takes its place
              drag(id);
            },
          })}
        >
          <EvidenceThumbnail evidence={evidence} />
          <div className={classes.names}>
            <button
              type="button"
              className={classes.title}
              title={title}
              onClick={({ shiftKey, ctrlKey, metaKey }) => {
                if (shiftKey || ctrlKey || metaKey) actions.choose(index, shiftKey);
                else actions.open(id);
              }}
            >
              <Marked text={title} ranges={words?.title ?? []} />
            </button>
            <Text size="sm" c="dimmed" truncate title={shownName(file.name)}>
              {formats.bytes(file.bytes)} · {shownName(file.name)}
            </Text>
            {words?.quote && (
              <Text size="sm" lineClamp={2} className={classes.quote}>
                <Marked {...words.quote} />
              </Text>
            )}
          </div>
        </div>
      </Table.Th>
      <Table.Td className={classes.wide} fz="sm">
        {t(($) => $.words.evidenceKind[kind])}
      </Table.Td>
      <Table.Td>
        {date === null ? (
          <Text size="sm" c="dimmed">
            <Unbroken>{t(($) => $.evidence.loggedOn, { date: formats.day(localDay(logged)) })}</Unbroken>
          </Text>
        ) : (
          formats.day(date)
        )}
      </Table.Td>
      <Table.Td className={classes.wide}>
        {claimed === 0 ? (
          <Text size="sm" c="dimmed">
            {t(($) => $.evidence.noClaims)}
          </Text>
        ) : (
          t(($) => $.evidence.claimCount, { number: claimed })
        )}
      </Table.Td>
      <Table.Td ta="end">
        <Tooltip label={t(($) => $.evidence.toTrash)}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t(($) => $.evidence.toTrashNamed, { title })}
            onClick={({ currentTarget }) => {
              focusBeside(currentTarget, 'tr');
              actions.remove(evidence);
            }}
          >
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Table.Td>
    </Table.Tr>
  );
});

/** The day of an instant where this person is. */
function localDay(instant: string): string {
  const at = new Date(instant);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}
