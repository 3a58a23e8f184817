import { z } from 'zod';
import { TRAVELLERS } from '../../signoff/package.ts';
import { procedure } from '../procedure.ts';
import { id, nothing } from './shapes.ts';

/** Files of ours that the system asked the app to open; each is taken by the call that is for its kind. */
export const handedProcedures = {
  'handed.list': procedure(nothing, z.array(z.object({ id, kind: z.enum(TRAVELLERS), name: z.string() }))),
} as const;
