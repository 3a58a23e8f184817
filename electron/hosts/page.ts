import { readdirSync } from 'node:fs';
import { extname, join } from 'node:path';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  // What pdf.js reads: maps of character codes, type faces, colour profiles.
  '.bcmap': 'application/octet-stream',
  '.pfb': 'application/octet-stream',
  '.ttf': 'font/ttf',
  '.icc': 'application/octet-stream',
};

export interface PageFile {
  readonly path: string;
  readonly mediaType: string;
}

/**
 * The files of the page by their address, `/` for the first. A closed list, made once: an address is looked up in it
 * and never becomes a path.
 */
export function listPage(folder: string): ReadonlyMap<string, PageFile> {
  const files = new Map<string, PageFile>();
  const list = (dir: string, address: string) => {
    for (const entry of readdirSync(dir, { withFileTypes: true })) {
      const path = join(dir, entry.name);
      const mediaType = MEDIA_TYPES[extname(entry.name)];
      if (entry.isDirectory()) list(path, `${address}${entry.name}/`);
      else if (mediaType !== undefined) files.set(`${address}${entry.name}`, { path, mediaType });
    }
  };
  list(folder, '/');
  const first = files.get('/index.html');
  if (first === undefined) throw new Error(`${folder} has no index.html: npm run build`);
  return files.set('/', first);
}

/**
 * What every file of the page is sent with. It runs its own scripts, asks its own host and shows stored files; it
 * reaches nothing else. Mantine writes `<style>` elements, hence 'unsafe-inline'.
 * @param files where stored files come from: a source of a Content-Security-Policy
 */
export const pageHeaders = (files: string): Readonly<Record<string, string>> => ({
  'Content-Security-Policy': [
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src 'self' 'unsafe-inline'`,
    `font-src 'self'`,
    `img-src 'self' ${files}`,
    `media-src ${files}`,
    `connect-src 'self'`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `frame-ancestors 'none'`,
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
});
