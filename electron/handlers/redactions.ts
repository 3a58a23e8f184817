import { Fault } from '../../shared/contract/fault.ts';
import { REDACTED_TYPES, type Redaction } from '../../shared/evidence/redaction.ts';
import { insertBlob } from '../db/blobs.ts';
import { deleteRedaction, putRedaction, readRedaction } from '../db/redactions.ts';
import { taking } from '../vault/vault.ts';
import type { HandlersOf } from './context.ts';
import { requireEvidence } from './evidence.ts';

export const redactionsHandlers: HandlersOf<'redactions'> = {
  'redactions.show': ({ evidence }, { services }) =>
    services.session.within(({ db }) => readRedaction(db, requireEvidence(db, evidence).id) ?? null),
  'redactions.save': ({ evidence: id, masks }, { services, file }) =>
    services.session.within(({ db, vault }) => {
      if (file === undefined) throw new Fault('bad-input', { detail: 'file' });
      const original = requireEvidence(db, id).file;
      return taking(vault, async (take) => {
        const stored = await take(file);
        if (!REDACTED_TYPES.some((type) => type === stored.mediaType))
          throw new Fault('bad-input', { detail: stored.mediaType });
        // A copy that is the original hides nothing.
        if (stored.sha256 === original.sha256) throw new Fault('bad-input', { detail: 'file' });
        const redaction: Redaction = {
          evidence: id,
          original: original.sha256,
          file: { name: file.name, ...stored },
          masks,
          made: services.now(),
        };
        db.transaction(() => {
          insertBlob(db, stored, redaction.made);
          putRedaction(db, redaction);
        }).immediate();
        return redaction;
      });
    }),
  'redactions.remove': ({ evidence }, { services }) =>
    services.session.within(({ db }) => {
      if (!deleteRedaction(db, evidence)) throw new Fault('record-unknown');
      return {};
    }),
};
