import { z } from 'zod';
import { nodeChangeSchema } from '../../coverage/matrix.ts';
import { evidenceChangeSchema, formerDetailsSchema } from '../../evidence/changing.ts';
import {
  claimDetailsSchema,
  evidenceDetailsSchema,
  originSchema,
  revisionSchema,
  sha256Schema,
} from '../../evidence/evidence.ts';
import {
  evidenceFilterSchema,
  evidenceSortSchema,
  LATEST_FIRST,
  listedEvidenceSchema,
  monthCountSchema,
} from '../../evidence/finding.ts';
import { TITLE_ORDERS } from '../../search/titleKey.ts';
import { procedure } from '../procedure.ts';
import { evidenceVocabularySchema } from '../records.ts';
import { done, nothing, id, withClaims } from './shapes.ts';

/** So many in one go. */
const many = <Item extends z.ZodType>(item: Item) => z.array(item).min(1).max(100_000);
const formerOf = z.object({ id, former: formerDetailsSchema });

export const evidenceProcedures = {
  'evidence.list': procedure(
    evidenceFilterSchema.extend({
      sort: evidenceSortSchema.default(LATEST_FIRST),
      /** How ideographs stand in order where titles are sorted. */
      titles: z.enum(TITLE_ORDERS).default('pinyin'),
      /** A page of what fits; without `limit` all of it. */
      offset: z.int().min(0).default(0),
      limit: z.int().min(0).optional(),
    }),
    z.object({
      /** All that fits, whatever the page. */
      total: z.int(),
      items: z.array(listedEvidenceSchema),
      /** How many are not found by their words yet, because the index is still being made. */
      unindexed: z.int().default(0),
    }),
  ),
  /** In which months the work was done that fits, the latest first. */
  'evidence.timeline': procedure(evidenceFilterSchema, z.array(monthCountSchema)),
  /** Takes the file beside the call into the vault; the reply carries the new coverage of what it was dropped on. */
  'evidence.add': procedure(
    evidenceDetailsSchema.extend({
      /** '' for the one that the file's name proposes. */
      title: z.string().trim().max(300),
      origin: originSchema.default(''),
      /** Under which id the intake can be watched and cancelled while it runs. */
      job: id.optional(),
      /** The portfolio that it is meant for; where another one is open by now, it is refused. */
      portfolio: id.optional(),
      claims: z.array(claimDetailsSchema).max(500),
    }),
    withClaims.extend({ duplicate: z.boolean(), coverage: z.array(nodeChangeSchema) }),
  ),
  /**
   * The symbolic links in the folder beside the call, with `/` between folders: a page is not shown them, and they are
   * not followed. None where the host knows no path.
   */
  'evidence.symlinks': procedure(nothing, z.array(z.string())),
  'evidence.vocabulary': procedure(nothing, evidenceVocabularySchema),
  'evidence.edit': procedure(z.object({ id, record: evidenceDetailsSchema }), withClaims),
  /** Says the same of many, all or none. The reply has those that it changed and what they said before. */
  'evidence.change': procedure(
    z.object({ ids: many(id), change: evidenceChangeSchema }),
    z.object({ changed: z.array(formerOf) }),
  ),
  /** The way back from that change, all or none; what somebody has changed once more since stays. */
  'evidence.changeBack': procedure(z.object({ changed: many(formerOf), change: evidenceChangeSchema }), done),
  /**
   * The file beside the call becomes the content; the former one stays as a revision. The same content again changes
   * nothing.
   */
  'evidence.replace': procedure(z.object({ id, job: id.optional() }), withClaims),
  /** A former content becomes the content once more, as the next revision; nothing where it is the content already. */
  'evidence.revert': procedure(z.object({ id, sha256: sha256Schema }), withClaims),
  /** The former contents, the latest first. */
  'evidence.revisions': procedure(z.object({ id }), z.array(revisionSchema)),
  /**
   * Has the system's program open a copy. What could run something is refused until the person was `asked`; what the
   * system itself would run is refused always.
   */
  'evidence.open': procedure(z.object({ id, asked: z.boolean().default(false) }), done),
  /**
   * Has the system drag copies, from where the mouse holds them, into whatever program takes them. What is opened after a
   * question only, or never, is refused: whoever drags cannot be asked.
   */
  'evidence.drag': procedure(z.object({ ids: z.array(id).min(1).max(100) }), done),
  /** To the trash; nothing leaves the disk. */
  'evidence.remove': procedure(z.object({ id }), done),
  'evidence.restore': procedure(z.object({ id }), done),
  /** The same of many, all or none. Where it is much, the person has to be `asked` before, and a backup is made. */
  'evidence.removeMany': procedure(z.object({ ids: many(id), asked: z.boolean().default(false) }), done),
  'evidence.restoreMany': procedure(z.object({ ids: many(id) }), done),
} as const;
