import { z } from 'zod';
import { layoutSchema } from '../../application/layout.ts';
import { instantSchema } from '../../calendar/plainDate.ts';
import { procedure } from '../procedure.ts';
import { nothing } from './shapes.ts';

const ownLayoutSchema = z.object({
  layout: layoutSchema,
  revision: z.int().min(1),
  saved: instantSchema,
});
export type OwnLayout = Readonly<z.infer<typeof ownLayoutSchema>>;

const layoutShelfSchema = z.object({ builtIn: z.array(layoutSchema), own: z.array(ownLayoutSchema) });
export type LayoutShelf = Readonly<z.infer<typeof layoutShelfSchema>>;

const layoutId = z.object({ id: layoutSchema.shape.id });

/** Layouts of forms of application: those that the app brings, and the portfolio's own. */
export const layoutsProcedures = {
  'layouts.list': procedure(nothing, layoutShelfSchema),
  /**
   * Keeps it as the next revision. Those that the app brings cannot be written over. `isNew`: as the first revision of
   * another one, under an id that none has or had, its own where that is free.
   */
  'layouts.save': procedure(
    z.object({ layout: layoutSchema, isNew: z.boolean().default(false) }),
    layoutShelfSchema,
  ),
  'layouts.remove': procedure(layoutId, layoutShelfSchema),
  'layouts.restore': procedure(layoutId, layoutShelfSchema),
  /** As a file to be saved. */
  'layouts.export': procedure(layoutId, z.object({ name: z.string(), made: z.string() })),
  /** The newest first. */
  'layouts.revisions': procedure(layoutId, z.array(ownLayoutSchema)),
} as const;
