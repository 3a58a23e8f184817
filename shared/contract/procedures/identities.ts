import { z } from 'zod';
import { instantSchema } from '../../calendar/plainDate.ts';
import { didSchema, signerSchema } from '../../signoff/statement.ts';
import { procedure } from '../procedure.ts';
import { done, id, nothing } from './shapes.ts';

const passphrase = z.string().max(1000);

/** A supervisor's key on this computer, without its secret. */
export const identityRecordSchema = signerSchema.extend({
  created: instantSchema,
  fingerprint: z.array(z.string()),
});
export type IdentityRecord = Readonly<z.infer<typeof identityRecordSchema>>;

/** The supervisor's keys. They belong to this computer and to no portfolio; each can be had, sealed, as the stored file `keys/z6Mk…`. */
export const identitiesProcedures = {
  'identities.list': procedure(nothing, z.array(identityRecordSchema)),
  'identities.create': procedure(
    z.object({ profile: signerSchema.omit({ did: true }), passphrase }),
    identityRecordSchema,
  ),
  /** Takes in the key file beside the call, sealed as it is. */
  'identities.import': procedure(z.object({ handed: id.optional() }), identityRecordSchema),
  'identities.changePassphrase': procedure(
    z.object({ did: didSchema, former: passphrase, next: passphrase }),
    done,
  ),
  'identities.remove': procedure(z.object({ did: didSchema }), done),
} as const;
