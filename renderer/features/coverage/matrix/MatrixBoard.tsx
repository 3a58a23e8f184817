import { Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo, useRef, useState, type DragEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Matrix } from '../../../../shared/coverage/matrix.ts';
import type { StandardNode } from '../../../../shared/standard/node.ts';
import type { Standard } from '../../../../shared/standard/standard.ts';
import {
  claimOn,
  EvidenceDrawer,
  LinkDialog,
  nameOfNode,
  useFileDrop,
  useIntake,
} from '../../evidence/index.ts';
import { useFormats } from '../../../ui/formats.ts';
import { useTellStep } from '../../../ui/undoNotice.tsx';
import { stepBack } from '../../../ui/undoStack.ts';
import { agesOf } from '../age.ts';
import { chosenIn } from './chosen.ts';
import { ChosenBar } from './ChosenBar.tsx';
import { EVIDENCE_TYPE } from './dragged.ts';
import { EvidenceTray } from './EvidenceTray.tsx';
import { cellAt, columnsOf, rowsOf, type MatrixRow, type Shown } from './layout.ts';
import { MatrixGrid } from './MatrixGrid.tsx';
import { areaBetween, HEAD_ROWS, type Place } from './move.ts';
import { MatrixTools } from './MatrixTools.tsx';
import { useExpectedLinks } from './useExpectedLinks.ts';
import classes from './MatrixBoard.module.css';

interface MatrixBoardProps {
  readonly standard: Standard;
  readonly matrix: Matrix;
  readonly all: boolean;
  readonly onAll: (all: boolean) => void;
  /** Stands before what chooses the rows. */
  readonly children: ReactNode;
}

const toggled = (before: ReadonlySet<string>, id: string): ReadonlySet<string> => {
  const after = new Set(before);
  if (!after.delete(id)) after.add(id);
  return after;
};

/** The grid with what can be done to it: which rows it shows, what is chosen in it, and what is linked. */
export function MatrixBoard({ standard, matrix, all, onAll, children }: MatrixBoardProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [shown, setShown] = useState<Shown>('all');
  const [foldedParts, setFoldedParts] = useState<ReadonlySet<string>>(new Set());
  const [foldedKinds, setFoldedKinds] = useState<ReadonlySet<string>>(new Set());
  const [place, setPlace] = useState<Place>({ row: HEAD_ROWS, column: 0 });
  const [anchor, setAnchor] = useState<Place>(place);
  const [opened, setOpened] = useState<string | null>(null);
  const [linking, setLinking] = useState<StandardNode | null>(null);
  const [tray, setTray] = useState(false);
  const tellStep = useTellStep();
  const formats = useFormats();
  const intake = useIntake();
  const close = useCallback(() => setOpened(null), []);
  const { shown: now, link, unlink } = useExpectedLinks(standard.id, matrix);
  const rows = useMemo(() => rowsOf(standard, now, shown, foldedParts), [standard, now, shown, foldedParts]);
  const { evidence: pieces, rule, asOf } = now;
  const columns = useMemo(
    () => columnsOf({ evidence: pieces, rule, asOf }, foldedKinds),
    [pieces, rule, asOf, foldedKinds],
  );
  const ages = useMemo(() => agesOf(rule), [rule]);
  const chosen = chosenIn(rows, columns.columns, areaBetween(anchor, place));

  const toggle = () => {
    const about = formats.list(chosen.rows.map(nameOfNode).slice(0, 3));
    if (chosen.open.length > 0) link(chosen.open, about);
    else if (chosen.linked.length > 0) unlink(chosen.linked, about);
  };
  const goTo = (to: Place, grows: boolean) => {
    setPlace(to);
    if (!grows) setAnchor(to);
  };
  const open = ({ row: at, column: index }: Place) => {
    const row = rows[at - HEAD_ROWS];
    const column = columns.columns[index - 1];
    if (at === 0) {
      const group = columns.groups.findLast(({ from }) => from < index);
      if (group) setFoldedKinds((before) => toggled(before, group.kind));
    } else if (index === 0) {
      if (row?.is === 'part') setFoldedParts((before) => toggled(before, row.id));
      else if (row && row.cells.evidence > 0)
        void navigate({ to: '/evidence', search: { standard: standard.id, node: row.id } });
      else if (row) setLinking(row.node);
    } else if (column?.is === 'kind') setFoldedKinds((before) => toggled(before, column.id));
    else if (column && (at === 1 || (row?.is === 'requirement' && cellAt(row, column) !== 0)))
      setOpened(column.id);
  };
  const dropRow = useRef<StandardNode | null>(null);
  const files = useFileDrop((some) => {
    if (dropRow.current) intake(some, { claims: [claimOn({ standard, node: dropRow.current })] });
  });
  const drop = (row: MatrixRow, event: DragEvent) => {
    if (row.is !== 'requirement') return;
    const evidence = event.dataTransfer.getData(EVIDENCE_TYPE);
    dropRow.current = row.node;
    if (evidence === '') files.place.onDrop(event);
    else link([{ node: row.id, evidence }], nameOfNode(row.node));
  };

  return (
    <>
      <MatrixTools
        shown={shown}
        onShown={setShown}
        all={all}
        onAll={onAll}
        tray={tray}
        onTray={setTray}
        ages={ages}
      >
        {children}
      </MatrixTools>
      {rows.length === 0 && <Text>{t(($) => $.coverage.matrix.nothing)}</Text>}
      <div className={classes.board}>
        <MatrixGrid
          label={t(($) => $.coverage.matrix.title)}
          language={standard.language}
          rows={rows}
          columns={columns}
          place={place}
          anchor={anchor}
          onPlace={goTo}
          onOpen={open}
          onToggle={toggle}
          onUndo={() => void stepBack().then((step) => tellStep('back', step))}
          onDrop={drop}
        />
        {tray && <EvidenceTray onOpen={setOpened} />}
      </div>
      <ChosenBar
        standard={standard}
        chosen={chosen}
        row={rows[place.row - HEAD_ROWS]}
        column={columns.columns[place.column - 1]}
        onToggle={toggle}
        onOpen={setOpened}
        onLink={setLinking}
      />
      {linking && <LinkDialog standard={standard} nodes={[linking]} onClose={() => setLinking(null)} />}
      <EvidenceDrawer id={opened} onClose={close} />
    </>
  );
}
