import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** The head of a request; each header with all the values that it was sent with. */
export interface Head {
  readonly method: string;
  readonly headers: Readonly<Record<string, readonly string[] | undefined>>;
}

/** The secrets of one start of the local host. */
export interface Secrets {
  /** In a cookie that no script reads. Cookies reach every port of 127.0.0.1, so it does not suffice. */
  readonly cookie: string;
  /** Held by the page, sent with each call. */
  readonly token: string;
  /** In the address of stored files, where a page cannot send a header. */
  readonly files: string;
}

/** 256 bits that fit into an address. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

export const newSecrets = (): Secrets => ({ cookie: newSecret(), token: newSecret(), files: newSecret() });

/** What decides about a request: sent twice, it could mean one thing to us and another to somebody else. */
const DECISIVE = [
  'host',
  'origin',
  'cookie',
  'sec-fetch-site',
  'sec-fetch-mode',
  'content-type',
  'x-zhengji-token',
] as const;

/**
 * Whether a request comes from a page of ours or from a person's own hand, judged by its head alone.
 * @param address the host's own origin, `http://127.0.0.1:<port>`
 * @returns the status to refuse it with; null lets it through
 */
export function refusalOf({ method, headers }: Head, address: string): 403 | 405 | null {
  if (method !== 'GET' && method !== 'POST') return 405;
  if (DECISIVE.some((name) => (headers[name]?.length ?? 0) > 1)) return 403;
  // The exact name keeps out a page whose own name was made to point here (DNS rebinding).
  if (`http://${headers['host']?.[0]}` !== address) return 403;
  const origin = headers['origin']?.[0];
  if (origin === undefined ? method === 'POST' : origin !== address) return 403;
  const site = headers['sec-fetch-site']?.[0];
  const byHand = method === 'GET' && site === 'none' && headers['sec-fetch-mode']?.[0] === 'navigate';
  return site === 'same-origin' || byHand ? null : 403;
}

/** Cookies are the same for all ports: the port in its name keeps two hosts apart. */
export const cookieName = (port: number): string => `zhengji-${port}`;

/** Whether the request brings our cookie, and only one of that name. */
export function hasCookie({ headers }: Head, name: string, value: string): boolean {
  const pairs = (headers['cookie']?.[0] ?? '').split(';').map((pair) => pair.trim());
  const given = pairs.filter((pair) => pair.startsWith(`${name}=`));
  return given.length === 1 && isSame(given[0]?.slice(name.length + 1) ?? '', value);
}

export const hasToken = ({ headers }: Head, token: string): boolean =>
  isSame(headers['x-zhengji-token']?.[0] ?? '', token);

/** Compares in a time that tells nothing about where two secrets differ. */
export function isSame(given: string, secret: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(secret));
}

/** Codes that open the app once: they stand in an address, where others can see them. */
export class Codes {
  readonly #until = new Map<string, number>();
  readonly #clock: () => number;

  /** @param clock milliseconds that only go forward */
  constructor(clock: () => number = () => performance.now()) {
    this.#clock = clock;
  }

  issue(seconds: number): string {
    const code = newSecret();
    this.#until.set(code, this.#clock() + seconds * 1000);
    return code;
  }

  /** Takes a code; false where it was never issued, was taken before, or is too old. */
  take(given: string): boolean {
    const code = [...this.#until.keys()].find((one) => isSame(given, one));
    if (code === undefined) return false;
    const until = this.#until.get(code) ?? 0;
    this.#until.delete(code);
    return this.#clock() <= until;
  }
}
