import { describe, expect, it } from 'vitest';
import { headOf, parseFileAddress } from '../../../electron/hosts/files.ts';

const file = (mediaType: string, fileName = 'a', bytes = 1000) => ({
  path: '/vault/ab/abc',
  bytes,
  mediaType,
  fileName,
  charset: mediaType === 'text/plain' ? ('gb18030' as const) : null,
});
const shown = { download: false, range: null };

describe('parseFileAddress', () => {
  it.each([
    ['evidence/0b6e0d9a-1c5b', { kind: 'evidence', id: '0b6e0d9a-1c5b', download: false }],
    ['dossiers/1?download', { kind: 'dossiers', id: '1', download: true }],
    ['dossiers/1?download=', { kind: 'dossiers', id: '1', download: true }],
    ['photo/ab12', { kind: 'photo', id: 'ab12', download: false }],
  ])('%s', (path, expected) => {
    expect(parseFileAddress(path)).toEqual(expected);
  });

  it.each([
    '',
    'evidence',
    'evidence/',
    'desk/1',
    'toString/1',
    'evidence/../x',
    'evidence/%2e%2e',
    'evidence/1/2',
    'evidence/1?x',
    'evidence/1#x',
    `photo/${'a'.repeat(70)}`,
  ])('is nothing: %s', (path) => {
    expect(parseFileAddress(path)).toBeNull();
  });
});

describe('headOf', () => {
  it('sends a picture to be looked at, in a sandbox', () => {
    expect(headOf(file('image/png', '截图.png'), shown)).toEqual({
      status: 200,
      headers: {
        'Content-Type': 'image/png',
        'Content-Disposition': `inline; filename="__.png"; filename*=UTF-8''%E6%88%AA%E5%9B%BE.png`,
        'Content-Security-Policy': `sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; media-src 'self'; frame-ancestors 'none'`,
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'no-referrer',
        'Cache-Control': 'no-store',
        'Accept-Ranges': 'bytes',
        'Content-Length': '1000',
      },
      range: { start: 0, end: 999 },
    });
  });

  it.each([
    ['application/pdf', 'application/pdf', 'inline'],
    ['video/mp4', 'video/mp4', 'inline'],
    ['text/plain', 'text/plain; charset=gb18030', 'inline'],
    ['image/svg+xml', 'image/svg+xml', 'attachment'],
    ['text/html', 'application/octet-stream', 'attachment'],
    ['application/xhtml+xml', 'application/octet-stream', 'attachment'],
    ['text/javascript', 'application/octet-stream', 'attachment'],
    ['application/zip', 'application/octet-stream', 'attachment'],
    ['', 'application/octet-stream', 'attachment'],
  ])('sends %s as %s, %s', (mediaType, contentType, how) => {
    const { headers } = headOf(file(mediaType), shown);
    expect([headers['Content-Type'], headers['Content-Disposition']?.split(';')[0]]).toEqual([
      contentType,
      how,
    ]);
  });

  it('sends what is asked for as a download as one', () => {
    const { headers } = headOf(file('application/pdf', 'a.pdf'), { download: true, range: null });
    expect(headers['Content-Disposition']).toBe(`attachment; filename="a.pdf"; filename*=UTF-8''a.pdf`);
  });

  it.each([
    ['a "b".pdf', `filename="a _b_.pdf"; filename*=UTF-8''a%20%22b%22.pdf`],
    [
      'a\r\nSet-Cookie: x.pdf',
      `filename="a__Set-Cookie: x.pdf"; filename*=UTF-8''a%0D%0ASet-Cookie%3A%20x.pdf`,
    ],
    ["it's (1)*.pdf", `filename="it's (1)*.pdf"; filename*=UTF-8''it%27s%20%281%29%2A.pdf`],
    ['../../x', `filename=".._.._x"; filename*=UTF-8''..%2F..%2Fx`],
  ])('names %j so that it cannot break out of its header', (name, expected) => {
    expect(headOf(file('application/pdf', name), shown).headers['Content-Disposition']).toBe(
      `inline; ${expected}`,
    );
  });

  it.each([
    ['bytes=0-99', 206, 'bytes 0-99/1000', '100'],
    ['bytes=900-', 206, 'bytes 900-999/1000', '100'],
    ['bytes=-100', 206, 'bytes 900-999/1000', '100'],
    ['bytes=-5000', 206, 'bytes 0-999/1000', '1000'],
    ['bytes=0-5000', 206, 'bytes 0-999/1000', '1000'],
    ['bytes=999-999', 206, 'bytes 999-999/1000', '1'],
    ['bytes=1000-', 416, 'bytes */1000', '0'],
    ['bytes=-0', 416, 'bytes */1000', '0'],
    ['bytes=5-1', 200, undefined, '1000'],
    ['bytes=0-1,5-6', 200, undefined, '1000'],
    ['bytes=-', 200, undefined, '1000'],
    ['lines=0-1', 200, undefined, '1000'],
  ])('answers %s with %i', (range, status, contentRange, length) => {
    const head = headOf(file('video/mp4'), { download: false, range });
    expect([head.status, head.headers['Content-Range'], head.headers['Content-Length']]).toEqual([
      status,
      contentRange,
      length,
    ]);
    expect(head.range === null ? 0 : head.range.end - head.range.start + 1).toBe(Number(length));
  });

  it('sends an empty file as one', () => {
    const { status, headers, range } = headOf(file('text/plain', 'a.txt', 0), shown);
    expect([status, headers['Content-Length'], range]).toEqual([200, '0', null]);
  });
});
