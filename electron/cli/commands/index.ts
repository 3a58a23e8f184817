import type { Command } from '../command.ts';
import { backupCreate, backupList, backupRestore, backupVerify } from './backup.ts';
import { claimsAdd, claimsEdit, claimsRemove } from './claims.ts';
import { coverage } from './coverage.ts';
import { demo } from './demo.ts';
import { doctor } from './doctor.ts';
import { dossier } from './dossier.ts';
import { dossierForm } from './dossierForm.ts';
import { eligibility } from './eligibility.ts';
import {
  evidenceExport,
  evidenceList,
  evidenceRemove,
  evidenceReplace,
  evidenceRestore,
} from './evidence.ts';
import { evidenceAdd } from './evidenceAdd.ts';
import { badgeImport } from './badge.ts';
import { identityCreate, identityPassphrase, identityReplace, identityShow } from './identity.ts';
import { planAdd, planEdit, planList, planRemove, planRestore } from './plan.ts';
import { portfolioCreate, portfolioExport, portfolioImport, portfolioInfo } from './portfolio.ts';
import { evidencePurge, evidenceQuarantine } from './purge.ts';
import { precheck } from './precheck.ts';
import {
  signoffCheck,
  signoffExport,
  signoffImport,
  signoffInspect,
  signoffList,
  signoffRequest,
  signoffSign,
  signoffWithdraw,
} from './signoff.ts';
import { signoffPaper, signoffSheet } from './signoffPaper.ts';
import { standardsList, standardsSearch, standardsShow } from './standards.ts';
import { standardsCrosswalk, standardsDiff } from './standardsCompare.ts';
import { standardsExport, standardsTemplate, standardsValidate } from './standardsFile.ts';
import { standardsImport } from './standardsImport.ts';
import { team } from './team.ts';
import { verify } from './verify.ts';

/** Every command, in the order in which help lists them. */
export const COMMANDS: readonly Command[] = [
  standardsList,
  standardsShow,
  standardsSearch,
  standardsExport,
  standardsImport,
  standardsTemplate,
  standardsValidate,
  standardsDiff,
  standardsCrosswalk,
  eligibility,
  precheck,
  portfolioCreate,
  portfolioInfo,
  portfolioImport,
  portfolioExport,
  evidenceAdd,
  evidenceList,
  evidenceExport,
  evidenceReplace,
  evidenceRemove,
  evidenceRestore,
  evidencePurge,
  evidenceQuarantine,
  claimsAdd,
  claimsEdit,
  claimsRemove,
  coverage,
  team,
  planList,
  planAdd,
  planEdit,
  planRemove,
  planRestore,
  dossier,
  dossierForm,
  identityCreate,
  identityShow,
  identityPassphrase,
  identityReplace,
  signoffRequest,
  signoffInspect,
  signoffSign,
  signoffImport,
  signoffList,
  signoffWithdraw,
  signoffCheck,
  signoffExport,
  signoffSheet,
  signoffPaper,
  badgeImport,
  backupCreate,
  backupList,
  backupVerify,
  backupRestore,
  verify,
  doctor,
  demo,
];
