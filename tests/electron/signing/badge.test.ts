import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { readBadge } from '../../../electron/signing/badge.ts';
import { signStatement } from '../../../electron/signing/credential.ts';
import { didOf } from '../../../electron/signing/didKey.ts';
import { badgeHolds } from '../../../shared/signoff/badge.ts';
import { claimOf, contexts, newKey, SIGNED, statementOn } from '../../support/signoff.ts';

const TODAY = '2026-11-29';
const key = newKey('某学院');
const credential = await signStatement(contexts, key, statementOn(key, claimOf(1)));
const text = JSON.stringify({ ...credential, proof: [credential['proof']] });
const read = (bytes: Buffer | string) => readBadge(contexts, Buffer.from(bytes), TODAY);
const findings = async (bytes: Buffer | string) => (await read(bytes))?.findings;

const blank = createCanvas(2, 2).toBuffer('image/png');
/** A piece of a PNG. Its CRC is not looked at: the proof is. */
function piece(type: string, data: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(data.length);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, data, Buffer.alloc(4)]);
}
const baked = (...texts: readonly string[]) =>
  Buffer.concat([
    blank.subarray(0, 33), // the signature and IHDR
    ...texts.map((one) => piece('iTXt', Buffer.from(`openbadgecredential\0\0\0\0\0${one}`))),
    blank.subarray(33),
  ]);
const drawn = (inner: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0">${inner}</svg>`;

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
/** A token over a badge of that issuer, signed in the way that `alg` names. */
function tokenOf(
  issuer: string,
  privateKey: KeyObject,
  header: Record<string, unknown>,
  more: Record<string, unknown> = {},
): string {
  const body = {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: { id: issuer, type: ['Profile'], name: '某大学' },
    validFrom: SIGNED,
    credentialSubject: { type: ['AchievementSubject'], achievement: { name: '数据标注' } },
    ...more,
  };
  const data = `${part(header)}.${part(body)}`;
  const hash = header['alg'] === 'EdDSA' ? null : 'sha256';
  return `${data}.${sign(hash, Buffer.from(data), { key: privateKey, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`;
}
const ed25519 = generateKeyPairSync('ed25519');
const did = didOf(ed25519.publicKey);

describe('a badge earned elsewhere', () => {
  it('is read as it is, and baked into a PNG and an SVG', async () => {
    const said = {
      name: 'P1 要求 1',
      issuer: '某学院',
      issuerId: key.signer.did,
      recipient: '林晓',
      awarded: SIGNED.slice(0, 10),
      until: null,
      findings: ['proof-holds', 'in-time', 'issuer-said', 'recipient-said'],
    };
    expect(await read(text)).toEqual({ ...said, wrapping: 'json' });
    expect(await read(baked(text))).toEqual({ ...said, wrapping: 'png' });
    const svg = drawn(`<openbadges:credential><![CDATA[${text}]]></openbadges:credential><g/>`);
    expect(await read(svg)).toEqual({ ...said, wrapping: 'svg' });
  });

  it('does not hold where anything of it is another', async () => {
    expect(await findings(text.replace('某学院', '某大学'))).toContain('proof-wrong');
    expect(await findings(baked(text.replace('林晓', '林小')))).toContain('proof-wrong');
    expect(await findings(text.replace('context-3.0.3', 'context-3.0.2'))).toContain('context-foreign');
    expect(await findings(JSON.stringify({ ...credential, proof: [] }))).toContain('proof-missing');
    expect(await findings(text.replace('{', '{"name":"other",'))).toContain('malformed');
    expect(await findings(`${text.slice(0, -1)},"x":"${'x'.repeat(300_000)}"}`)).toContain('too-large');
  });

  it('says what nobody can check here: a key on the web, a list of what was revoked', async () => {
    const elsewhere = text.replaceAll(key.signer.did, 'https://example.org/issuer');
    expect(await read(elsewhere)).toMatchObject({ issuerId: 'https://example.org/issuer' });
    expect(await findings(elsewhere)).toContain('key-elsewhere');
    const status = { credentialStatus: { id: 'https://example.org/1', type: '1EdTechRevocationList' } };
    expect(await findings(tokenOf(did, ed25519.privateKey, { alg: 'EdDSA' }, status))).toEqual([
      'proof-holds',
      'in-time',
      'status-elsewhere',
      'issuer-said',
      'recipient-said',
    ]);
  });

  it('is judged by its dates apart from its signature', async () => {
    const dated = (more: Record<string, unknown>) =>
      findings(tokenOf(did, ed25519.privateKey, { alg: 'EdDSA' }, more));
    expect(await dated({ validUntil: '2026-11-28T23:59:59Z' })).toEqual(
      expect.arrayContaining(['proof-holds', 'expired']),
    );
    expect(await dated({ validFrom: '2027-01-01T00:00:00Z' })).toContain('dated-ahead');
    expect(await dated({ validFrom: '2026-13-45T00:00:00Z' })).toContain('in-time');
  });

  it('counts only where there is one', async () => {
    const report = await read(baked(text, text));
    expect(report?.findings).toContain('several');
    expect(report && badgeHolds(report)).toBe(false);
  });

  it.each([
    ['a picture', blank],
    ['a picture cut short', baked(text).subarray(0, 60)],
    [
      'a picture whose piece is longer than the file',
      Buffer.concat([blank.subarray(0, 33), Buffer.from('7fffffff69545874', 'hex')]),
    ],
    ['a drawing', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['a drawing that is not well-formed', drawn('<openbadges:credential>{"a":').slice(0, -10)],
    ['any JSON', '{"format":"zhengji-identity"}'],
    ['words', 'e.g. this'],
    ['three words with dots', 'www.example.org'],
    ['nothing', ''],
  ])('is not %s', async (_what, bytes) => {
    expect(await read(bytes)).toBeNull();
  });

  it('is refused where what was baked is no JSON', async () => {
    expect(await findings(baked('{"a":'))).toContain('malformed');
    expect(await findings(drawn('<openbadges:credential>words</openbadges:credential>'))).toContain(
      'malformed',
    );
  });
});

describe('a badge as a token', () => {
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const ec = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const didJwk = (publicKey: KeyObject) => `did:jwk:${part(publicKey.export({ format: 'jwk' }))}`;

  it('holds under the key that its issuer is', async () => {
    const tokens = [
      tokenOf(did, ed25519.privateKey, { alg: 'EdDSA', kid: `${did}#0` }),
      tokenOf(didJwk(ec.publicKey), ec.privateKey, { alg: 'ES256' }),
      tokenOf(didJwk(rsa.publicKey), rsa.privateKey, { alg: 'RS256' }),
    ];
    for (const token of tokens) {
      expect(await read(token)).toMatchObject({ name: '数据标注', issuer: '某大学', wrapping: 'jwt' });
      expect(await findings(token)).toContain('proof-holds');
      expect(await findings(drawn(`<openbadges:credential verify="${token}"/>`))).toContain('proof-holds');
    }
  });

  it('under a key that came along leaves open whose key that is', async () => {
    const jwk = rsa.publicKey.export({ format: 'jwk' });
    const token = tokenOf('https://example.org', rsa.privateKey, { alg: 'RS256', jwk });
    expect(await findings(token)).toContain('key-in-file');
    expect(await findings(tokenOf('https://example.org', rsa.privateKey, { alg: 'RS256' }))).toContain(
      'key-elsewhere',
    );
  });

  it('does not hold under no algorithm, another one than the key is for, another key, or another issuer', async () => {
    const other = generateKeyPairSync('ed25519');
    const small = generateKeyPairSync('rsa', { modulusLength: 1024 });
    const good = tokenOf(did, ed25519.privateKey, { alg: 'EdDSA' });
    const [head = '', body = '', tail = ''] = good.split('.');
    const tokens = [
      `${part({ alg: 'none' })}.${body}.`,
      `${part({ alg: 'none' })}.${part({ type: ['OpenBadgeCredential'], issuer: 'https://example.org' })}.`,
      `${part({ alg: 'HS256' })}.${body}.${tail}`,
      tokenOf(did, other.privateKey, { alg: 'EdDSA' }),
      tokenOf(did, other.privateKey, { alg: 'EdDSA', jwk: other.publicKey.export({ format: 'jwk' }) }),
      tokenOf(did, ed25519.privateKey, { alg: 'EdDSA', kid: 'did:key:z6MkOther#1' }),
      tokenOf(did, ed25519.privateKey, { alg: 'EdDSA' }, { iss: 'https://example.org' }),
      tokenOf(didJwk(small.publicKey), small.privateKey, { alg: 'RS256' }),
      `${head}.${part({ ...(JSON.parse(Buffer.from(body, 'base64url').toString()) as object), validUntil: '2030-01-01T00:00:00Z' })}.${tail}`,
    ];
    for (const token of tokens) expect(await findings(token)).toContain('proof-wrong');
  });
});
