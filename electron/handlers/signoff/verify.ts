import { Fault } from '../../../shared/contract/fault.ts';
import { addCalendarDays } from '../../../shared/calendar/plainDate.ts';
import { readCard } from '../../../shared/signoff/badge.ts';
import { LIMITS, type RequestManifest } from '../../../shared/signoff/package.ts';
import type { Json } from '../../../shared/signoff/credential.ts';
import { contentOf } from '../../../shared/signoff/statement.ts';
import { checkEvents } from '../../db/checkEvents.ts';
import { findJournalBreak, listJournal } from '../../db/journal.ts';
import { listSignoffs } from '../../db/signoffs.ts';
import { listSuccessions } from '../../db/successions.ts';
import type { Services } from '../../services.ts';
import type { Portfolio } from '../../session.ts';
import { checkCredential } from '../../signing/credential.ts';
import { packageKind } from '../../signing/packageKind.ts';
import { findBadge, isToken } from '../../signing/badgeFile.ts';
import { readToken } from '../../signing/token.ts';
import { readRequest } from '../../signing/request.ts';
import { readResponse } from '../../signing/response.ts';
import { listBroken } from './genuine.ts';
import { listKept } from './list.ts';
import { fails, holds, verdict, type Check, type Verified } from './verdict.ts';

/**
 * What of a file holds: a credential, a request, an answer or a dossier. Nothing in it is believed, and nothing is changed.
 * @param portfolio the open one, for what it knows of keys; null where none is
 */
export async function verifyFile(
  services: Services,
  portfolio: Portfolio | null,
  bytes: Buffer,
): Promise<Verified> {
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') return verifyPackage(services, portfolio, bytes);
  if (bytes.toString('utf8', 0, 200).trimStart().startsWith('{'))
    return verifyCredentialFile(services, portfolio, bytes.toString());
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') {
    const { verifyDossier } = await import('./verifyDossier.ts'); // pdf.js is large, and no other file wants it
    return verifyDossier(services, portfolio, bytes);
  }
  const [text, ...more] = findBadge(bytes)?.texts ?? [];
  if (text === undefined || more.length > 0) return verdict('unknown', [fails('known')], [], portfolio);
  return isToken(text)
    ? verifyToken(services, portfolio, text)
    : verifyCredentialFile(services, portfolio, text);
}

/** A token proves what its issuer says only where the issuer's name is its key. */
function verifyToken(services: Services, portfolio: Portfolio | null, text: string): Verified {
  const read = text.length > LIMITS.credentialBytes ? null : readToken(text);
  if (read?.signature !== 'holds') {
    const code =
      read === null
        ? 'proof-malformed'
        : read.signature === 'wrong'
          ? 'signature-wrong'
          : 'issuer-unreachable';
    return verdict('credential', [fails('signature', { code })], [], portfolio);
  }
  const { name, issuer, issuerId: did } = readCard(read.credential);
  return verdict(
    'credential',
    [
      holds('signature', { did }),
      holds('foreign', { name }),
      timeOf(services, textAt(read.credential, 'validFrom'), textAt(read.credential, 'validUntil') || null),
    ],
    [{ did, name: issuer }],
    portfolio,
  );
}

async function verifyPackage(
  services: Services,
  portfolio: Portfolio | null,
  bytes: Buffer,
): Promise<Verified> {
  const kind = packageKind(bytes);
  try {
    if (kind !== 'response') {
      const { manifest, evidence } = await readRequest(bytes);
      const missing = new Set(manifest.claims.map(({ evidence: of }) => contentOf(of)));
      for (const sha256 of evidence.keys()) missing.delete(sha256);
      return verdict(
        'request',
        [
          holds('package', { bytes: bytes.length }),
          holds('evidence-along', { along: evidence.size, apart: missing.size }),
          ...(manifest.sample === null ? [] : [sampleOf(manifest.sample)]),
          holds('unsigned', { name: manifest.subject.name || '–' }),
        ],
        [],
        portfolio,
      );
    }
    const { manifest, words } = await readResponse(services.contexts, bytes);
    return verdict(
      'response',
      [
        holds('package', { bytes: bytes.length }),
        holds('signatures', { count: words.length + 1 }),
        timeOf(services, manifest.made, null),
      ],
      [manifest.signer],
      portfolio,
    );
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return verdict(kind ?? 'unknown', [fails('package', { code: error.code })], [], portfolio);
  }
}

/** A package whose claims are not those that the seed draws does not get here. */
const sampleOf = ({ seed, of, drawn, among }: NonNullable<RequestManifest['sample']>): Check =>
  holds(among === undefined ? 'sample-told' : 'sample', { seed, of, drawn });

async function verifyCredentialFile(
  services: Services,
  portfolio: Portfolio | null,
  text: string,
): Promise<Verified> {
  const result = await checkCredential(services.contexts, text);
  if (!result.holds) return verdict('credential', [fails('signature', { code: result.why })], [], portfolio);
  const { credential, did, statement } = result;
  const signed = textAt(credential, 'validFrom');
  return verdict(
    'credential',
    [
      holds('signature', { did }),
      holds(statement === null ? 'foreign' : 'statement', { name: textAt(credential, 'name') }),
      timeOf(services, signed, textAt(credential, 'validUntil') || null),
    ],
    [{ did, name: statement?.signer.name ?? nameOfIssuer(credential) }],
    portfolio,
  );
}

const textAt = (json: Json, field: string): string => {
  const value = json[field];
  return typeof value === 'string' ? value : '';
};

const nameOfIssuer = ({ issuer }: Json): string =>
  typeof issuer === 'object' && issuer !== null && 'name' in issuer && typeof issuer.name === 'string'
    ? issuer.name
    : '';

/** A day that has passed ends it. A date ahead of our clock is told and does not make it false: clocks are wrong. */
function timeOf(services: Services, signed: string, until: string | null): Check {
  const today = services.today();
  if (until !== null && until.slice(0, 10) < today) return fails('expired', { until });
  return signed.slice(0, 10) > addCalendarDays(today, 1)
    ? holds('dated-ahead', { signed })
    : holds('dated', { signed });
}

/** What of a portfolio's sign-offs and journal holds. */
export async function verifyPortfolio(services: Services, portfolio: Portfolio): Promise<Verified> {
  const { db } = portfolio;
  const rows = listSignoffs(db);
  const successions = listSuccessions(db);
  const broken = await listBroken(services, db);
  const line = findJournalBreak(db);
  const journal = listJournal(db);
  const told = new Set(
    journal.filter(({ event }) => event === 'signoff-received').map(({ subject }) => subject),
  );
  const untold = rows.filter(({ id }) => !told.has(id)).length;
  const gone = [...told].filter((id) => !rows.some((row) => row.id === id)).length;
  const listed = listKept(services, portfolio, services.today());
  const stale = listed.filter(({ state }) => state === 'stale').length;
  return verdict(
    'portfolio',
    [
      eventsOf(db),
      line === null ? holds('journal', { lines: journal.length }) : fails('journal', { line }),
      untold + gone === 0 ? holds('journal-complete') : fails('journal-complete', { untold, gone }),
      broken.length === 0
        ? holds('signatures', { count: rows.length + successions.length })
        : fails('signatures', { broken: broken.join(', ') }),
      holds('changed-since', { stale }),
    ],
    listed.map(({ signer }) => signer),
    portfolio,
  );
}

const NAMED = 20;

function eventsOf(db: Portfolio['db']): Check {
  const { events, brokenAt, rows, unsound } = checkEvents(db);
  if (brokenAt === null && unsound.length === 0) return holds('events', { events, rows });
  const named = unsound.slice(0, NAMED).map(({ table, record }) => `${table} ${record}`);
  return fails('events', { brokenAt: brokenAt ?? '–', records: named.join(', ') || '–' });
}
