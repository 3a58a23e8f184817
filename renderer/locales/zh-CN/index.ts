import { WORDS } from '../../../shared/words/words.ts';
import { actions } from './actions.ts';
import { about } from './about.ts';
import { career } from './career.ts';
import { coverage } from './coverage.ts';
import { dossier } from './dossier.ts';
import { eligibility } from './eligibility.ts';
import { evidence } from './evidence.ts';
import { ownStandards } from './ownStandards.ts';
import { finding } from './finding.ts';
import { plan } from './plan.ts';
import { portfolio } from './portfolio.ts';
import { precheck } from './precheck.ts';
import { preferences } from './preferences.ts';
import { progress } from './progress.ts';
import { readiness } from './readiness.ts';
import { rulePacks } from './rulePacks.ts';
import { preview } from './preview.ts';
import { forms } from './forms.ts';
import { keeping } from './keeping.ts';
import { layouts } from './layouts.ts';
import { links } from './links.ts';
import { redaction } from './redaction.ts';
import { shell } from './shell.ts';
import { signoff } from './signoff.ts';
import { standards } from './standards.ts';
import { start } from './start.ts';
import { team } from './team.ts';
import { workOutputs } from './workOutputs.ts';

/** The reference: what the other languages must have too. */
export const zhCN = {
  words: WORDS['zh-CN'],
  shell,
  actions,
  portfolio,
  start,
  signoff,
  standards,
  ownStandards,
  preferences,
  about,
  career,
  eligibility,
  precheck,
  readiness,
  rulePacks,
  dossier,
  evidence,
  forms,
  keeping,
  layouts,
  links,
  finding,
  preview,
  redaction,
  workOutputs,
  coverage,
  plan,
  progress,
  team,
};
