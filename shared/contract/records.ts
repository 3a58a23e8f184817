import { z } from 'zod';
import { instantSchema, plainDateSchema } from '../calendar/plainDate.ts';
import { dossierChoicesSchema } from '../dossier/choices.ts';
import { DOSSIER_PARTS, PRIVACIES } from '../dossier/parts.ts';
import { readingModeSchema, READINGS } from '../eligibility/verdict.ts';
import { recordIdSchema } from '../evidence/evidence.ts';
import { STANDARD_KINDS, standardLanguageSchema } from '../standard/standard.ts';

export const LANGUAGES = ['zh-CN', 'zh-TW', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
export const COLOR_SCHEMES = ['auto', 'light', 'dark'] as const;

/** Who sits at this machine; `anybody` did not want to say. */
export const ROLES = ['practitioner', 'applicant', 'supervisor', 'anybody'] as const;

/** What this person likes on this machine. `language` null: the system's. */
export const preferencesSchema = z.object({
  language: z.enum(LANGUAGES).nullable(),
  colorScheme: z.enum(COLOR_SCHEMES),
  reading: z.enum(READINGS),
  /** Whether the key / leads to the search field; whoever dictates text may want it off (WCAG 2.1.4). */
  searchKey: z.boolean().default(true),
  /** The folder on this machine from which files are offered; null: none. */
  inbox: z.string().nullable().default(null),
  /** Whether the system tells of dates that come near, where the app has its own window. */
  notices: z.boolean().default(true),
  /** Whether a start opens the portfolio that was open when the app ended. */
  reopen: z.boolean().default(true),
  /** What the start page answers first; null: not asked yet. */
  role: z.enum(ROLES).nullable().default(null),
});
/** Some of them: what is not named stays, and takes no default. */
export const preferencesChangeSchema = preferencesSchema.partial().extend({
  searchKey: z.boolean().optional(),
  inbox: z.string().nullable().optional(),
  notices: z.boolean().optional(),
  reopen: z.boolean().optional(),
  role: z.enum(ROLES).nullable().optional(),
});
export type Preferences = Readonly<z.infer<typeof preferencesSchema>>;

export const standardSummarySchema = z.object({
  id: z.string(),
  code: z.string().nullable(),
  title: z.string(),
  language: standardLanguageSchema,
  kind: z.enum(STANDARD_KINDS),
  nodes: z.int(),
  /** Levels that an applicant may apply for; empty where the standard has no conditions. */
  levels: z.array(z.int()),
  /** Whether it is the portfolio's own, and none of the app's. */
  own: z.boolean(),
  /** The newer version of it, where there is one. */
  supersededBy: z.string().nullable(),
});
export type StandardSummary = Readonly<z.infer<typeof standardSummarySchema>>;

export const countsSchema = z.object({
  evidence: z.int(),
  claims: z.int(),
  workOutputs: z.int(),
  signoffs: z.int(),
  blobs: z.int(),
});
export const aimSchema = z.object({ standard: z.string(), level: z.int().nullable() });

/** Which portfolio is open, and which were before. `host` says what this window can do. */
export const portfolioStateSchema = z.object({
  host: z.object({
    kind: z.enum(['window', 'browser']),
    /** Whether the host can ask for a folder or a file with the system's own window. */
    choosesPaths: z.boolean(),
    /** Whether the host can have the system's programs open files. */
    opensFiles: z.boolean(),
    /** Where a new portfolio is proposed. */
    proposedDir: z.string(),
    /** Where stored files can be seen: this, then `evidence/<id>`, `dossiers/<id>` or `photo/<sha256>`. */
    filesAt: z.string(),
    version: z.string(),
  }),
  today: plainDateSchema,
  open: z
    .object({
      dir: z.string(),
      id: z.string(),
      /** Another one each time that it is opened, also by a backup that is put in its place. */
      opening: z.string(),
      counts: countsSchema,
      aim: aimSchema.nullable(),
      /** Why nothing in it can be changed: it cannot be written to, or was asked for so. Missing where it can. */
      readOnly: z.enum(['disk', 'asked']).optional(),
    })
    .nullable(),
  recent: z.array(z.object({ dir: z.string(), opened: instantSchema, there: z.boolean() })),
});
export type PortfolioState = Readonly<z.infer<typeof portfolioStateSchema>>;

/** What the reader of a paper should know: a picture that could not be drawn, characters that no type face has. */
export const drawingFindingsSchema = z.array(
  z.object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) }),
);
export type DrawingFindings = Readonly<z.infer<typeof drawingFindingsSchema>>;

/** A dossier that was made, as the log of dossiers keeps it. */
export const dossierRecordSchema = z.object({
  id: recordIdSchema,
  standard: z.string(),
  level: z.int().nullable(),
  asOf: plainDateSchema,
  made: instantSchema,
  parts: z.array(z.enum(DOSSIER_PARTS)),
  pages: z.int(),
  bytes: z.int(),
  sha256: z.string(),
  fileName: z.string(),
  /** The revision that a standard of the user's own was in; null for one that the app ships. */
  revision: z.int().nullable(),
  /** How it was asked for; null where that was not kept yet, so that it cannot be made again just so. */
  reading: readingModeSchema.nullable(),
  privacy: z.enum(PRIVACIES).nullable(),
  /** What else was chosen; null where nothing else could be. */
  choices: dossierChoicesSchema.nullable(),
  findings: drawingFindingsSchema,
});
export type DossierRecord = Readonly<z.infer<typeof dossierRecordSchema>>;

/** The words that a portfolio's evidence is described with, the most used first. `employers` has those of the career too. */
export const evidenceVocabularySchema = z.object({
  tags: z.array(z.string()),
  places: z.array(z.string()),
  employers: z.array(z.string()),
  people: z.array(z.string()),
  roles: z.array(z.string()),
  /** Names of the fields of one's own. */
  fields: z.array(z.string()),
});
export type EvidenceVocabulary = Readonly<z.infer<typeof evidenceVocabularySchema>>;
