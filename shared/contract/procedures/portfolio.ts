import { z } from 'zod';
import { recordIdSchema } from '../../evidence/evidence.ts';
import { procedure } from '../procedure.ts';
import { portfolioStateSchema } from '../records.ts';
import { nothing, standardId, level } from './shapes.ts';

export const portfolioProcedures = {
  'portfolio.state': procedure(nothing, portfolioStateSchema),
  /** Asks for a folder or a file with the system's own window; null where the person chose none. */
  'portfolio.choosePath': procedure(
    z.object({ what: z.enum(['folder', 'file']) }),
    z.object({ path: z.string().nullable() }),
  ),
  'portfolio.create': procedure(z.object({ dir: z.string().trim().min(1) }), portfolioStateSchema),
  /** `readOnly`: nothing in its folder changes. One that cannot be written to is opened so by itself. `id`: the portfolio that is
   * meant, where another may lie in that folder by now. */
  'portfolio.open': procedure(
    z.object({
      dir: z.string().trim().min(1),
      readOnly: z.boolean().default(false),
      id: z.string().optional(),
    }),
    portfolioStateSchema,
  ),
  /** Makes the sample portfolio in a folder of its own beside where new ones are proposed, and opens it. */
  'portfolio.sample': procedure(z.object({ job: recordIdSchema.optional() }), portfolioStateSchema),
  'portfolio.close': procedure(nothing, portfolioStateSchema),
  /** The standard and level that the portfolio's owner works towards. */
  'portfolio.aim': procedure(z.object({ standard: standardId, level }), portfolioStateSchema),
} as const;
