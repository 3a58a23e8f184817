import { z } from 'zod';
import { claimDetailsSchema, claimSchema, evidenceSchema, recordIdSchema } from '../../evidence/evidence.ts';

/** Shapes that many procedures share. */
export const nothing = z.object({});
export const done = z.object({});
export const standardId = z.string().min(1);
export const level = z.int().min(1).max(6).nullable();
export const id = recordIdSchema;
export const withClaims = z.object({ evidence: evidenceSchema, claims: z.array(claimSchema) });
/** A paper that was filled in, to be kept as evidence under a title, and what it is claimed to show. */
export const keptPaper = z.object({
  id,
  title: z.string().trim().min(1).max(300),
  claims: z.array(claimDetailsSchema).max(100).default([]),
});
