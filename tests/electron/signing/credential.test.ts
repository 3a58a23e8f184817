import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { checkCredential, signStatement } from '../../../electron/signing/credential.ts';
import { sha256Of } from '../../../electron/signing/digest.ts';
import { canonicalJson } from '../../../shared/signoff/canonicalJson.ts';
import { toCredential } from '../../../shared/signoff/credential.ts';
import { badgeFaults } from '../../support/badgeSchema.ts';
import { didOfKey, signByHand, verifyByHand, type Loose } from '../../support/dataIntegrity.ts';
import { claimOf, contexts, newKey, statementOn } from '../../support/signoff.ts';

const check = (credential: object) => checkCredential(contexts, JSON.stringify(credential));

describe('a statement that is signed', () => {
  const key = newKey();

  it('holds for an independent verifier and for us, and says the statement again', async () => {
    for (const decision of ['met', 'not-yet', 'more'] as const) {
      const statement = statementOn(key, claimOf(1), { decision, until: '2027-01-01' });
      const credential = await signStatement(contexts, key, statement);
      expect(await verifyByHand(credential)).toBe(true);
      expect(await check(credential)).toEqual({
        holds: true,
        did: key.signer.did,
        credential,
        statement,
      });
    }
  });

  it('that was signed by an independent hand holds for us', async () => {
    const { privateKey } = generateKeyPairSync('ed25519');
    const signer = { ...key.signer, did: didOfKey(privateKey) };
    const statement = { ...statementOn(key, claimOf(2)), signer };
    const credential = await signByHand(toCredential(statement, sha256Of), privateKey);
    expect(await check(credential)).toMatchObject({ holds: true, statement });
    expect(await check({ ...credential, name: 'another' })).toEqual({ holds: false, why: 'signature-wrong' });
  });

  it('is, where the claim is met, a badge by the official schema', async () => {
    const credential = await signStatement(contexts, key, statementOn(key, claimOf(3)));
    expect(badgeFaults({ ...credential, proof: [credential['proof']] })).toEqual([]);
    expect(badgeFaults({ ...credential, issuer: 1 })).not.toEqual([]);
    expect(await check({ ...credential, proof: [credential['proof']] })).toMatchObject({ holds: true });
  });

  it('no longer holds where any field of it is another', async () => {
    const credential = await signStatement(contexts, key, statementOn(key, claimOf(4)));
    const stranger = newKey('另一人').signer.did;
    const broken: Readonly<Record<string, Loose>> = {
      'context-foreign': { '@context': ['https://www.w3.org/ns/credentials/v2'] },
      'proof-malformed': { proof: [credential['proof'], credential['proof']] },
      'issuer-unreachable': { issuer: { id: 'https://example.org', type: ['Profile'] } },
      'signature-wrong': { validFrom: '2026-11-25T02:00:00.000Z' },
    };
    for (const [why, change] of Object.entries(broken))
      expect(await check({ ...credential, ...change })).toEqual({ holds: false, why });
    // The same triples under an older context: the signature would hold, and still it is refused.
    const older = canonicalJson(credential).replace('context-3.0.3', 'context-3.0.2');
    expect(await checkCredential(contexts, older)).toEqual({ holds: false, why: 'context-foreign' });
    // Somebody else's name over this key's signature.
    const claimed = { ...credential, issuer: { ...(credential['issuer'] as object), id: stranger } };
    expect(await check(claimed)).toEqual({ holds: false, why: 'proof-malformed' });
    expect(await check({ ...credential, extra: 1 })).toEqual({ holds: false, why: 'signature-wrong' });
  });

  it('is not read where a name stands twice, or it is nested beyond reason', async () => {
    const text = canonicalJson(await signStatement(contexts, key, statementOn(key, claimOf(5))));
    const twice = text.replace('{', '{"name":"first",');
    const deep = `{"a":${'['.repeat(100)}${']'.repeat(100)}}`;
    for (const one of [twice, deep, '[]', 'null', '{', ''])
      expect(await checkCredential(contexts, one)).toEqual({ holds: false, why: 'json-malformed' });
  });

  it('is never signed by a key that it does not name', async () => {
    await expect(signStatement(contexts, newKey(), statementOn(key, claimOf(6)))).rejects.toThrow(
      'another key',
    );
  });
});

it('contexts come from this machine alone, and are the ones that were published', async () => {
  const digests = await Promise.all(
    [
      'https://www.w3.org/ns/credentials/v2',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    ].map(async (url) => sha256Of(canonicalJson((await contexts(url)).document)).slice(0, 8)),
  );
  expect(digests).toEqual(['b463c8d6', 'c5e555a9']);
  await expect(contexts('https://example.org/context')).rejects.toThrow('not on this machine');
  await expect(contexts('did:key:z6MkTooShort')).rejects.toThrow('not on this machine');
});
