import { changesPortfolio } from '../../shared/contract/bound.ts';
import { contract } from '../../shared/contract/contract.ts';
import { createAnswer, type Answer } from '../../shared/contract/procedure.ts';
import { assumptionsHandlers } from './assumptions.ts';
import { badgesHandlers } from './badges.ts';
import { backupsHandlers } from './backups/index.ts';
import { careerHandlers } from './career.ts';
import { checklistsHandlers } from './checklists.ts';
import { formsHandlers } from './forms.ts';
import { claimsHandlers } from './claims.ts';
import type { Context } from './context.ts';
import { coverageHandlers } from './coverage.ts';
import { crosswalksHandlers } from './crosswalks.ts';
import { doctorHandlers } from './doctor.ts';
import { dossiersHandlers } from './dossiers.ts';
import { eligibilityHandlers } from './eligibility.ts';
import { evidenceHandlers } from './evidence.ts';
import { handedHandlers } from './handed.ts';
import { historyHandlers } from './history.ts';
import { inboxHandlers } from './inbox.ts';
import { jobsHandlers } from './jobs.ts';
import { layoutsHandlers } from './layouts.ts';
import { templatesHandlers } from './templates.ts';
import { ownStandardsHandlers } from './ownStandards.ts';
import { identitiesHandlers } from './identities.ts';
import { planHandlers } from './plan.ts';
import { papersHandlers } from './papers.ts';
import { portfolioHandlers } from './portfolio.ts';
import { precheckHandlers } from './precheck.ts';
import { preferencesHandlers } from './preferences.ts';
import { progressHandlers } from './progress.ts';
import { quarantineHandlers } from './quarantine.ts';
import { rulePacksHandlers } from './rulePacks.ts';
import { previewsHandlers } from './previews.ts';
import { reviewsHandlers } from './reviews.ts';
import { signoffsHandlers } from './signoffs.ts';
import { redactionsHandlers } from './redactions.ts';
import { standardsHandlers } from './standards.ts';
import { textsHandlers } from './texts.ts';
import { standardVersionsHandlers } from './standardVersions.ts';
import { selfAssessmentHandlers } from './selfAssessment.ts';
import { sufficiencyHandlers } from './sufficiency.ts';
import { teamHandlers } from './team.ts';
import { viewsHandlers } from './views.ts';
import { workOutputsHandlers } from './workOutputs.ts';

export type { Context } from './context.ts';

export const handlers = {
  ...preferencesHandlers,
  ...portfolioHandlers,
  ...standardsHandlers,
  ...ownStandardsHandlers,
  ...standardVersionsHandlers,
  ...crosswalksHandlers,
  ...checklistsHandlers,
  ...formsHandlers,
  ...workOutputsHandlers,
  ...evidenceHandlers,
  ...textsHandlers,
  ...viewsHandlers,
  ...claimsHandlers,
  ...previewsHandlers,
  ...redactionsHandlers,
  ...careerHandlers,
  ...eligibilityHandlers,
  ...rulePacksHandlers,
  ...precheckHandlers,
  ...assumptionsHandlers,
  ...backupsHandlers,
  ...coverageHandlers,
  ...sufficiencyHandlers,
  ...selfAssessmentHandlers,
  ...teamHandlers,
  ...planHandlers,
  ...progressHandlers,
  ...dossiersHandlers,
  ...quarantineHandlers,
  ...doctorHandlers,
  ...historyHandlers,
  ...layoutsHandlers,
  ...templatesHandlers,
  ...jobsHandlers,
  ...inboxHandlers,
  ...signoffsHandlers,
  ...identitiesHandlers,
  ...reviewsHandlers,
  ...badgesHandlers,
  ...papersHandlers,
  ...handedHandlers,
};

const answerHere: Answer<Context> = createAnswer(contract, handlers, (name, error) => {
  console.error(`${name}:`, error);
});

/**
 * Answers every call that a host takes in. What nobody foresaw goes to stderr, never to the screen. What a page would
 * change in a portfolio that another window has replaced meanwhile is refused.
 */
export const answer: Answer<Context> = async (name, input, context) => {
  const open = context.services.session.portfolio;
  const isOther = open !== null && context.portfolio !== undefined && context.portfolio !== open.id;
  if (isOther && changesPortfolio(name)) return { ok: false, code: 'portfolio-other', params: {} };
  return answerHere(name, input, context);
};
