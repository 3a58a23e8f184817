import { SENT_KINDS, type SentFile, type SentKind } from '../handlers/sentFiles.ts';

/** What an address of a stored file asks for: `evidence/<id>`, `revisions/<id>-<n>`, `dossiers/<id>?download`, `photo/<sha256>`, `small/<id>-<n>`, `shown/<id>-<page>`. */
export interface AskedFile {
  readonly kind: SentKind;
  readonly id: string;
  readonly download: boolean;
}

/** @param path what follows the place where stored files are, with its query */
export function parseFileAddress(path: string): AskedFile | null {
  const [, kind, id, query] = /^([a-z]+)\/([\w-]{1,69})(\?download=?)?$/.exec(path) ?? [];
  const known = SENT_KINDS.find((one) => one === kind);
  return known && id !== undefined ? { kind: known, id, download: query !== undefined } : null;
}

/** The answer to such an address, without its body: `range` says which bytes follow, null for none. */
export interface FileHead {
  readonly status: 200 | 206 | 416;
  readonly headers: Readonly<Record<string, string>>;
  readonly range: { readonly start: number; readonly end: number } | null;
}

/** Types that a browser shows without running anything of ours or theirs. */
const SHOWN = new Set([
  'application/pdf',
  'audio/mpeg',
  'audio/ogg',
  'audio/wav',
  'image/avif',
  'image/bmp',
  'image/gif',
  'image/jpeg',
  'image/png',
  'image/webp',
  'text/plain',
  'video/mp4',
  'video/ogg',
  'video/quicktime',
  'video/webm',
]);

/** A browser's own viewers for PDF, pictures and films work under it. */
const POLICY = `sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; media-src 'self'; frame-ancestors 'none'`;

/** Safe in an `<img>`, where scripts do not run, but not as a document of its own. */
const SHOWN_WITHIN_A_PAGE = 'image/svg+xml';

/**
 * Stored files are strangers' files. What is not surely harmless can only be saved; what is shown runs no script, sends
 * no form and asks for nothing, whatever it holds.
 */
export function headOf(
  file: SentFile,
  asked: { readonly download: boolean; readonly range: string | null },
): FileHead {
  const shown = SHOWN.has(file.mediaType);
  const headers = {
    'Content-Type':
      shown || file.mediaType === SHOWN_WITHIN_A_PAGE ? contentType(file) : 'application/octet-stream',
    'Content-Disposition': disposition(shown && !asked.download ? 'inline' : 'attachment', file.fileName),
    'Content-Security-Policy': POLICY,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-store',
    'Accept-Ranges': 'bytes',
  };
  const range = asked.range === null ? undefined : parseRange(asked.range, file.bytes);
  if (range === undefined)
    return {
      status: 200,
      headers: { ...headers, 'Content-Length': String(file.bytes) },
      range: file.bytes === 0 ? null : { start: 0, end: file.bytes - 1 },
    };
  if (range === null)
    return {
      status: 416,
      headers: { ...headers, 'Content-Length': '0', 'Content-Range': `bytes */${file.bytes}` },
      range,
    };
  return {
    status: 206,
    headers: {
      ...headers,
      'Content-Length': String(range.end - range.start + 1),
      'Content-Range': `bytes ${range.start}-${range.end}/${file.bytes}`,
    },
    range,
  };
}

const contentType = ({ mediaType, charset }: SentFile) =>
  charset === null ? mediaType : `${mediaType}; charset=${charset}`;

/** RFC 6266: the name in ASCII for those who know no better, and as it is (RFC 5987). */
function disposition(how: 'inline' | 'attachment', name: string): string {
  const plain = name.replaceAll(/[^\x20-\x7e]|["\\%/]/g, '_');
  const exact = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${how}; filename="${plain}"; filename*=UTF-8''${exact}`;
}

/** One range of bytes. undefined: not one that we know, send everything; null: it lies outside the file. */
function parseRange(header: string, bytes: number): FileHead['range'] | undefined {
  const [, from, to] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header.trim()) ?? [];
  if (from === undefined || to === undefined || (from === '' && to === '')) return undefined;
  const start = from === '' ? Math.max(0, bytes - Number(to)) : Number(from);
  const end = from === '' || to === '' ? bytes - 1 : Math.min(Number(to), bytes - 1);
  if (from !== '' && to !== '' && Number(to) < Number(from)) return undefined;
  return start > end ? null : { start, end };
}
