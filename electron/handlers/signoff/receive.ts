import { requestManifestSchema } from '../../../shared/signoff/package.ts';
import {
  refuseAnswer,
  refuseSignoff,
  refuseSuccession,
  refuseWithdrawal,
  type Known,
  type Refusal,
} from '../../../shared/signoff/receive.ts';
import { warningsOf, type SignerWarning, type Trust } from '../../../shared/signoff/trust.ts';
import { writeJournal } from '../../db/journal.ts';
import { insertSigner, listNamedKeys, listSigners } from '../../db/signers.ts';
import {
  insertSignoff,
  insertWithdrawal,
  listSignoffs,
  readRequestRow,
  type SignoffRow,
} from '../../db/signoffs.ts';
import { insertSuccession, listSuccessions } from '../../db/successions.ts';
import type { Services } from '../../services.ts';
import type { Portfolio } from '../../session.ts';
import { fingerprintOf } from '../../signing/fingerprint.ts';
import { readResponse, type Response, type SignedWord } from '../../signing/response.ts';
import { backUpIfChanged } from '../backups/keep.ts';
import { askedBy, holderOf, type Owner } from './owner.ts';

export interface Received {
  /** Claims that a word was taken in for. */
  readonly accepted: readonly string[];
  readonly refused: readonly { readonly claim: string; readonly code: Refusal }[];
  readonly signer: {
    readonly did: string;
    readonly name: string;
    readonly unit: string;
    readonly post: string;
    readonly fingerprint: readonly string[];
    readonly trust: Trust;
    readonly warnings: readonly SignerWarning[];
  };
  /** The key that follows the signer's from now on, where that was taken in. */
  readonly successor: { readonly did: string; readonly name: string } | null;
  /** Whose portfolio it is for instead; null: for none but this one, or for none that is known here. */
  readonly owner: Owner | null;
}

/**
 * Takes an answer in: each word that belongs here, and none that does not. Everything is checked before anything is
 * written, and what is written is written at once.
 * @throws Fault package-…, signature-wrong
 */
export async function receive(services: Services, portfolio: Portfolio, bytes: Buffer): Promise<Received> {
  const response = await readResponse(services.contexts, bytes);
  await backUpIfChanged(services, portfolio, 'import');
  const received = takeIn(services, portfolio, response);
  const unknown = received.refused.filter(({ code }) => code === 'signoff-unknown');
  if (received.owner !== null || unknown.length === 0) return received;
  const missing = new Set(unknown.map(({ claim }) => claim));
  return { ...received, owner: holderOf(services, missing, portfolio.id) };
}

/** The same with an answer that was read, where there is nothing that a backup would keep. */
export const takeIn = (services: Services, portfolio: Portfolio, response: Response): Received =>
  portfolio.db.transaction(() => take(services, portfolio, response)).immediate();

function take(services: Services, { id, db }: Portfolio, { manifest, words }: Response): Received {
  const received = services.now();
  const kept = listSignoffs(db);
  let known: Known = {
    portfolio: id,
    request: requestOf(db, manifest.request?.id),
    signoffs: kept,
    keys: listSigners(db).map(({ did }) => did),
    successions: listSuccessions(db),
  };
  const { signer } = manifest;
  const named = listNamedKeys(db);
  const accepted: string[] = [];
  const refused: { claim: string; code: Refusal }[] = [];
  let successor: Received['successor'] = null;
  const whole = refuseAnswer(manifest, known);
  for (const word of words) {
    const claim = claimOf(word, kept);
    const code = whole === null || isReplayed(word, kept) ? refuse(word, manifest, known) : whole;
    if (code !== null) {
      refused.push({ claim, code });
      continue;
    }
    if (insertSigner(db, signer, received))
      writeJournal(db, received, 'signer-seen', signer.did, { name: signer.name });
    keep(db, word, received);
    if (word.statement.kind === 'succession') {
      successor = word.statement.next;
      known = { ...known, keys: [...known.keys, successor.did], successions: listSuccessions(db) };
    } else accepted.push(claim);
  }
  const trust = listSigners(db).find(({ did }) => did === signer.did)?.trust ?? 'unknown';
  const { did, name, unit, post } = signer;
  return {
    accepted,
    refused,
    signer: {
      did,
      name,
      unit,
      post,
      fingerprint: fingerprintOf(did),
      trust,
      warnings: warningsOf({ ...signer, trust }, named, listSuccessions(db)),
    },
    successor: successor && { did: successor.did, name: successor.name },
    owner: whole === 'portfolio-other' ? askedBy(services, manifest) : null,
  };
}

function requestOf(db: Portfolio['db'], id: string | undefined): Known['request'] {
  const row = id === undefined ? undefined : readRequestRow(db, id);
  return (
    row && { manifest: requestManifestSchema.parse(JSON.parse(row.manifest)), sha256: row.manifestSha256 }
  );
}

/** The claim that a word is about; of a sign-off that is not known here, its own id, and of a key that follows, the key. */
function claimOf({ statement }: SignedWord, kept: readonly SignoffRow[]): string {
  switch (statement.kind) {
    case 'sign-off':
      return statement.claim.id;
    case 'withdrawal':
      return kept.find(({ id }) => id === statement.signoff)?.claim ?? statement.signoff;
    case 'succession':
      return statement.next.did;
  }
}

const isReplayed = ({ statement }: SignedWord, kept: readonly SignoffRow[]): boolean =>
  kept.some(({ id }) => id === statement.id);

function refuse({ statement }: SignedWord, manifest: Response['manifest'], known: Known): Refusal | null {
  switch (statement.kind) {
    case 'sign-off':
      return refuseSignoff(statement, manifest, known);
    case 'withdrawal':
      return refuseWithdrawal(statement, known);
    case 'succession':
      return refuseSuccession(statement, known);
  }
}

function keep(db: Portfolio['db'], { statement, text }: SignedWord, received: string): void {
  const { did } = statement.signer;
  const kept = { received, credential: text };
  switch (statement.kind) {
    case 'sign-off': {
      insertSignoff(db, statement, kept);
      const { claim, decision } = statement;
      writeJournal(db, received, 'signoff-received', statement.id, { claim: claim.id, decision, did });
      return;
    }
    case 'withdrawal': {
      const { signoff, reason } = statement;
      insertWithdrawal(db, statement, kept);
      writeJournal(db, received, 'withdrawal-received', signoff, { reason, did });
      return;
    }
    case 'succession': {
      const { next } = statement;
      if (insertSigner(db, next, received))
        writeJournal(db, received, 'signer-seen', next.did, { name: next.name });
      insertSuccession(db, statement, kept);
      writeJournal(db, received, 'signer-replaced', did, { next: next.did, name: next.name });
      return;
    }
  }
}
