import { z } from 'zod';
import { plainDateSchema } from '../calendar/plainDate.ts';
import type { Coverage } from '../coverage/coverage.ts';
import { isIdentityDocument } from '../evidence/identityDocument.ts';
import { EVIDENCE_KINDS, recordIdSchema, type Evidence } from '../evidence/evidence.ts';
import { isDrawn } from './facts.ts';

/** A piece of evidence as it is offered for a dossier. */
export const offeredEvidenceSchema = z.object({
  id: recordIdSchema,
  title: z.string(),
  file: z.string(),
  kind: z.enum(EVIDENCE_KINDS),
  date: plainDateSchema.nullable(),
  /** How many requirements of the standard it shows; 0: it goes in only if asked for. */
  shows: z.int(),
  /** Whether it is a copy of an identity card or its like, by its name. */
  identity: z.boolean(),
  /** Whether it is a picture or a PDF, over which a watermark can be drawn. */
  drawn: z.boolean(),
});
export type OfferedEvidence = Readonly<z.infer<typeof offeredEvidenceSchema>>;

/** @param shows how many requirements it shows */
export const toOffered = (evidence: Evidence, shows: number): OfferedEvidence => ({
  id: evidence.id,
  title: evidence.title,
  file: evidence.file.name,
  kind: evidence.kind,
  date: evidence.date,
  shows,
  identity: isIdentityDocument(evidence),
  drawn: isDrawn(evidence) || evidence.file.mediaType === 'application/pdf',
});

/** The requirements that have evidence with all of it, and none without what is left out. */
export function uncoveredBy(
  whole: Pick<Coverage, 'nodes'>,
  chosen: Pick<Coverage, 'nodes'>,
): readonly string[] {
  const kept = new Set(chosen.nodes.filter(({ evidence }) => evidence > 0).map(({ id }) => id));
  return whole.nodes.filter(({ id, evidence }) => evidence > 0 && !kept.has(id)).map(({ id }) => id);
}
