import type { Database } from 'better-sqlite3';
import { z } from 'zod';

const boundsSchema = z.object({ x: z.int(), y: z.int(), width: z.int().min(1), height: z.int().min(1) });
const windowStateSchema = z.object({
  /** Where it lies when it is not maximized. */
  bounds: boundsSchema,
  isMaximized: z.boolean(),
  /** In Electron's steps; 0 is the actual size. */
  zoom: z.number().min(-9).max(9),
});
export type Bounds = Readonly<z.infer<typeof boundsSchema>>;
export type WindowState = Readonly<z.infer<typeof windowStateSchema>>;

const NAME = 'window';

/** How the window was left on this machine; null where nobody left one, or in a way that this version does not know. */
export function readWindowState(db: Database): WindowState | null {
  const value = db.prepare('SELECT value FROM preference WHERE name = ?').pluck().get(NAME);
  if (typeof value !== 'string') return null;
  return windowStateSchema.safeParse(JSON.parse(value)).data ?? null;
}

export function writeWindowState(db: Database, state: WindowState): void {
  db.prepare(
    'INSERT INTO preference (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  ).run(NAME, JSON.stringify(state));
}
