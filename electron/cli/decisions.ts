import { z } from 'zod';
import type { Language } from '../../shared/contract/records.ts';
import { judgementSchema, VARCS, type Judgement, type Varcs } from '../../shared/signoff/statement.ts';
import { readForm } from './readForm.ts';

/** A tick by its word, or by its letter as assessors write it. */
const tick = z.string().transform((text, context): Varcs => {
  const found = VARCS.find((one) => one === text.toLowerCase() || one.startsWith(text.toLowerCase()));
  if (found !== undefined && (text.length === 1 || found === text.toLowerCase())) return found;
  context.addIssue({ code: 'custom', message: VARCS.join('|') });
  return z.NEVER;
});

const decisionsSchema = z.array(judgementSchema.extend({ varcs: z.array(tick).default([]) })).min(1);

/** `--decisions`: what is said of each claim. @throws Fault file-missing, json-malformed, profile-malformed */
export const readDecisions = (path: string, language: Language): readonly Judgement[] =>
  readForm(path, decisionsSchema, language).value;
