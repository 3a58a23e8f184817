import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  Codes,
  cookieName,
  hasCookie,
  hasToken,
  newSecrets,
  refusalOf,
  type Head,
} from '../../../electron/hosts/gate.ts';

const ADDRESS = 'http://127.0.0.1:40123';

/** Headers as a page of ours sends them with a call, each with the values it is sent with. */
const OWN_CALL = {
  host: ['127.0.0.1:40123'],
  origin: [ADDRESS],
  'sec-fetch-site': ['same-origin'],
  'sec-fetch-mode': ['cors'],
  'content-type': ['application/x-zhengji-call'],
};
const OWN_IMAGE = { host: OWN_CALL.host, 'sec-fetch-site': ['same-origin'], 'sec-fetch-mode': ['no-cors'] };
const TYPED_ADDRESS = { host: OWN_CALL.host, 'sec-fetch-site': ['none'], 'sec-fetch-mode': ['navigate'] };

type Headers = Readonly<Record<string, readonly string[]>>;
const without = (headers: Headers, name: string): Headers =>
  Object.fromEntries(Object.entries(headers).filter(([one]) => one !== name));

describe('refusalOf', () => {
  it.each<[string, string, Headers]>([
    ['a call of our page', 'POST', OWN_CALL],
    ['a picture on our page', 'GET', OWN_IMAGE],
    ['an address typed by a person', 'GET', TYPED_ADDRESS],
  ])('lets through %s', (_what, method, headers) => {
    expect(refusalOf({ method, headers }, ADDRESS)).toBeNull();
  });

  it.each(['OPTIONS', 'HEAD', 'PUT', 'DELETE', 'PATCH', 'TRACE', 'CONNECT', 'get', ''])(
    'has no method %s',
    (method) => {
      expect(refusalOf({ method, headers: OWN_CALL }, ADDRESS)).toBe(405);
    },
  );

  it.each([
    'localhost:40123',
    '[::1]:40123',
    '127.1:40123',
    '127.0.0.1',
    '127.0.0.1:80',
    '127.0.0.1.nip.io:40123',
    '127.0.0.1:40123@evil.example',
    '',
  ])('refuses the host name %s', (host) => {
    expect(refusalOf({ method: 'GET', headers: { ...OWN_IMAGE, host: [host] } }, ADDRESS)).toBe(403);
    expect(refusalOf({ method: 'POST', headers: { ...OWN_CALL, host: [host] } }, ADDRESS)).toBe(403);
  });

  it.each([
    'null',
    'http://127.0.0.1:40124',
    'https://127.0.0.1:40123',
    'http://localhost:40123',
    'http://127.0.0.1:40123/',
    'http://evil.example',
    '',
  ])('refuses the origin %s', (origin) => {
    expect(refusalOf({ method: 'POST', headers: { ...OWN_CALL, origin: [origin] } }, ADDRESS)).toBe(403);
    expect(refusalOf({ method: 'GET', headers: { ...OWN_IMAGE, origin: [origin] } }, ADDRESS)).toBe(403);
  });

  it.each<[string, string, Headers]>([
    ['a call without an origin', 'POST', without(OWN_CALL, 'origin')],
    [
      'a call that a person typed',
      'POST',
      { ...OWN_CALL, 'sec-fetch-site': ['none'], 'sec-fetch-mode': ['navigate'] },
    ],
    ['a call of a page on another port', 'POST', { ...OWN_CALL, 'sec-fetch-site': ['same-site'] }],
    ['a call of a stranger', 'POST', { ...OWN_CALL, 'sec-fetch-site': ['cross-site'] }],
    ['a picture on a stranger’s page', 'GET', { ...OWN_IMAGE, 'sec-fetch-site': ['cross-site'] }],
    ['a link on a stranger’s page', 'GET', { ...TYPED_ADDRESS, 'sec-fetch-site': ['cross-site'] }],
    ['what does not say where it comes from', 'GET', without(OWN_IMAGE, 'sec-fetch-site')],
    ['two host names', 'POST', { ...OWN_CALL, host: ['127.0.0.1:40123', '127.0.0.1:40123'] }],
    ['two origins', 'POST', { ...OWN_CALL, origin: [ADDRESS, ADDRESS] }],
    ['two tokens', 'POST', { ...OWN_CALL, 'x-zhengji-token': ['a', 'b'] }],
    ['two cookie headers', 'POST', { ...OWN_CALL, cookie: ['a=b', 'c=d'] }],
  ])('refuses %s', (_what, method, headers) => {
    expect(refusalOf({ method, headers }, ADDRESS)).toBe(403);
  });

  it('lets nothing through that has another host, origin or site, however it was put together', () => {
    const wordOr = (...usual: readonly string[]) =>
      fc.array(fc.oneof(fc.constantFrom(...usual), fc.string()), { maxLength: 2 });
    const headers = fc.record({
      host: wordOr('127.0.0.1:40123', 'localhost:40123', 'evil.example'),
      origin: wordOr(ADDRESS, 'null', 'http://evil.example'),
      'sec-fetch-site': wordOr('same-origin', 'same-site', 'cross-site', 'none'),
      'sec-fetch-mode': wordOr('cors', 'navigate', 'no-cors'),
    });
    fc.assert(
      fc.property(fc.constantFrom('GET', 'POST'), headers, (method, given) => {
        const ours =
          given.host.join() === '127.0.0.1:40123' &&
          given.origin.every((origin) => origin === ADDRESS) &&
          ['same-origin', 'none'].includes(given['sec-fetch-site'].join());
        expect(ours || refusalOf({ method, headers: given }, ADDRESS) !== null).toBe(true);
      }),
      { numRuns: 20_000 },
    );
  });
});

describe('hasCookie', () => {
  const { cookie } = newSecrets();
  const name = cookieName(40123);
  const head = (...values: readonly string[]): Head => ({ method: 'GET', headers: { cookie: values } });

  it.each([
    ['alone', `${name}=${cookie}`, true],
    ['among others', `a=b; ${name}=${cookie}; c=d`, true],
    ['not at all', 'a=b', false],
    ['with another value', `${name}=${cookie}x`, false],
    ['empty', `${name}=`, false],
    ['twice, as somebody on another port could add one', `${name}=${cookie}; ${name}=x`, false],
    ['under a longer name', `x${name}=${cookie}`, false],
  ])('%s', (_how, header, expected) => {
    expect(hasCookie(head(header), name, cookie)).toBe(expected);
  });
});

describe('hasToken', () => {
  const { token } = newSecrets();
  it.each([
    ['ours', [token], true],
    ['another', ['x'], false],
    ['none', undefined, false],
  ])('%s', (_which, values, expected) => {
    expect(hasToken({ method: 'POST', headers: { 'x-zhengji-token': values } }, token)).toBe(expected);
  });
});

describe('Codes', () => {
  it('open once', () => {
    const codes = new Codes();
    const code = codes.issue(30);
    expect([codes.take(code), codes.take(code)]).toEqual([true, false]);
  });

  it('given two, each opens by itself', () => {
    const codes = new Codes();
    const [first, second] = [codes.issue(30), codes.issue(30)];
    expect([codes.take(second), codes.take(first)]).toEqual([true, true]);
  });

  it('given that their time is over, open nothing', () => {
    let now = 0;
    const codes = new Codes(() => now);
    const [inTime, late] = [codes.issue(30), codes.issue(30)];
    now = 30_000;
    expect(codes.take(inTime)).toBe(true);
    now = 30_001;
    expect(codes.take(late)).toBe(false);
  });

  it('that were never issued open nothing', () => {
    expect(new Codes().take('')).toBe(false);
  });
});
