import { z } from 'zod';
import { instantSchema } from '../../calendar/plainDate.ts';
import { procedure } from '../procedure.ts';
import { id, nothing, withClaims, done } from './shapes.ts';

/** A file in the inbox folder. `path` from the folder on, with `/` on every system. */
export const inboxFileSchema = z.object({
  path: z.string().min(1).max(4000),
  bytes: z.number().int().min(0),
  modified: instantSchema,
});
export type InboxFile = Readonly<z.infer<typeof inboxFileSchema>>;

const inboxFiles = z.object({ files: z.array(inboxFileSchema).max(10_000) });

export const inboxProcedures = {
  /**
   * What lies in the inbox and was neither taken in nor declined. A file counts from the second look on at which it
   * has not grown. `folder` null: none is named.
   */
  'inbox.list': procedure(
    nothing,
    z.object({ folder: z.string().nullable(), files: z.array(inboxFileSchema) }),
  ),
  /** Takes one in, into the portfolio that is meant or none; the original stays where it is. */
  'inbox.take': procedure(
    z.object({ file: inboxFileSchema, job: id.optional(), portfolio: id.optional() }),
    withClaims.extend({ duplicate: z.boolean() }),
  ),
  /** Declines some, which are not offered again unless they change. */
  'inbox.decline': procedure(inboxFiles, done),
  /** Offers again what was declined; what was taken in meanwhile stays taken in. */
  'inbox.offerAgain': procedure(inboxFiles, done),
} as const;
