import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Judgement, Signer } from '../../../shared/signoff/statement.ts';
import type { Services } from '../../services.ts';
import { createKeyFile, keyOfSeed } from '../../signing/keyFile.ts';
import { readRequest } from '../../signing/request.ts';
import { readResponse } from '../../signing/response.ts';
import { openFile } from '../files.ts';
import { takeIn } from './receive.ts';
import { answerRequest } from './sign.ts';

/** Who signs a sample; the key is made of the seed, the same each time, so that it vouches for nobody. */
export interface MadeUp extends Omit<Signer, 'did'> {
  readonly seed: string;
}

/**
 * Answers a request of the open portfolio as a supervisor does on another machine, and takes the answer in.
 * @returns the signer's key
 */
export async function answerHere(
  services: Services,
  request: string,
  judgements: readonly Judgement[],
  { seed, ...profile }: MadeUp,
): Promise<string> {
  const key = keyOfSeed(createHash('sha256').update(seed).digest());
  const unlocking = {
    keyFile: await createKeyFile(profile, seed, services.now(), key),
    passphrase: seed,
  };
  const asked = await readRequest(await readFile((await openFile(services, 'requests', request)).path));
  const { did, bytes } = await answerRequest(services, asked, judgements, unlocking, []);
  const response = await readResponse(services.contexts, bytes);
  await services.session.within((portfolio) => takeIn(services, portfolio, response));
  return did;
}
