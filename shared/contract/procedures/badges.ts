import { z } from 'zod';
import { plainDateSchema } from '../../calendar/plainDate.ts';
import { evidenceSchema } from '../../evidence/evidence.ts';
import { BADGE_FINDINGS, BADGE_WRAPPINGS, type BadgeFinding } from '../../signoff/badge.ts';
import { procedure } from '../procedure.ts';
import { id, nothing } from './shapes.ts';

const findings = Object.keys(BADGE_FINDINGS) as BadgeFinding[];

export const badgeRecordSchema = z.object({
  wrapping: z.enum(BADGE_WRAPPINGS),
  name: z.string(),
  issuer: z.string(),
  issuerId: z.string(),
  recipient: z.string(),
  awarded: plainDateSchema.nullable(),
  until: plainDateSchema.nullable(),
  findings: z.array(z.enum(findings)),
});
export type BadgeRecord = Readonly<z.infer<typeof badgeRecordSchema>>;

/** Badges that were earned elsewhere. What is found of one is computed from its file whenever it is asked for. */
export const badgesProcedures = {
  /** The badge that a piece of evidence is; null where it is none. */
  'badges.show': procedure(z.object({ evidence: id }), badgeRecordSchema.nullable()),
  /** Checks the badge beside the call and keeps it as evidence, byte for byte; refused where anything is against it. */
  'badges.import': procedure(nothing, z.object({ evidence: evidenceSchema, badge: badgeRecordSchema })),
  /** The achievement that a sign-off in force says, to be had as the stored file `made/<file>`; refused where it says none. */
  'badges.export': procedure(z.object({ signoff: id }), z.object({ file: id, fileName: z.string() })),
} as const;
