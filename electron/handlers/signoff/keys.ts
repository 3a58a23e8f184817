import type { Signer } from '../../../shared/signoff/statement.ts';
import type { Services } from '../../services.ts';
import { fingerprintOf } from '../../signing/fingerprint.ts';
import { changePassphrase, createKeyFile, readIdentity } from '../../signing/keyFile.ts';

/** What a key file says in the open. Only opening it shows that nobody changed it. */
export interface IdentityCard extends Signer {
  /** An instant in UTC. */
  readonly created: string;
  readonly fingerprint: readonly string[];
}

/** @returns the text of the key file @throws Fault passphrase-short */
export const createIdentity = (
  services: Services,
  profile: Omit<Signer, 'did'>,
  passphrase: string,
): Promise<string> => createKeyFile(profile, passphrase, services.now());

/** @throws Fault key-file-malformed */
export function showIdentity(keyFile: string): IdentityCard {
  const { signer, created } = readIdentity(keyFile);
  return { ...signer, created, fingerprint: fingerprintOf(signer.did) };
}

/** @returns the text of the new key file @throws Fault key-file-malformed, passphrase-wrong, passphrase-short, passphrase-wait */
export const changeIdentity = (
  services: Services,
  keyFile: string,
  former: string,
  next: string,
): Promise<string> =>
  services.attempts.during(readIdentity(keyFile).signer.did, () => changePassphrase(keyFile, former, next));
