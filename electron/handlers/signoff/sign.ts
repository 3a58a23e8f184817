import { Fault } from '../../../shared/contract/fault.ts';
import type { Judgement, Signer, SignoffStatement, Word } from '../../../shared/signoff/statement.ts';
import { keysFrom, type Succession } from '../../../shared/signoff/succession.ts';
import type { Services } from '../../services.ts';
import { openKeyFile, readIdentity, type OpenKey } from '../../signing/keyFile.ts';
import type { Request } from '../../signing/request.ts';
import { writeResponse } from '../../signing/response.ts';

/** A key file and what opens it. */
export interface Unlocking {
  readonly keyFile: string;
  readonly passphrase: string;
}

export interface Answered {
  readonly response: string;
  readonly did: string;
  readonly signed: readonly { readonly id: string; readonly claim: string }[];
  readonly bytes: Buffer;
}

/** Opens a key; too many wrong passphrases have to wait. @throws Fault key-file-malformed, passphrase-wrong, passphrase-wait */
export const unlock = (services: Services, { keyFile, passphrase }: Unlocking): Promise<OpenKey> =>
  services.attempts.during(readIdentity(keyFile).signer.did, () => openKeyFile(keyFile, passphrase));

/**
 * Signs what a supervisor says of the claims of a request; those that nothing is said of stay unanswered.
 * @param successions which keys are known to follow which: a request to the former is one to the next
 * @throws Fault request-for-another, claim-unknown, nothing-to-sign, and what opening the key throws
 */
export async function answerRequest(
  services: Services,
  { manifest, sha256 }: Request,
  judgements: readonly Judgement[],
  unlocking: Unlocking,
  successions: readonly Succession[],
): Promise<Answered> {
  const { signer } = readIdentity(unlocking.keyFile);
  if (manifest.addressee !== null && !keysFrom(manifest.addressee, successions).includes(signer.did))
    throw new Fault('request-for-another', { did: manifest.addressee });
  const claims = new Map(manifest.claims.map((claim) => [claim.id, claim]));
  const byClaim = new Map(judgements.map((judgement) => [judgement.claim, judgement]));
  if (byClaim.size === 0) throw new Fault('nothing-to-sign');
  if (byClaim.size < judgements.length) throw new Fault('bad-input', { detail: 'claim' });
  const signed = services.now();
  const statements = [...byClaim.values()].map((judgement): SignoffStatement => {
    const claim = claims.get(judgement.claim);
    if (claim === undefined) throw new Fault('claim-unknown');
    return {
      version: 1,
      kind: 'sign-off',
      id: services.newId(),
      signer,
      signed,
      request: manifest.id,
      subject: manifest.subject,
      claim,
      decision: judgement.decision,
      varcs: [...new Set(judgement.varcs)],
      comment: judgement.comment,
      until: judgement.until,
    };
  });
  const response = services.newId();
  const bytes = await writeResponse(
    services.contexts,
    await unlock(services, unlocking),
    {
      format: 'zhengji-response',
      version: 1,
      id: response,
      made: signed,
      request: { id: manifest.id, sha256, subject: manifest.subject },
    },
    statements,
    services.newId(),
  );
  return {
    response,
    did: signer.did,
    signed: statements.map(({ id, claim }) => ({ id, claim: claim.id })),
    bytes,
  };
}

/** Takes a sign-off of one's own back, with the reason. @throws what opening the key throws */
export function withdrawSignoff(
  services: Services,
  signoff: string,
  reason: string,
  unlocking: Unlocking,
): Promise<Answered> {
  return answerUnasked(services, unlocking, (frame) => ({ ...frame, kind: 'withdrawal', signoff, reason }));
}

/** States which key follows one's own. @throws Fault key-follows-itself, and what opening the key throws */
export async function replaceKey(services: Services, next: Signer, unlocking: Unlocking): Promise<Answered> {
  if (readIdentity(unlocking.keyFile).signer.did === next.did) throw new Fault('key-follows-itself');
  return answerUnasked(services, unlocking, (frame) => ({ ...frame, kind: 'succession', next }));
}

type Frame = Pick<Word, 'version' | 'id' | 'signer' | 'signed'>;

/** A word that no request asked for. */
async function answerUnasked(
  services: Services,
  unlocking: Unlocking,
  say: (frame: Frame) => Word,
): Promise<Answered> {
  const { signer } = readIdentity(unlocking.keyFile);
  const signed = services.now();
  const statement = say({ version: 1, id: services.newId(), signer, signed });
  const response = services.newId();
  const bytes = await writeResponse(
    services.contexts,
    await unlock(services, unlocking),
    { format: 'zhengji-response', version: 1, id: response, made: signed, request: null },
    [statement],
    services.newId(),
  );
  return { response, did: signer.did, signed: [], bytes };
}
