import { z } from 'zod';
import { instantSchema, plainDateSchema } from '../calendar/plainDate.ts';
import type { ChecklistGrid } from '../standard/checklist.ts';
import { recordIdSchema } from './evidence.ts';

/** The boxes that are ticked: by check-item, the ids of their columns. */
export const ticksSchema = z.record(z.string().min(1), z.array(z.string().min(1)).max(100));
export type Ticks = Readonly<Record<string, readonly string[]>>;

/** What a person says in filling in a checklist. */
export const fillingDetailsSchema = z.object({
  standard: z.string().min(1),
  node: z.string().min(1),
  filledOn: plainDateSchema.nullable().default(null),
  filledBy: z.string().trim().max(200).default(''),
  ticks: ticksSchema.default({}),
  remark: z.string().trim().max(20_000).default(''),
});
export type FillingDetails = Readonly<z.infer<typeof fillingDetailsSchema>>;

/** One time that a checklist was filled in. `printed`: whether its PDF was made since it last changed. */
export const fillingSchema = fillingDetailsSchema.extend({
  id: recordIdSchema,
  changed: instantSchema,
  printed: z.boolean(),
});
export type Filling = Readonly<z.infer<typeof fillingSchema>>;

/** Ticks a box, or takes the tick away. Where a row has one choice, the former one goes. */
export function tick(
  { choice }: Pick<ChecklistGrid, 'choice'>,
  ticks: Ticks,
  item: string,
  column: string,
): Ticks {
  const before = ticks[item] ?? [];
  if (before.includes(column)) return { ...ticks, [item]: before.filter((one) => one !== column) };
  return { ...ticks, [item]: choice === 'one' ? [column] : [...before, column] };
}

/** How many rows have a tick. */
export const answeredRows = ({ items }: Pick<ChecklistGrid, 'items'>, ticks: Ticks): number =>
  items.filter(({ id }) => (ticks[id]?.length ?? 0) > 0).length;

/** Why these ticks cannot be those of this checklist: a box that it does not have, two where it takes one. Null: they can. */
export function faultOfTicks({ items, columns, choice }: ChecklistGrid, ticks: Ticks): string | null {
  const known = { items: new Set(items.map(({ id }) => id)), columns: new Set(columns.map(({ id }) => id)) };
  for (const [item, ticked] of Object.entries(ticks)) {
    if (!known.items.has(item)) return item;
    const strange = ticked.find((column) => !known.columns.has(column));
    if (strange !== undefined) return `${item}: ${strange}`;
    if (new Set(ticked).size < ticked.length || (choice === 'one' && ticked.length > 1))
      return `${item}: ${ticked.join(', ')}`;
  }
  return null;
}
