import type { PlainDate } from '../../shared/calendar/plainDate.ts';
import {
  findingsOf,
  isBadge,
  readCard,
  type BadgeFinding,
  type BadgeReport,
} from '../../shared/signoff/badge.ts';
import type { Json } from '../../shared/signoff/credential.ts';
import { LIMITS } from '../../shared/signoff/package.ts';
import type { CredentialFault } from '../../shared/signoff/verdict.ts';
import { findBadge, isToken } from './badgeFile.ts';
import type { Contexts } from './contexts.ts';
import { checkCredential } from './credential.ts';
import { readToken } from './token.ts';

const SAID_OF_FAULT: Readonly<Record<CredentialFault, BadgeFinding>> = {
  'json-malformed': 'malformed',
  'too-large': 'too-large',
  'context-foreign': 'context-foreign',
  'proof-malformed': 'proof-missing',
  'issuer-unreachable': 'key-elsewhere',
  'signature-wrong': 'proof-wrong',
};
const SAID_OF_TOKEN = {
  holds: 'proof-holds',
  embedded: 'key-in-file',
  elsewhere: 'key-elsewhere',
  wrong: 'proof-wrong',
} as const;

/**
 * What a file says as a badge, and what of it can be checked without a network; null where it is none. Nothing in it is
 * believed, and nothing is asked of another machine.
 */
export async function readBadge(
  contexts: Contexts,
  bytes: Buffer,
  today: PlainDate,
): Promise<BadgeReport | null> {
  const file = findBadge(bytes);
  if (file === null) return null;
  const [text = ''] = file.texts;
  const read = isToken(text) ? readSigned(text) : await readProven(contexts, text);
  // A JSON or a token may be anything; whoever bakes a picture means a badge.
  const isBaked = file.wrapping === 'png' || file.wrapping === 'svg';
  if (!isBaked && (read === null || !isBadge(read.credential))) return null;
  const { credential, finding } = read ?? { credential: {}, finding: 'malformed' as const };
  const card = readCard(credential);
  return {
    ...card,
    wrapping: file.wrapping,
    findings: [
      ...(file.texts.length > 1 ? (['several'] as const) : []),
      finding,
      ...findingsOf(credential, card, today),
    ],
  };
}

interface Read {
  readonly credential: Json;
  readonly finding: BadgeFinding;
}

function readSigned(token: string): Read | null {
  const read = token.length > LIMITS.credentialBytes ? null : readToken(token);
  return read && { credential: read.credential, finding: SAID_OF_TOKEN[read.signature] };
}

async function readProven(contexts: Contexts, text: string): Promise<Read | null> {
  const credential = parse(text);
  if (credential === null) return null;
  const checked = await checkCredential(contexts, text);
  return { credential, finding: checked.holds ? 'proof-holds' : SAID_OF_FAULT[checked.why] };
}

function parse(text: string): Json | null {
  try {
    const value = JSON.parse(text) as unknown;
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : null;
  } catch {
    return null;
  }
}
