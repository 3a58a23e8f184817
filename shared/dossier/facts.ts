import type { PlainDate } from '../calendar/plainDate.ts';
import type { Career } from '../career/career.ts';
import type { Coverage } from '../coverage/coverage.ts';
import type { Verdict } from '../eligibility/verdict.ts';
import type { RulePack } from '../eligibility/pack.ts';
import type { Claim, Evidence, StoredFile, WorkOutput } from '../evidence/evidence.ts';
import type { SignoffState } from '../signoff/state.ts';
import type { Decision, Varcs } from '../signoff/statement.ts';
import type { KnownSigner } from '../signoff/trust.ts';
import type { Standard } from '../standard/standard.ts';
import type { DossierChoices } from './choices.ts';
import type { DossierLanguage } from './document.ts';
import type { DossierPart, Privacy } from './parts.ts';
import type { Shown } from './shown.ts';

/** A supervisor's word on one claim, as a dossier tells it. */
export interface DossierSignoff {
  readonly standard: string;
  readonly node: string;
  /** The requirement as it was printed when it was signed. */
  readonly requirement: string;
  /** The id of the evidence, and its title when it was signed. */
  readonly evidence: string;
  readonly title: string;
  readonly decision: Decision;
  readonly varcs: readonly Varcs[];
  readonly comment: string;
  readonly date: PlainDate;
  /** The last day on which it is meant to hold; null: no such day was set. */
  readonly until: PlainDate | null;
  readonly state: SignoffState;
  /** JSON: the credential that proves it, as it came in. */
  readonly credential: string;
  readonly signer: Pick<KnownSigner, 'did' | 'name' | 'unit' | 'post' | 'trust'>;
}

/**
 * One piece of evidence. `redacted`: the copy that is handed out in the place of its file. `putIn`: it is shown though it
 * shows no requirement. `shown`: what a look at the
 * file that is handed out has told; where nobody has looked, pictures are shown and all else is a file.
 */
export interface EvidenceFacts {
  readonly evidence: Evidence;
  readonly claims: readonly Claim[];
  readonly redacted?: StoredFile;
  readonly putIn?: boolean;
  readonly shown?: Shown;
}

/** What a dossier is composed of, read in one go. */
export interface DossierFacts {
  readonly standard: Standard;
  readonly level: number | null;
  readonly career: Career;
  /** Null where the standard has no 申报条件, or no level is applied for. */
  readonly verdict: Verdict | null;
  /** The texts of 申报条件 that were judged by, the standard's own first; none where nothing was judged. */
  readonly packs: readonly RulePack[];
  readonly coverage: Coverage;
  /** All evidence that is not in the trash, with its claims on any standard. */
  readonly evidence: readonly EvidenceFacts[];
  readonly workOutputs: readonly WorkOutput[];
  /** Every sign-off that came in, with what has become of it. */
  readonly signoffs: readonly DossierSignoff[];
}

/** What the reader of the dossier is to get. `parts` null: all that apply. */
export interface DossierWish extends DossierChoices {
  readonly asOf: PlainDate;
  readonly parts: readonly DossierPart[] | null;
  readonly privacy: Privacy;
}

/** Evidence that the dossier shows, with its number in it and its claims on what is covered. */
export interface NumberedEvidence {
  readonly number: number;
  readonly evidence: Evidence;
  readonly claims: readonly Claim[];
  readonly shown: Shown;
}

/** Everything that the sections are written from. */
export interface Brief extends DossierFacts, DossierWish {
  readonly language: DossierLanguage;
  readonly numbered: readonly NumberedEvidence[];
}

/** Kinds of picture that are put on a page; others are listed and handed in as files. */
export const DRAWN = new Set([
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/gif',
  'image/bmp',
  'image/heic',
  'image/heif',
]);
export const isDrawn = ({ file }: Evidence): boolean => DRAWN.has(file.mediaType);

/** Evidence that shows something of what is covered, or was put in by itself, numbered in the order in which the work was done. */
export function numberEvidence({ coverage, evidence }: DossierFacts): readonly NumberedEvidence[] {
  const covered = new Set(coverage.nodes.map((node) => node.id));
  const dayOf = (item: Evidence) => item.date ?? item.logged.slice(0, 10);
  return evidence
    .map((item) => ({
      evidence: item.evidence,
      shown:
        item.shown ??
        (isDrawn(item.evidence) ? { as: 'picture' as const } : { as: 'file' as const, why: null }),
      claims: item.claims.filter((claim) => claim.standard === coverage.standard && covered.has(claim.node)),
      putIn: item.putIn === true,
    }))
    .filter(({ claims, putIn }) => putIn || claims.length > 0)
    .toSorted(
      (a, b) =>
        compare(dayOf(a.evidence), dayOf(b.evidence)) ||
        compare(a.evidence.file.sha256, b.evidence.file.sha256) || // not by id: the same portfolio made twice is numbered alike
        compare(a.evidence.id, b.evidence.id),
    )
    .map(({ evidence: piece, shown, claims }, index) => ({
      evidence: piece,
      shown,
      claims,
      number: index + 1,
    }));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Where a piece of evidence stands in the index, where it is shown, and where its pages after the first or its end are. */
export const indexRowOf = (evidence: Evidence): string => `index-${evidence.id}`;
export const plateOf = (evidence: Evidence): string => `evidence-${evidence.id}`;
export const leafOf = (evidence: Evidence, page: number): string =>
  page === 0 ? plateOf(evidence) : `${plateOf(evidence)}-${page + 1}`;
export const endOf = (evidence: Evidence): string => `${plateOf(evidence)}-end`;
