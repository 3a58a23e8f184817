import { createPublicKey, verify, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import type { Json } from '../../shared/signoff/credential.ts';
import { keyOfDid } from './didKey.ts';

/** A credential that is signed as a whole and not within (VC-JWT; VC-JOSE-COSE 1.0). */
export interface ReadToken {
  readonly credential: Json;
  /** `embedded`: it holds under a key that came along, and nobody says whose that is. `elsewhere`: the key is on the web. */
  readonly signature: 'holds' | 'embedded' | 'elsewhere' | 'wrong';
}

const headerSchema = z.object({
  alg: z.string(),
  kid: z.string().optional(),
  jwk: z.record(z.string(), z.unknown()).optional(),
});

/** Reads a token and checks its signature, where its key is in the issuer's did or came along. Null: it is none. */
export function readToken(token: string): ReadToken | null {
  const [head = '', body = '', tail = ''] = token.trim().split('.');
  const header = headerSchema.safeParse(jsonOf(head));
  const claims = jsonOf(body);
  if (!header.success || !isObject(claims)) return null;
  const credential = credentialOf(claims);
  const issuer = idOf(credential['issuer']);
  const said = claims['iss'];
  // Who is named as the issuer in one place and is another in the other is neither.
  if (said !== undefined && said !== issuer) return { credential, signature: 'wrong' };
  const { alg, kid, jwk } = header.data;
  const own = keyOf(issuer);
  const isOwn = own !== null && (kid === undefined || kid === issuer || kid.startsWith(`${issuer}#`));
  if (own !== null && !isOwn) return { credential, signature: 'wrong' };
  const key = own ?? (jwk === undefined ? null : keyOfJwk(jwk));
  if (key === null) return { credential, signature: alg === 'none' ? 'wrong' : 'elsewhere' };
  const isRight = isSigned(alg, key, Buffer.from(`${head}.${body}`), Buffer.from(tail, 'base64url'));
  return { credential, signature: !isRight ? 'wrong' : own === null ? 'embedded' : 'holds' };
}

/** Older tokens hold the credential in `vc` and its dates outside; newer ones are the credential. */
function credentialOf(claims: Json): Json {
  const { vc } = claims;
  const instant = (seconds: unknown) =>
    typeof seconds === 'number' && Math.abs(seconds) < 8.64e12
      ? new Date(seconds * 1000).toISOString()
      : undefined;
  const [from, until] = [instant(claims['nbf'] ?? claims['iat']), instant(claims['exp'])];
  const credential = isObject(vc) ? vc : claims;
  return {
    ...(from !== undefined && { validFrom: from }),
    ...credential,
    ...(until !== undefined && { validUntil: earlier(until, credential['validUntil']) }),
  };
}

/** Of the token's end and the credential's own, the earlier: neither lends the other time. */
const earlier = (until: string, own: unknown): unknown =>
  typeof own === 'string' && Date.parse(own) < Date.parse(until) ? own : until;

/** did:key with Ed25519, and did:jwk; any other issuer's key lies elsewhere. */
function keyOf(issuer: string): KeyObject | null {
  if (!issuer.startsWith('did:jwk:')) return keyOfDid(issuer);
  const jwk = jsonOf(issuer.slice('did:jwk:'.length));
  return isObject(jwk) ? keyOfJwk(jwk) : null;
}

function keyOfJwk(jwk: Json): KeyObject | null {
  try {
    return createPublicKey({ key: jwk, format: 'jwk' });
  } catch {
    return null;
  }
}

/** The kind of key decides what the signature must be, and never the header alone. RSA below 2048 bits proves nothing. */
function isSigned(alg: string, key: KeyObject, data: Buffer, signature: Buffer): boolean {
  const { asymmetricKeyType, asymmetricKeyDetails } = key;
  try {
    if (alg === 'EdDSA' || alg === 'Ed25519')
      return asymmetricKeyType === 'ed25519' && verify(null, data, key, signature);
    if (alg === 'ES256')
      return (
        asymmetricKeyType === 'ec' &&
        asymmetricKeyDetails?.namedCurve === 'prime256v1' &&
        verify('sha256', data, { key, dsaEncoding: 'ieee-p1363' }, signature)
      );
    if (alg === 'RS256')
      return (
        asymmetricKeyType === 'rsa' &&
        (asymmetricKeyDetails?.modulusLength ?? 0) >= 2048 &&
        verify('sha256', data, key, signature)
      );
  } catch {
    return false;
  }
  return false;
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const idOf = (issuer: unknown): string => {
  const id = isObject(issuer) ? issuer['id'] : issuer;
  return typeof id === 'string' ? id : '';
};

function jsonOf(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
}
