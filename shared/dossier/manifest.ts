import { z } from 'zod';
import { plainDateSchema } from '../calendar/plainDate.ts';
import { sha256Schema } from '../signoff/statement.ts';
import { SIGNOFF_STATES } from '../signoff/state.ts';
import { fill } from '../words/words.ts';
import { isPart } from './sections/places.ts';
import { listedSignoffs } from './sections/signoffs.ts';
import { numberEvidence, type DossierFacts, type DossierWish, type EvidenceFacts } from './facts.ts';
import type { Attachment, DossierDocument } from './document.ts';
import { DOSSIER_PARTS, type DossierPart } from './parts.ts';
import { DOSSIER_WORDS } from './words/words.ts';

/** Under this name the manifest lies in the file. */
export const MANIFEST_NAME = 'manifest.json';

/** What the metadata says of it. */
export const keywordOf = ({ name, sha256 }: Pick<Attachment, 'name' | 'sha256'>): string =>
  `${name} SHA-256 ${sha256}`;

const place = z.int().min(1);

/**
 * `manifest.json` of a dossier: what is bound in it, for a program to compare. It has no ids of the portfolio: the same
 * work gives the same bytes.
 */
export const dossierManifestSchema = z.strictObject({
  format: z.literal('zhengji-dossier'),
  version: z.literal(1),
  asOf: plainDateSchema,
  applicant: z.string(),
  standard: z.strictObject({ id: z.string(), level: z.int().nullable() }),
  parts: z.array(z.enum(DOSSIER_PARTS)),
  evidence: z.array(
    z.strictObject({
      /** As it is numbered in the dossier. */
      number: place,
      title: z.string(),
      file: z.string(),
      mediaType: z.string(),
      bytes: z.int().min(0),
      sha256: sha256Schema,
      /** The SHA-256 of the copy with parts blacked out that is bound in its place; null: the original is. */
      redacted: sha256Schema.nullable(),
    }),
  ),
  claims: z.array(z.strictObject({ evidence: place, node: z.string(), note: z.string(), where: z.string() })),
  signoffs: z.array(
    z.strictObject({
      state: z.enum(SIGNOFF_STATES),
      /** The credential as it came in, which proves itself. */
      credential: z.record(z.string(), z.unknown()),
    }),
  ),
});
export type DossierManifest = Readonly<z.infer<typeof dossierManifestSchema>>;

/** Parts that tell of evidence, and those that print the whole SHA-256 of each piece. */
const TELLS: readonly DossierPart[] = ['coverage', 'evidence-index', 'evidence', 'sign-offs'];
const PRINTS: readonly DossierPart[] = ['evidence-index', 'evidence'];
export const printsHashes = ({ parts }: Pick<DossierManifest, 'parts'>): boolean =>
  parts.some((part) => PRINTS.includes(part));

/** What the dossier tells of, and nothing that was left out of it. @param parts those that are bound */
export function composeManifest(
  facts: DossierFacts,
  { asOf }: DossierWish,
  parts: readonly DossierPart[],
): DossierManifest {
  const numbered = parts.some((part) => TELLS.includes(part)) ? numberEvidence(facts) : [];
  const copies = new Map(facts.evidence.map((item) => [item.evidence.id, item]));
  return {
    format: 'zhengji-dossier',
    version: 1,
    asOf,
    applicant: facts.career.applicant.name,
    standard: { id: facts.standard.id, level: facts.level },
    parts: [...parts],
    evidence: numbered.map(({ number, evidence }) => ({
      number,
      title: evidence.title,
      file: evidence.file.name,
      mediaType: evidence.file.mediaType,
      bytes: evidence.file.bytes,
      sha256: evidence.file.sha256,
      redacted: redactedOf(copies.get(evidence.id)),
    })),
    claims: numbered.flatMap(({ number, claims }) =>
      claims
        .map(({ node, note, where }) => ({ evidence: number, node, note, where }))
        .toSorted((a, b) => compare(keyOf(a), keyOf(b))),
    ),
    signoffs: isPart({ parts }, 'sign-offs')
      ? listedSignoffs(facts).map(({ state, credential }) => ({
          state,
          credential: JSON.parse(credential) as Record<string, unknown>,
        }))
      : [],
  };
}

const redactedOf = (item: EvidenceFacts | undefined): string | null => item?.redacted?.sha256 ?? null;

const keyOf = ({ node, note, where }: { node: string; note: string; where: string }): string =>
  JSON.stringify([node, note, where]);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The dossier with its manifest in it, and the manifest's digest on its cover. @param content the manifest as it is written */
export function bindManifest(document: DossierDocument, content: string, sha256: string): DossierDocument {
  const { manifest } = DOSSIER_WORDS[document.language];
  const printed = fill(manifest.printed, { name: MANIFEST_NAME });
  return {
    ...document,
    cover: document.cover && { ...document.cover, foot: [...document.cover.foot, printed], digest: sha256 },
    attachment: {
      name: MANIFEST_NAME,
      mediaType: 'application/json',
      about: manifest.about,
      content,
      sha256,
    },
  };
}
