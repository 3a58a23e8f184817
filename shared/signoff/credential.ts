import { z } from 'zod';
import { canonicalJson } from './canonicalJson.ts';
import { statementSchema, type SignoffStatement, type Statement } from './statement.ts';

export const CREDENTIALS_V2 = 'https://www.w3.org/ns/credentials/v2';
export const OPEN_BADGES_3 = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';

/** The one `@context` that we write, and that we demand of others: under another one the same words mean other things. */
export const CONTEXT = [CREDENTIALS_V2, OPEN_BADGES_3] as const;

export type Json = Readonly<Record<string, unknown>>;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The name of a record of ours in the world: its id is a UUID, but for what older data may have. */
const urn = (id: string): string =>
  UUID.test(id) ? `urn:uuid:${id}` : `urn:zhengji:${encodeURIComponent(id)}`;

/**
 * The credential that says a statement, before it is signed (W3C VC Data Model 2.0; Open Badges 3.0). A claim that is
 * met is an achievement, which strangers' software shows as a badge; every other word is an endorsement. The whole
 * statement stands in `description`, canonically: the other fields say it again for those who do not know us.
 *
 * @param digestOf the SHA-256 of a text in UTF-8, in hexadecimal digits
 */
export function toCredential(statement: Statement, digestOf: (text: string) => string): Json {
  const { signer } = statement;
  return {
    '@context': CONTEXT,
    id: urn(statement.id),
    type: [
      'VerifiableCredential',
      isAchievement(statement) ? 'OpenBadgeCredential' : 'EndorsementCredential',
    ],
    name: nameOf(statement),
    description: canonicalJson(statement),
    issuer: {
      id: signer.did,
      type: ['Profile'],
      name: signer.name,
      ...(signer.phone === '' ? {} : { phone: signer.phone }),
      ...(signer.unit + signer.post === ''
        ? {}
        : { description: [signer.unit, signer.post].filter(Boolean).join(', ') }),
    },
    validFrom: statement.signed,
    ...(statement.kind === 'sign-off' && statement.until !== null
      ? { validUntil: `${statement.until}T23:59:59Z` }
      : {}),
    ...bodyOf(statement, digestOf),
  };
}

/** Whether the statement is one that others read as a badge. */
export const isAchievement = (statement: Statement): boolean =>
  statement.kind === 'sign-off' && statement.decision === 'met';

function nameOf(statement: Statement): string {
  switch (statement.kind) {
    case 'sign-off':
      return [statement.claim.node.code, firstLine(statement.claim.node.text)].filter(Boolean).join(' ');
    case 'withdrawal':
      return 'Withdrawal';
    case 'succession':
      return 'Succession';
    case 'seal':
      return 'Seal';
  }
}

const firstLine = (text: string): string => text.split('\n')[0]?.slice(0, 200) ?? '';

function bodyOf(statement: Statement, digestOf: (text: string) => string): Json {
  switch (statement.kind) {
    case 'sign-off':
      return {
        credentialSubject: statement.decision === 'met' ? achieved(statement) : endorsed(statement),
        ...(statement.decision === 'met' ? { evidence: [evidenceOf(statement)] } : {}),
        relatedResource: [
          related(urn(statement.claim.id), 'application/json', digestOf(canonicalJson(statement.claim))),
          related(
            `urn:sha256:${statement.claim.evidence.sha256}`,
            statement.claim.evidence.mediaType,
            statement.claim.evidence.sha256,
          ),
          ...redactedOf(statement),
        ],
      };
    case 'withdrawal':
      return {
        credentialSubject: {
          id: urn(statement.signoff),
          type: ['EndorsementSubject'],
          endorsementComment: statement.reason,
        },
      };
    case 'succession':
      return {
        credentialSubject: {
          id: statement.next.did,
          type: ['EndorsementSubject'],
          endorsementComment: statement.next.name,
        },
      };
    case 'seal':
      return {
        credentialSubject: { id: `urn:sha256:${statement.manifest}`, type: ['EndorsementSubject'] },
        relatedResource: [
          related(`urn:sha256:${statement.manifest}`, 'application/json', statement.manifest),
        ],
      };
  }
}

/** The copy with parts blacked out that was looked at instead. */
const redactedOf = ({ claim: { evidence } }: SignoffStatement): readonly Json[] =>
  evidence.redacted === null
    ? []
    : [related(`urn:sha256:${evidence.redacted}`, 'application/octet-stream', evidence.redacted)];

const endorsed = ({ claim, decision, comment }: SignoffStatement): Json => ({
  id: urn(claim.id),
  type: ['EndorsementSubject'],
  endorsementComment: [decision, comment].filter(Boolean).join(': '),
});

/** OB 3.0: the subject must have an `id` or an identifier; the schema does not ask for it, the specification does. */
const achieved = ({ subject, claim, comment }: SignoffStatement): Json => ({
  id: urn(subject.portfolio),
  type: ['AchievementSubject'],
  identifier: [{ type: 'IdentityObject', hashed: false, identityHash: subject.name, identityType: 'name' }],
  achievement: {
    id: urn(claim.node.uuid),
    type: ['Achievement'],
    achievementType: 'Competency',
    name: [claim.node.code, firstLine(claim.node.text)].filter(Boolean).join(' '),
    description: claim.node.text,
    criteria: { narrative: claim.node.text },
    alignment: [
      {
        type: ['Alignment'],
        targetType: 'CFItem',
        targetName: firstLine(claim.node.text),
        targetUrl: urn(claim.node.uuid),
        targetFramework: claim.standard.title,
        ...(claim.node.code === null ? {} : { targetCode: claim.node.code }),
      },
    ],
  },
  ...(comment === '' ? {} : { narrative: comment }),
});

const evidenceOf = ({ claim }: SignoffStatement): Json => ({
  id: `urn:sha256:${claim.evidence.sha256}`,
  type: ['Evidence'],
  name: claim.evidence.title,
  description: `${claim.evidence.file}, SHA-256 ${claim.evidence.sha256}`,
  ...(claim.note === '' ? {} : { narrative: claim.note }),
  genre: claim.evidence.kind,
});

const related = (id: string, mediaType: string, sha256: string): Json => ({
  id,
  mediaType,
  digestSRI: `sha256-${base64OfHex(sha256)}`,
});

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Subresource Integrity writes digests in base64. */
function base64OfHex(hex: string): string {
  const bits = hex.replaceAll(/./g, (digit) => Number.parseInt(digit, 16).toString(2).padStart(4, '0'));
  const groups = bits.match(/.{1,6}/g) ?? [];
  const text = groups.map((group) => BASE64[Number.parseInt(group.padEnd(6, '0'), 2)]).join('');
  return text.padEnd(Math.ceil(text.length / 4) * 4, '=');
}

/** One Data Integrity proof (VC Data Integrity 1.0) by the issuer's own key. */
export const proofSchema = z.strictObject({
  type: z.literal('DataIntegrityProof'),
  created: z.string().max(40).optional(),
  verificationMethod: z.string().max(200),
  cryptosuite: z.literal('eddsa-rdfc-2022'),
  proofPurpose: z.literal('assertionMethod'),
  proofValue: z.string().max(120),
});
export type Proof = Readonly<z.infer<typeof proofSchema>>;

/** Takes a signed credential apart; the schema of badges wants its one proof in an array. Null where it has not one. */
export function takeApart(signed: Json): { readonly proof: Proof; readonly unsigned: Json } | null {
  const { proof, ...unsigned } = signed;
  const one: unknown = Array.isArray(proof) && proof.length === 1 ? proof[0] : proof;
  const parsed = proofSchema.safeParse(one);
  return parsed.success ? { proof: parsed.data, unsigned } : null;
}

/** The statement that a credential of ours says; null where it says none, or says it otherwise than we do. */
export function statementOf(unsigned: Json, digestOf: (text: string) => string): Statement | null {
  const text = unsigned['description'];
  if (typeof text !== 'string') return null;
  const parsed = statementSchema.safeParse(parseJson(text));
  if (!parsed.success) return null;
  const said = canonicalJson(toCredential(parsed.data, digestOf));
  return said === canonicalJson(unsigned) ? parsed.data : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
