import { assumptionsProcedures } from './procedures/assumptions.ts';
import { badgesProcedures } from './procedures/badges.ts';
import { careerProcedures } from './procedures/career.ts';
import { checklistsProcedures } from './procedures/checklists.ts';
import { formsProcedures } from './procedures/forms.ts';
import { claimsProcedures } from './procedures/claims.ts';
import { coverageProcedures } from './procedures/coverage.ts';
import { crosswalksProcedures } from './procedures/crosswalks.ts';
import { backupsProcedures } from './procedures/backups.ts';
import { doctorProcedures } from './procedures/doctor.ts';
import { dossiersProcedures } from './procedures/dossiers.ts';
import { eligibilityProcedures } from './procedures/eligibility.ts';
import { evidenceProcedures } from './procedures/evidence.ts';
import { handedProcedures } from './procedures/handed.ts';
import { historyProcedures } from './procedures/history.ts';
import { inboxProcedures } from './procedures/inbox.ts';
import { jobsProcedures } from './procedures/jobs.ts';
import { noticesProcedures } from './procedures/notices.ts';
import { layoutsProcedures } from './procedures/layouts.ts';
import { templatesProcedures } from './procedures/templates.ts';
import { ownStandardsProcedures } from './procedures/ownStandards.ts';
import { identitiesProcedures } from './procedures/identities.ts';
import { planProcedures } from './procedures/plan.ts';
import { papersProcedures } from './procedures/papers.ts';
import { portfolioProcedures } from './procedures/portfolio.ts';
import { precheckProcedures } from './procedures/precheck.ts';
import { preferencesProcedures } from './procedures/preferences.ts';
import { progressProcedures } from './procedures/progress.ts';
import { rulePacksProcedures } from './procedures/rulePacks.ts';
import { previewsProcedures } from './procedures/previews.ts';
import { quarantineProcedures } from './procedures/quarantine.ts';
import { reviewsProcedures } from './procedures/reviews.ts';
import { signoffsProcedures } from './procedures/signoffs.ts';
import { redactionsProcedures } from './procedures/redactions.ts';
import { standardsProcedures } from './procedures/standards.ts';
import { textsProcedures } from './procedures/texts.ts';
import { standardVersionsProcedures } from './procedures/standardVersions.ts';
import { selfAssessmentProcedures } from './procedures/selfAssessment.ts';
import { sufficiencyProcedures } from './procedures/sufficiency.ts';
import { teamProcedures } from './procedures/team.ts';
import { viewsProcedures } from './procedures/views.ts';
import { workOutputsProcedures } from './procedures/workOutputs.ts';

/**
 * The one door between the page and the machine: every procedure, what goes in and what comes out.
 * Dates are texts. Files never travel in an input: they go beside it, one a call.
 */
export const contract = {
  ...preferencesProcedures,
  ...portfolioProcedures,
  ...standardsProcedures,
  ...ownStandardsProcedures,
  ...standardVersionsProcedures,
  ...crosswalksProcedures,
  ...checklistsProcedures,
  ...formsProcedures,
  ...workOutputsProcedures,
  ...evidenceProcedures,
  ...textsProcedures,
  ...viewsProcedures,
  ...claimsProcedures,
  ...previewsProcedures,
  ...redactionsProcedures,
  ...careerProcedures,
  ...eligibilityProcedures,
  ...rulePacksProcedures,
  ...precheckProcedures,
  ...assumptionsProcedures,
  ...coverageProcedures,
  ...sufficiencyProcedures,
  ...selfAssessmentProcedures,
  ...teamProcedures,
  ...planProcedures,
  ...progressProcedures,
  ...dossiersProcedures,
  ...backupsProcedures,
  ...quarantineProcedures,
  ...doctorProcedures,
  ...historyProcedures,
  ...layoutsProcedures,
  ...templatesProcedures,
  ...jobsProcedures,
  ...inboxProcedures,
  ...signoffsProcedures,
  ...identitiesProcedures,
  ...reviewsProcedures,
  ...badgesProcedures,
  ...papersProcedures,
  ...handedProcedures,
  ...noticesProcedures,
} as const;
export type Contract = typeof contract;
