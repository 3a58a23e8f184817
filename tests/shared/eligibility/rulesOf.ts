import { readFileSync } from 'node:fs';
import { profileSchema, type Profile } from '../../../shared/career/career.ts';
import { judge } from '../../../shared/eligibility/judge.ts';
import type { ReadingMode, Verdict } from '../../../shared/eligibility/verdict.ts';
import type { EligibilityRules } from '../../../shared/standard/rules.ts';
import { standardSchema, type Standard } from '../../../shared/standard/standard.ts';

export const TRAINER = 'cn-4-04-05-05-2021';

export const trainer: Standard = standardSchema.parse(
  JSON.parse(readFileSync(`resources/standards/${TRAINER}.json`, 'utf8')),
);
export const trainerRules = trainer.eligibility as EligibilityRules;

export const OWN = '人工智能训练师';
export const RELATED = '电子商务师';

type Given = Partial<{ [Key in keyof Profile]: unknown }>;

export const profile = (given: Given): Profile => profileSchema.parse(given);

/** Judges a profile against the printed conditions of 人工智能训练师 (1.9.1). */
export const judgeTrainer = (
  level: number,
  asOf: string,
  given: Given,
  reading: ReadingMode = 'literal',
): Verdict =>
  judge({ standard: TRAINER, rules: trainerRules, level, profile: profile(given), asOf, reading });

/** A job in the own occupation. */
export const job = (start: string, end: string | null = null, occupation = OWN) => ({
  occupation,
  start,
  end,
});

/** A certificate of the own occupation. */
export const certificate = (
  level: number | null,
  issued: string,
  kind = '职业资格证书',
  occupation = OWN,
) => ({
  occupation,
  level,
  kind,
  issued,
});

export const diploma = (
  kind: string,
  majorClass = '本专业',
  more: { trainingGoal?: string; status?: string; date?: string } = {},
) => ({ kind, majorClass, date: '2019-06-30', status: 'graduated', ...more });
