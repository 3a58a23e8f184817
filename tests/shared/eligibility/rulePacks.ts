import { readFileSync } from 'node:fs';
import { rulePackSchema, type RulePack } from '../../../shared/eligibility/pack.ts';
import { TRAINER, trainerRules } from './rulesOf.ts';

const read = (name: string): unknown => JSON.parse(readFileSync(`resources/rules/${name}.json`, 'utf8'));

/** The 2021 text, its conditions taken from the standard, as the app brings it. */
export const printed: RulePack = rulePackSchema.parse({ ...(read(TRAINER) as object), rules: trainerRules });

/** The example in the newer wording. */
export const example: RulePack = rulePackSchema.parse(read('example-newer-wording'));

/** A notice of an assessment body with these changes to the newer wording. */
export const notice = (changes: Partial<RulePack> = {}): RulePack =>
  rulePackSchema.parse({
    ...example,
    id: 'notice-1',
    version: '2025-03',
    title: '某评价机构 2025 年第 3 号通知',
    issuer: '某评价机构',
    standing: 'notice',
    ...changes,
  });
