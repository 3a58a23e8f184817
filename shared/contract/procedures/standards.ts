import { z } from 'zod';
import { foundSchema } from '../../search/found.ts';
import { crosswalkSchema } from '../../standard/crosswalk.ts';
import { standardSchema } from '../../standard/standard.ts';
import { procedure } from '../procedure.ts';
import { standardSummarySchema } from '../records.ts';
import { nothing, standardId } from './shapes.ts';

export const standardsProcedures = {
  'standards.list': procedure(nothing, z.array(standardSummarySchema)),
  'standards.show': procedure(z.object({ id: standardId }), standardSchema),
  /** The printed source as plain text, as it was packed; null where none came with the standard. */
  'standards.source': procedure(z.object({ id: standardId }), z.object({ text: z.string().nullable() })),
  /** Nodes in which every word of the query stands, of one standard or of all. */
  'standards.search': procedure(
    z.object({
      query: z.string().max(1000),
      standard: standardId.optional(),
      limit: z.int().min(0).default(50),
    }),
    foundSchema,
  ),
  /** Which nodes of two standards may mean the same, the likest first, with what the open portfolio says of them. */
  'standards.crosswalk': procedure(
    z.object({ a: standardId, b: standardId, min: z.number().min(0).max(1).default(0) }),
    crosswalkSchema,
  ),
} as const;
