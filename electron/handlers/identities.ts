import { Fault } from '../../shared/contract/fault.ts';
import type { IdentityRecord } from '../../shared/contract/procedures/identities.ts';
import { deleteIdentity, listIdentities, putIdentity, readKeyFile } from '../db/identities.ts';
import type { Services } from '../services.ts';
import type { HandlersOf } from './context.ts';
import { fileOf } from './handed.ts';
import { bytesOf } from './signoff/bytes.ts';
import { changeIdentity, createIdentity, showIdentity } from './signoff/keys.ts';

export const identitiesHandlers: HandlersOf<'identities'> = {
  'identities.list': (_input, { services }) => listIdentities(services.desk.drawer().db).map(toRecord),
  'identities.create': async ({ profile, passphrase }, { services }) =>
    keep(services, await createIdentity(services, profile, passphrase)),
  'identities.import': async ({ handed }, context) =>
    keep(context.services, (await bytesOf(fileOf(context, handed))).toString()),
  'identities.changePassphrase': async ({ did, former, next }, { services }) => {
    keep(services, await changeIdentity(services, requireKeyFile(services, did), former, next));
    return {};
  },
  'identities.remove': ({ did }, { services }) => {
    if (!deleteIdentity(services.desk.drawer().db, did)) throw new Fault('record-unknown');
    return {};
  },
};

/** @throws Fault record-unknown */
export function requireKeyFile({ desk }: Pick<Services, 'desk'>, did: string): string {
  const text = readKeyFile(desk.drawer().db, did);
  if (text === undefined) throw new Fault('record-unknown');
  return text;
}

function keep(services: Services, keyFile: string): IdentityRecord {
  const record = toRecord(keyFile);
  putIdentity(services.desk.drawer().db, { did: record.did, keyFile, added: services.now() });
  return record;
}

function toRecord(keyFile: string): IdentityRecord {
  const card = showIdentity(keyFile);
  return { ...card, fingerprint: [...card.fingerprint] };
}
