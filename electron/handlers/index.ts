import { changesPortfolio } from '../../shared/contract/bound.ts';
import { findProcedure, loadContract, type Contract } from '../../shared/contract/contract.ts';
import { Fault } from '../../shared/contract/fault.ts';
import {
  createAnswer,
  type Answer,
  type FindHandler,
  type Handlers,
} from '../../shared/contract/procedure.ts';
import type { Context, HandlersOf } from './context.ts';

export type { Context } from './context.ts';

type NounOf<Name> = Name extends `${infer Noun}.${string}` ? Noun : never;

const career = async () => (await import('./career.ts')).careerHandlers;

/** The handlers of each noun are loaded when one of them is first called: no start waits for what it does not use. */
const HANDLERS: { readonly [Noun in NounOf<keyof Contract>]: () => Promise<HandlersOf<Noun>> } = {
  assumptions: async () => (await import('./assumptions.ts')).assumptionsHandlers,
  backups: async () => (await import('./backups/index.ts')).backupsHandlers,
  badges: async () => (await import('./badges.ts')).badgesHandlers,
  applicant: career,
  apprenticeships: career,
  career,
  certificates: career,
  education: career,
  employments: career,
  titles: career,
  checklists: async () => (await import('./checklists.ts')).checklistsHandlers,
  claims: async () => (await import('./claims.ts')).claimsHandlers,
  coverage: async () => (await import('./coverage.ts')).coverageHandlers,
  crosswalks: async () => (await import('./crosswalks.ts')).crosswalksHandlers,
  doctor: async () => (await import('./doctor.ts')).doctorHandlers,
  dossiers: async () => (await import('./dossiers.ts')).dossiersHandlers,
  eligibility: async () => (await import('./eligibility.ts')).eligibilityHandlers,
  evidence: async () => (await import('./evidence.ts')).evidenceHandlers,
  forms: async () => (await import('./forms.ts')).formsHandlers,
  handed: async () => (await import('./handed.ts')).handedHandlers,
  history: async () => (await import('./history.ts')).historyHandlers,
  identities: async () => (await import('./identities.ts')).identitiesHandlers,
  inbox: async () => (await import('./inbox.ts')).inboxHandlers,
  jobs: async () => (await import('./jobs.ts')).jobsHandlers,
  layouts: async () => (await import('./layouts.ts')).layoutsHandlers,
  notices: async () => (await import('./notices.ts')).noticesHandlers,
  ownStandards: async () => (await import('./ownStandards.ts')).ownStandardsHandlers,
  papers: async () => (await import('./papers.ts')).papersHandlers,
  plan: async () => (await import('./plan.ts')).planHandlers,
  portfolio: async () => (await import('./portfolio.ts')).portfolioHandlers,
  precheck: async () => (await import('./precheck.ts')).precheckHandlers,
  preferences: async () => (await import('./preferences.ts')).preferencesHandlers,
  previews: async () => (await import('./previews.ts')).previewsHandlers,
  progress: async () => (await import('./progress.ts')).progressHandlers,
  quarantine: async () => (await import('./quarantine.ts')).quarantineHandlers,
  redactions: async () => (await import('./redactions.ts')).redactionsHandlers,
  reviews: async () => (await import('./reviews.ts')).reviewsHandlers,
  rulePacks: async () => (await import('./rulePacks.ts')).rulePacksHandlers,
  selfAssessment: async () => (await import('./selfAssessment.ts')).selfAssessmentHandlers,
  signoffs: async () => (await import('./signoffs.ts')).signoffsHandlers,
  standardVersions: async () => (await import('./standardVersions.ts')).standardVersionsHandlers,
  standards: async () => (await import('./standards.ts')).standardsHandlers,
  sufficiency: async () => (await import('./sufficiency.ts')).sufficiencyHandlers,
  team: async () => (await import('./team.ts')).teamHandlers,
  templates: async () => (await import('./templates.ts')).templatesHandlers,
  texts: async () => (await import('./texts.ts')).textsHandlers,
  views: async () => (await import('./views.ts')).viewsHandlers,
  workOutputs: async () => (await import('./workOutputs.ts')).workOutputsHandlers,
};

/**
 * The handler of a procedure. It looks once more at which portfolio is open, in the same breath in which it begins: to load
 * it may have taken a moment.
 * @param name of a procedure in the contract
 */
export const findHandler: FindHandler<Contract, Context> = async (name) => {
  const handlers = await HANDLERS[name.split('.')[0] as NounOf<typeof name>]();
  const handler = (handlers as Handlers<Contract, Context>)[name] as Handler;
  const guarded: Handler = (input, context) => {
    if (isForAnother(name, context)) throw new Fault('portfolio-other');
    return handler(input, context);
  };
  return guarded as Handlers<Contract, Context>[typeof name];
};
type Handler = (input: unknown, context: Context) => unknown;

/** Whether a page would change something in a portfolio that another window has replaced meanwhile, by another or by a backup of it. */
function isForAnother(name: string, { services, portfolio }: Context): boolean {
  const { portfolio: open, opening } = services.session;
  return open !== null && portfolio !== undefined && portfolio !== opening && changesPortfolio(name);
}

/**
 * Loads all that answers a call, one noun after the other: for a host that has time, before the files of the app are
 * replaced by newer ones.
 */
export async function loadHandlers(): Promise<void> {
  await loadContract();
  for (const load of Object.values(HANDLERS)) await load();
}

const answerHere: Answer<Context> = createAnswer(findProcedure, findHandler, (name, error) => {
  console.error(`${name}:`, error);
});

/**
 * Answers every call that a host takes in. What nobody foresaw goes to stderr, never to the screen. What a page would
 * change in a portfolio that another window has replaced meanwhile is refused.
 */
export const answer: Answer<Context> = async (name, input, context) =>
  isForAnother(name, context)
    ? { ok: false, code: 'portfolio-other', params: {} }
    : answerHere(name, input, context);
