import { Table } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type KeyboardEvent, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { EvidenceRow, type RowActions } from './EvidenceRow.tsx';
import classes from './EvidenceTable.module.css';
import { MOST_CHOSEN } from './useChoice.ts';
import { PAGE, type Listing } from './useListing.ts';

/** The height of a row, in pixels: with and without a passage in which the words stand. */
const HEIGHT = { plain: 68, quoted: 112 };
const OVERSCAN = 8;

interface EvidenceTableProps {
  readonly listing: Listing;
  /** Whether rows quote what was looked for. */
  readonly quotes: boolean;
  readonly chosen: ReadonlyMap<string, unknown>;
  readonly actions: RowActions;
}

/** A list of any length: of a long one only the rows in sight are drawn and asked for. */
export function EvidenceTable({ listing, quotes, chosen, actions }: EvidenceTableProps) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const sought = useRef<number | null>(null);
  const { total, at, see } = listing;
  const isLong = total > PAGE;
  const height = quotes ? HEIGHT.quoted : HEIGHT.plain;
  // oxlint-disable-next-line react/incompatible-library -- what it returns is used here alone, and never memoized
  const rows = useVirtualizer({
    count: isLong ? total : 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: OVERSCAN,
  });
  const { measure } = rows;
  useEffect(measure, [measure, height]);
  const drawn = isLong ? rows.getVirtualItems().map(({ index }) => index) : [...Array(total).keys()];
  const [first, last] = [drawn[0] ?? 0, drawn.at(-1) ?? 0];
  useEffect(() => see(first, last), [see, first, last]);
  const focus = (index: number): boolean => {
    const button = scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"] th button`);
    button?.focus({ preventScroll: isLong });
    return button !== undefined && button !== null;
  };
  useEffect(() => {
    if (sought.current !== null && focus(sought.current)) sought.current = null;
  });
  const go = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'a' && (event.ctrlKey || event.metaKey) && total <= MOST_CHOSEN) {
      event.preventDefault();
      actions.chooseAll(total);
      return;
    }
    const row =
      event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-index]') : null;
    const step = stepOf(
      event.key,
      Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / height) - 1),
    );
    if (row === null || step === null) return;
    event.preventDefault();
    const from = Number(row.dataset['index']);
    const to = Math.min(total - 1, Math.max(0, from + step));
    if (event.shiftKey && Math.abs(step) === 1 && to !== from) actions.extend(from, to);
    if (isLong) rows.scrollToIndex(to);
    if (!focus(to)) sought.current = to;
  };
  const above = isLong ? first * height : 0;
  const below = isLong ? Math.max(0, total - 1 - last) * height : 0;
  return (
    <div
      ref={scroller}
      className={classes.scroller}
      data-long={isLong || undefined}
      data-old={listing.isOld || undefined}
      aria-busy={listing.isOld}
    >
      <Table
        highlightOnHover
        verticalSpacing={isLong ? 0 : 'xs'}
        stickyHeader={isLong}
        aria-label={t(($) => $.evidence.list)}
        aria-rowcount={total + 1}
        className={classes.table}
      >
        <Table.Thead>
          <Table.Tr aria-rowindex={1}>
            <Table.Th scope="col" w="2.25rem" className={classes.choice}>
              <span className={classes.unseen}>{t(($) => $.finding.choice)}</span>
            </Table.Th>
            <Table.Th scope="col">{t(($) => $.evidence.column.title)}</Table.Th>
            <Table.Th scope="col" w="11.5rem" className={classes.wide}>
              {t(($) => $.evidence.column.kind)}
            </Table.Th>
            <Table.Th scope="col" w="9rem">
              {t(($) => $.evidence.column.date)}
            </Table.Th>
            <Table.Th scope="col" w="6.5rem" className={classes.wide}>
              {t(($) => $.evidence.column.claims)}
            </Table.Th>
            <Table.Th scope="col" w="3.5rem">
              <span className={classes.unseen}>{t(($) => $.evidence.column.actions)}</span>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody
          onKeyDown={go}
          onMouseDown={selectNoText}
          {...(isLong && { style: { '--row': `${height}px` } })}
        >
          {above > 0 && <Gap height={above} />}
          {drawn.map((index) => {
            const item = at(index);
            return item === undefined ? (
              <Gap key={index} height={height} />
            ) : (
              <EvidenceRow
                key={item.evidence.id}
                item={item}
                index={index}
                chosen={chosen.has(item.evidence.id)}
                actions={actions}
              />
            );
          })}
          {below > 0 && <Gap height={below} />}
        </Table.Tbody>
      </Table>
    </div>
  );
}

/** With Shift one chooses rows, not the text in between. */
const selectNoText = (event: MouseEvent) => {
  if (event.shiftKey) event.preventDefault();
};

/** Takes the place of rows that are out of sight or still on their way. */
const Gap = ({ height }: { readonly height: number }) => (
  <tr aria-hidden className={classes.gap} style={{ height }} />
);

/** How many rows a key goes, null where it goes nowhere. */
function stepOf(key: string, page: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return 1;
    case 'ArrowUp':
      return -1;
    case 'PageDown':
      return page;
    case 'PageUp':
      return -page;
    case 'Home':
      return -Infinity;
    case 'End':
      return Infinity;
    default:
      return null;
  }
}
