import { readFile } from 'node:fs/promises';
import { Fault } from '../../shared/contract/fault.ts';
import type { SignoffRecord } from '../../shared/contract/procedures/signoffs.ts';
import { requestManifestSchema } from '../../shared/signoff/package.ts';
import { warningsOf } from '../../shared/signoff/trust.ts';
import { listPaperSignoffs } from '../db/paperSignoffs.ts';
import { findJournalBreak, listJournal, writeJournal } from '../db/journal.ts';
import { listNamedKeys, listSigners, markChecked } from '../db/signers.ts';
import { closeRequest, listRequests, listSignoffs } from '../db/signoffs.ts';
import { listSuccessions } from '../db/successions.ts';
import { fingerprintOf, isFingerprintOf } from '../signing/fingerprint.ts';
import type { HandlersOf } from './context.ts';
import { ask } from './signoff/ask.ts';
import { codesOn } from './codes.ts';
import { fileOf } from './handed.ts';
import { openFile } from './files.ts';
import { bytesOf } from './signoff/bytes.ts';
import { claimStatements } from './signoff/claims.ts';
import { listKept, type ListedSignoff } from './signoff/list.ts';
import { receive } from './signoff/receive.ts';

export const signoffsHandlers: HandlersOf<'signoffs'> = {
  'signoffs.list': (_input, { services }) =>
    services.session.within((portfolio) => listKept(services, portfolio, services.today()).map(toRecord)),
  'signoffs.requests': (_input, { services }) =>
    services.session.within(({ db }) => {
      const signoffs = listSignoffs(db);
      const papers = listPaperSignoffs(db);
      return listRequests(db).map(({ id, made, manifest, closed }) => {
        const { claims, message, sample } = requestManifestSchema.parse(JSON.parse(manifest));
        const answered = claimsOf(signoffs, id);
        const onPaper = [...claimsOf(papers, id)].filter((claim) => !answered.has(claim));
        return {
          id,
          made,
          claims: claims.length,
          answered: answered.size,
          onPaper: onPaper.length,
          message,
          closed,
          sample,
        };
      });
    }),
  'signoffs.request': (wish, { services }) =>
    services.session.within((portfolio) => ask(services, portfolio, wish)),
  'signoffs.closeRequest': ({ id }, { services }) =>
    services.session.within(({ db }) =>
      db
        .transaction(() => {
          if (!closeRequest(db, id, services.now())) throw new Fault('record-unknown');
          writeJournal(db, services.now(), 'request-closed', id);
          return {};
        })
        .immediate(),
    ),
  'signoffs.claims': (_input, { services }) =>
    services.session.within(({ db }) =>
      claimStatements(services, db, null).map(({ statement: { id, standard, node, evidence }, copy }) => ({
        id,
        standard: standard.id,
        node: node.id,
        code: node.code,
        text: node.text,
        title: evidence.title,
        evidence: evidence.id,
        hasCopy: copy !== null,
      })),
    ),
  'signoffs.import': ({ answer, handed }, context) =>
    context.services.session.within(async (portfolio) => {
      const { services } = context;
      const file = answer === null ? fileOf(context, handed) : undefined;
      const keep = () => {
        if (handed !== undefined && file?.kind === 'path')
          services.handed.putAside(handed, { ...file, kind: 'response' });
      };
      const take = async () =>
        receive(
          services,
          portfolio,
          answer === null
            ? await bytesOf(file)
            : await readFile((await openFile(services, 'answers', answer)).path),
        );
      const { accepted, refused, signer, successor, owner } = await take().catch((error: unknown) => {
        keep();
        throw error;
      });
      if (owner !== null) keep();
      return {
        accepted: [...accepted],
        refused: [...refused],
        signer: { ...signer, fingerprint: [...signer.fingerprint], warnings: [...signer.warnings] },
        successor,
        owner,
      };
    }),
  'signoffs.signers': (_input, { services }) =>
    services.session.within(({ db }) => {
      const named = listNamedKeys(db);
      const successions = listSuccessions(db);
      return listSigners(db).map((signer) => ({
        ...signer,
        fingerprint: [...fingerprintOf(signer.did)],
        warnings: [...warningsOf(signer, named, successions)],
      }));
    }),
  'signoffs.checkSigner': ({ did, words }, { services, file }) =>
    services.session.within(async ({ db }) => {
      if (!listSigners(db).some((signer) => signer.did === did)) throw new Fault('signer-unknown');
      const codes = file && (await codesOn(services, await bytesOf(file)));
      if (codes?.length === 0) throw new Fault('code-unread');
      const isSame = codes === undefined ? isFingerprintOf(did, words) : codes.includes(did);
      if (!isSame) throw new Fault('fingerprint-differs');
      const by = codes === undefined ? 'words' : 'code';
      db.transaction(() => {
        markChecked(db, did, services.now(), by);
        writeJournal(db, services.now(), 'signer-checked', did, { by });
      }).immediate();
      return {};
    }),
  'signoffs.journal': (_input, { services }) =>
    services.session.within(({ db }) => ({
      brokenAt: findJournalBreak(db),
      entries: listJournal(db).map((entry) => ({ ...entry, detail: { ...entry.detail } })),
    })),
};

/** The claims of a request that some of these words are about. */
const claimsOf = (
  words: readonly { readonly request: string; readonly claim: string }[],
  request: string,
): ReadonlySet<string> => new Set(words.filter((one) => one.request === request).map(({ claim }) => claim));

function toRecord({ row, statement, state, changes, signer }: ListedSignoff): SignoffRecord {
  const { claim } = statement;
  return {
    id: row.id,
    claim: row.claim,
    evidence: { id: claim.evidence.id, title: claim.evidence.title },
    sawCopy: claim.evidence.redacted !== null,
    standard: claim.standard.id,
    node: claim.node.id,
    code: claim.node.code,
    text: claim.node.text,
    decision: statement.decision,
    varcs: [...statement.varcs],
    comment: statement.comment,
    did: row.did,
    name: statement.signer.name,
    date: row.signed.slice(0, 10),
    received: row.received.slice(0, 10),
    until: row.until,
    state,
    changes: [...changes],
    withdrawn: row.withdrawal && {
      date: row.withdrawal.signed.slice(0, 10),
      reason: row.withdrawal.reason,
    },
    trust: signer.trust,
  };
}
