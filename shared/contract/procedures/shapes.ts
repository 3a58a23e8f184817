import { z } from 'zod';
import { evidenceSchema, claimSchema, recordIdSchema } from '../../evidence/evidence.ts';

/** Shapes that many procedures share. */
export const nothing = z.object({});
export const done = z.object({});
export const standardId = z.string().min(1);
export const level = z.int().min(1).max(6).nullable();
export const id = recordIdSchema;
export const withClaims = z.object({ evidence: evidenceSchema, claims: z.array(claimSchema) });
