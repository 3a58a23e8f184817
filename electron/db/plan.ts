import type { Database } from 'better-sqlite3';
import { planItemSchema, type PlanItem, type PlanItemDetails } from '../../shared/plan/plan.ts';

interface Row {
  readonly requirements: string;
}

const SELECT = `SELECT id, standard, node, requirements, goal, what, due, status, note, made, settled FROM plan_item`;

/**
 * Where its date puts it: before the first open item that is due later or on no day; without a date, at the end. The
 * others keep the person's order. @param made an instant in UTC
 */
export function insertPlanItem(db: Database, id: string, details: PlanItemDetails, made: string): void {
  db.transaction(() => {
    const others = listPlanItems(db);
    db.prepare(
      `INSERT INTO plan_item (id, standard, node, requirements, goal, what, due, status, note, place, made, settled)
       VALUES (@id, @standard, @node, @requirements, @goal, @what, @due, @status, @note,
         (SELECT coalesce(max(place), 0) + 1 FROM plan_item), @made, @settled)`,
    ).run({ ...columnsOf(details), id, made, settled: details.status === 'open' ? null : made });
    const { due } = details;
    const next = others.findIndex(
      (other) => due !== null && other.status === 'open' && (other.due === null || other.due > due),
    );
    if (next >= 0) orderPlanItems(db, [...others.slice(0, next).map((other) => other.id), id]);
  }).immediate();
}

/** @param changed an instant in UTC @returns false where there is no such item */
export const updatePlanItem = (
  db: Database,
  id: string,
  details: PlanItemDetails,
  changed: string,
): boolean =>
  db
    .prepare(
      `UPDATE plan_item SET standard = @standard, node = @node, requirements = @requirements, goal = @goal,
         what = @what, due = @due, note = @note, status = @status,
         settled = CASE WHEN @status = 'open' THEN NULL WHEN @status = status THEN settled ELSE @changed END
       WHERE id = @id AND removed IS NULL`,
    )
    .run({ ...columnsOf(details), id, changed }).changes === 1;

/** To the trash with an instant, back with null. @returns false where there is no such item */
export const markPlanItem = (db: Database, id: string, removed: string | null): boolean =>
  db
    .prepare(
      'UPDATE plan_item SET removed = @removed WHERE id = @id AND (removed IS NULL) <> (@removed IS NULL)',
    )
    .run({ id, removed }).changes === 1;

/** In the person's order. */
export const listPlanItems = (db: Database): readonly PlanItem[] =>
  (db.prepare(`${SELECT} WHERE removed IS NULL ORDER BY place, id`).all() as Row[]).map(toPlanItem);

/** Those in the trash, the latest first. */
export const listRemovedPlanItems = (db: Database): readonly PlanItem[] =>
  (db.prepare(`${SELECT} WHERE removed IS NOT NULL ORDER BY removed DESC, id`).all() as Row[]).map(
    toPlanItem,
  );

/** Puts these first, in this order; the others keep theirs behind them. */
export function orderPlanItems(db: Database, ids: readonly string[]): void {
  const wanted = [...new Set(ids)];
  db.transaction(() => {
    const others = listPlanItems(db).flatMap(({ id }) => (wanted.includes(id) ? [] : [id]));
    const place = db.prepare('UPDATE plan_item SET place = @place WHERE id = @id');
    [...wanted, ...others].forEach((id, index) => place.run({ id, place: index + 1 }));
  }).immediate();
}

const columnsOf = ({ requirements, ...details }: PlanItemDetails) => ({
  ...details,
  requirements: JSON.stringify(requirements),
});

const toPlanItem = (row: Row): PlanItem =>
  planItemSchema.parse({ ...row, requirements: JSON.parse(row.requirements) as unknown });
