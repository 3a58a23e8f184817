import { fill } from '../../words/words.ts';
import type { Block } from '../document.ts';
import type { Brief } from '../facts.ts';
import { DOSSIER_WORDS } from '../words/words.ts';
import { countDaysBefore } from '../../eligibility/ledger.ts';
import { spanOf } from './employers.ts';
import { workTableOfForm } from './applicationForm.ts';
import { idNumberOnForms, levelOf, occupationOf, workRuns, workTable } from './form.ts';

/**
 * 工作年限承诺书: the rows of the form's 工作经历 and their sum, by the same table, so that they cannot differ; the pledge,
 * and where the applicant signs by hand.
 */
export function composeCommitment(brief: Brief): readonly Block[] {
  const { commitment: words, form, employmentProof } = DOSSIER_WORDS[brief.language];
  const { name } = brief.career.applicant;
  const runs = workRuns(brief);
  const days = countDaysBefore(runs, brief.asOf);
  const first = runs[0]?.start;
  const { years, months, rest } =
    first === undefined ? { years: 0, months: 0, rest: 0 } : spanOf(first, days);
  return [
    {
      kind: 'paragraph',
      indent: true,
      text: fill(words.lead, {
        name,
        id: idNumberOnForms(brief) || employmentProof.noId,
        occupation: occupationOf(brief),
        level: levelOf(brief),
      }),
    },
    workTableOfForm(brief) ?? workTable(brief),
    { kind: 'paragraph', text: fill(words.months, { months: years * 12 + months, rest }) },
    {
      kind: 'paragraph',
      style: 'note',
      text: fill(brief.standard.eligibility ? form.sumNote : form.sumNoteAll, { asOf: brief.asOf }),
    },
    { kind: 'paragraph', style: 'letter', indent: true, text: words.pledge },
    { kind: 'paragraph', style: 'note', text: words.byHand },
    { kind: 'signature', labels: [words.signature, words.date] },
  ];
}

/** How many employers the form names. */
export const employerCount = ({ career }: Pick<Brief, 'career'>): number =>
  new Set(career.employments.map(({ employer }) => employer)).size;
