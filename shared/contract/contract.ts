import type { FindProcedure } from './procedure.ts';
import { portfolioProcedures } from './procedures/portfolio.ts';
import { preferencesProcedures } from './procedures/preferences.ts';

const career = async () => (await import('./procedures/career.ts')).careerProcedures;

/** By noun; each is loaded when one of its procedures is first called: no start waits for what it does not use. */
const PROCEDURES = {
  applicant: career,
  apprenticeships: career,
  assumptions: async () => (await import('./procedures/assumptions.ts')).assumptionsProcedures,
  backups: async () => (await import('./procedures/backups.ts')).backupsProcedures,
  badges: async () => (await import('./procedures/badges.ts')).badgesProcedures,
  career,
  certificates: career,
  checklists: async () => (await import('./procedures/checklists.ts')).checklistsProcedures,
  claims: async () => (await import('./procedures/claims.ts')).claimsProcedures,
  coverage: async () => (await import('./procedures/coverage.ts')).coverageProcedures,
  crosswalks: async () => (await import('./procedures/crosswalks.ts')).crosswalksProcedures,
  doctor: async () => (await import('./procedures/doctor.ts')).doctorProcedures,
  dossiers: async () => (await import('./procedures/dossiers.ts')).dossiersProcedures,
  education: career,
  eligibility: async () => (await import('./procedures/eligibility.ts')).eligibilityProcedures,
  employments: career,
  evidence: async () => (await import('./procedures/evidence.ts')).evidenceProcedures,
  forms: async () => (await import('./procedures/forms.ts')).formsProcedures,
  handed: async () => (await import('./procedures/handed.ts')).handedProcedures,
  history: async () => (await import('./procedures/history.ts')).historyProcedures,
  identities: async () => (await import('./procedures/identities.ts')).identitiesProcedures,
  inbox: async () => (await import('./procedures/inbox.ts')).inboxProcedures,
  jobs: async () => (await import('./procedures/jobs.ts')).jobsProcedures,
  layouts: async () => (await import('./procedures/layouts.ts')).layoutsProcedures,
  notices: async () => (await import('./procedures/notices.ts')).noticesProcedures,
  ownStandards: async () => (await import('./procedures/ownStandards.ts')).ownStandardsProcedures,
  papers: async () => (await import('./procedures/papers.ts')).papersProcedures,
  plan: async () => (await import('./procedures/plan.ts')).planProcedures,
  portfolio: () => Promise.resolve(portfolioProcedures), // every start asks for these two
  precheck: async () => (await import('./procedures/precheck.ts')).precheckProcedures,
  preferences: () => Promise.resolve(preferencesProcedures),
  previews: async () => (await import('./procedures/previews.ts')).previewsProcedures,
  progress: async () => (await import('./procedures/progress.ts')).progressProcedures,
  quarantine: async () => (await import('./procedures/quarantine.ts')).quarantineProcedures,
  redactions: async () => (await import('./procedures/redactions.ts')).redactionsProcedures,
  reviews: async () => (await import('./procedures/reviews.ts')).reviewsProcedures,
  rulePacks: async () => (await import('./procedures/rulePacks.ts')).rulePacksProcedures,
  selfAssessment: async () => (await import('./procedures/selfAssessment.ts')).selfAssessmentProcedures,
  signoffs: async () => (await import('./procedures/signoffs.ts')).signoffsProcedures,
  standardVersions: async () => (await import('./procedures/standardVersions.ts')).standardVersionsProcedures,
  standards: async () => (await import('./procedures/standards.ts')).standardsProcedures,
  sufficiency: async () => (await import('./procedures/sufficiency.ts')).sufficiencyProcedures,
  team: async () => (await import('./procedures/team.ts')).teamProcedures,
  templates: async () => (await import('./procedures/templates.ts')).templatesProcedures,
  texts: async () => (await import('./procedures/texts.ts')).textsProcedures,
  titles: career,
  views: async () => (await import('./procedures/views.ts')).viewsProcedures,
  workOutputs: async () => (await import('./procedures/workOutputs.ts')).workOutputsProcedures,
};

type Noun = keyof typeof PROCEDURES;
type Loaded = Awaited<ReturnType<(typeof PROCEDURES)[Noun]>>;
type Together<Parts> = (Parts extends Parts ? (part: Parts) => void : never) extends (all: infer All) => void
  ? All
  : never;

/**
 * The one door between the page and the machine: every procedure, what goes in and what comes out.
 * Dates are texts. Files never travel in an input: they go beside it, one a call.
 */
export type Contract = Together<Loaded>;

/** What was loaded, so that of two calls the later does not find its procedure first. */
const loaded = new Map<Noun, Loaded>();

/** @returns nothing where the contract has no such procedure */
export const findProcedure: FindProcedure = async (name) => {
  const [noun = ''] = name.split('.');
  if (!isNoun(noun)) return undefined;
  const found: Partial<Contract> = loaded.get(noun) ?? (await load(noun));
  return Object.hasOwn(found, name) ? found[name as keyof Contract] : undefined;
};

async function load(noun: Noun): Promise<Loaded> {
  const procedures = await PROCEDURES[noun]();
  loaded.set(noun, procedures);
  return procedures;
}

const isNoun = (word: string): word is Noun => Object.hasOwn(PROCEDURES, word);

/** Loads them all: for whoever has time, before the files of the app are replaced by newer ones. */
export async function loadContract(): Promise<Contract> {
  const all = await Promise.all(Object.keys(PROCEDURES).map((noun) => load(noun as Noun)));
  return Object.assign({}, ...all) as Contract;
}
