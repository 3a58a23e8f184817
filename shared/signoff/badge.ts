import { addCalendarDays, plainDateSchema, type PlainDate } from '../calendar/plainDate.ts';
import type { Json } from './credential.ts';

/** How a badge lies in its file: as it is, as a signed token (VC-JWT), or baked into a picture. */
export const BADGE_WRAPPINGS = ['json', 'jwt', 'png', 'svg'] as const;
export type BadgeWrapping = (typeof BADGE_WRAPPINGS)[number];

/**
 * What can be said of a badge without a network, each for it, against it, or left open: an open one is for people to
 * find out.
 */
export const BADGE_FINDINGS = {
  'proof-holds': 'for',
  'key-in-file': 'open',
  'key-elsewhere': 'open',
  'proof-missing': 'against',
  'proof-wrong': 'against',
  'no-badge': 'against',
  malformed: 'against',
  'too-large': 'against',
  several: 'against',
  'context-foreign': 'against',
  'in-time': 'for',
  'dated-ahead': 'open',
  expired: 'against',
  'status-elsewhere': 'open',
  'issuer-said': 'open',
  'recipient-said': 'open',
} as const satisfies Readonly<Record<string, 'for' | 'against' | 'open'>>;
export type BadgeFinding = keyof typeof BADGE_FINDINGS;

/** A finding by its name; null where there is no such. */
export const badgeFindingOf = (name: unknown): BadgeFinding | null =>
  (Object.keys(BADGE_FINDINGS) as BadgeFinding[]).find((finding) => finding === name) ?? null;

/** What a badge says of itself. */
export interface BadgeCard {
  readonly name: string;
  readonly issuer: string;
  readonly issuerId: string;
  /** Whom it was given to, as far as it says so in the open. */
  readonly recipient: string;
  readonly awarded: PlainDate | null;
  readonly until: PlainDate | null;
}

export interface BadgeReport extends BadgeCard {
  readonly wrapping: BadgeWrapping;
  readonly findings: readonly BadgeFinding[];
}

/** Whether nothing is against it. It may still be open whose key signed. */
export const badgeHolds = ({ findings }: Pick<BadgeReport, 'findings'>): boolean =>
  findings.every((finding) => BADGE_FINDINGS[finding] !== 'against');

/** Whether a credential is an achievement that was given to somebody (Open Badges 3.0, B.1.1). */
export const isBadge = ({ type }: Json): boolean =>
  Array.isArray(type) && type.some((one) => one === 'OpenBadgeCredential' || one === 'AchievementCredential');

/** What a credential says of itself; fields that are missing or have another form are ''. */
export function readCard(credential: Json): BadgeCard {
  const { issuer } = credential;
  const subject = objectAt(credential, 'credentialSubject');
  const achievement = objectAt(subject, 'achievement');
  const issuerFields = objectAt(credential, 'issuer');
  return {
    name: shortOf(textAt(achievement, 'name') || textAt(credential, 'name')),
    issuer: shortOf(textAt(issuerFields, 'name')),
    issuerId: shortOf(typeof issuer === 'string' ? issuer : textAt(issuerFields, 'id')),
    recipient: shortOf(recipientOf(subject)),
    awarded: dayOf(textAt(credential, 'validFrom') || textAt(credential, 'issuanceDate')),
    until: dayOf(textAt(credential, 'validUntil') || textAt(credential, 'expirationDate')),
  };
}

/** What its dates say, and what it leaves to others to tell. A clock that is a day apart is no lie. */
export function findingsOf(
  credential: Json,
  { awarded, until }: Pick<BadgeCard, 'awarded' | 'until'>,
  today: PlainDate,
): readonly BadgeFinding[] {
  const isAhead = awarded !== null && awarded > addCalendarDays(today, 1);
  return [
    until !== null && until < today ? 'expired' : isAhead ? 'dated-ahead' : 'in-time',
    ...('credentialStatus' in credential ? (['status-elsewhere'] as const) : []),
    'issuer-said',
    'recipient-said',
  ];
}

/** A hashed identity names nobody to whom it is shown. */
function recipientOf(subject: Json): string {
  const { identifier } = subject;
  const [first] = (Array.isArray(identifier) ? identifier : [identifier]) as readonly unknown[];
  const identity = isObject(first) && first['hashed'] !== true ? textAt(first, 'identityHash') : '';
  return identity || textAt(subject, 'name') || textAt(subject, 'id');
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function objectAt(json: Json, field: string): Json {
  const value = json[field];
  const one: unknown = Array.isArray(value) ? value[0] : value;
  return isObject(one) ? one : {};
}

function textAt(json: Json, field: string): string {
  const value = json[field];
  return typeof value === 'string' ? value : '';
}

const LONGEST = 300;
const shortOf = (text: string): string => text.trim().slice(0, LONGEST);

/** The calendar day that an instant names where it was written. */
const dayOf = (instant: string): PlainDate | null =>
  plainDateSchema.safeParse(/^[^T]*/.exec(instant)?.[0]).data ?? null;
