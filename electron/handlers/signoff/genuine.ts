import { keysFrom } from '../../../shared/signoff/succession.ts';
import { listSignoffs, type SignoffRow } from '../../db/signoffs.ts';
import { listSuccessions, type SuccessionRow } from '../../db/successions.ts';
import type { Services } from '../../services.ts';
import type { Portfolio } from '../../session.ts';
import { checkCredential } from '../../signing/credential.ts';

/** What was signed and does not hold, by its id: sign-offs, and statements that a key follows another. */
export async function listBroken(services: Services, db: Portfolio['db']): Promise<readonly string[]> {
  const broken: string[] = [];
  const successions = listSuccessions(db);
  for (const row of listSignoffs(db)) if (!(await isGenuine(services, row, successions))) broken.push(row.id);
  for (const row of successions) if (!(await isGenuineSuccession(services, row))) broken.push(row.id);
  return broken;
}

/** The credential still holds, and says what the row says. */
async function isGenuine(
  services: Services,
  row: SignoffRow,
  successions: readonly SuccessionRow[],
): Promise<boolean> {
  const result = await checkCredential(services.contexts, row.credential);
  if (!result.holds || result.statement?.kind !== 'sign-off') return false;
  const { statement } = result;
  const { claim } = statement;
  return (
    statement.id === row.id &&
    statement.request === row.request &&
    claim.id === row.claim &&
    result.did === row.did &&
    statement.decision === row.decision &&
    statement.signed === row.signed &&
    statement.until === row.until &&
    claim.evidence.sha256 === row.content.sha256 &&
    claim.standard.id === row.content.standard &&
    claim.node.id === row.content.node &&
    claim.node.sha256 === row.content.nodeSha256 &&
    claim.note === row.content.note &&
    claim.where === row.content.where &&
    (row.withdrawal === null ||
      (await isGenuineWithdrawal(services, row, row.withdrawal.credential, keysFrom(row.did, successions))))
  );
}

/** @param holders the signer's key, and those that follow it */
async function isGenuineWithdrawal(
  services: Services,
  row: SignoffRow,
  text: string,
  holders: readonly string[],
): Promise<boolean> {
  const result = await checkCredential(services.contexts, text);
  return (
    result.holds &&
    holders.includes(result.did) &&
    result.statement?.kind === 'withdrawal' &&
    result.statement.signoff === row.id &&
    result.statement.reason === row.withdrawal?.reason
  );
}

async function isGenuineSuccession(services: Services, row: SuccessionRow): Promise<boolean> {
  const result = await checkCredential(services.contexts, row.credential);
  return (
    result.holds &&
    result.did === row.did &&
    result.statement?.kind === 'succession' &&
    result.statement.id === row.id &&
    result.statement.next.did === row.next &&
    result.statement.signed === row.signed
  );
}
