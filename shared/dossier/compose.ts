import { languageOf } from '../words/language.ts';
import { fill } from '../words/words.ts';
import type { Block, Cover, DossierDocument, DossierLanguage, Section } from './document.ts';
import {
  numberEvidence,
  type Brief,
  type DossierFacts,
  type EvidenceFacts,
  type DossierWish,
} from './facts.ts';
import type { DossierPart } from './parts.ts';
import { composeCoverage } from './sections/coverage.ts';
import { composeCommitment } from './sections/commitment.ts';
import { composeEligibility } from './sections/eligibility.ts';
import { composeEmploymentProof } from './sections/employmentProof.ts';
import { composeEvidence } from './sections/evidence.ts';
import { composeEvidenceIndex } from './sections/evidenceIndex.ts';
import { composeForm } from './sections/applicationForm.ts';
import { levelOf, levelTitle, shownIdNumber } from './sections/form.ts';
import { composeMaterials } from './sections/materials.ts';
import { partsOf } from './sections/parts.ts';
import { composeSignoffs } from './sections/signoffs.ts';
import { composeSummary } from './sections/summary.ts';
import { enclosuresOf } from './enclosures.ts';
import { DOSSIER_WORDS } from './words/words.ts';

const SECTIONS: Readonly<Record<DossierPart, (brief: Brief) => readonly Block[]>> = {
  form: composeForm,
  'employment-proof': composeEmploymentProof,
  commitment: composeCommitment,
  materials: composeMaterials,
  eligibility: composeEligibility,
  coverage: composeCoverage,
  'evidence-index': composeEvidenceIndex,
  evidence: composeEvidence,
  'sign-offs': composeSignoffs,
  summary: composeSummary,
};

/** Handed in by themselves they are papers, and no book with a cover. */
const PAPERS: readonly DossierPart[] = [
  'form',
  'employment-proof',
  'commitment',
  'materials',
  'eligibility',
  'coverage',
  'summary',
];

/**
 * Composes the dossier of a level application as plain data, in the language of the standard. A part that has
 * nothing to say (申报条件对照 of a standard without conditions) is left out.
 */
export function compose(given: DossierFacts, wish: DossierWish): DossierDocument {
  const language = dossierLanguage(given);
  const facts = { ...given, evidence: given.evidence.map((item) => handedOut(item, language)) };
  const brief: Brief = { ...facts, ...wish, language, numbered: numberEvidence(facts) };
  const words = DOSSIER_WORDS[language];
  const name = facts.career.applicant.name;
  const parts = partsOf(brief);
  const isPaper = parts.length === 1 && PAPERS.includes(parts[0]!);
  return {
    language,
    title: [isPaper ? words.parts[parts[0]!] : words.title, facts.standard.title, levelTitle(brief), name]
      .filter(Boolean)
      .join(' '),
    author: name || words.author,
    madeOn: wish.asOf,
    runningHead: [words.title, facts.standard.title, name].filter(Boolean).join('　'),
    pageNumber: words.pageNumber,
    cover: isPaper ? null : composeCover(brief),
    contents: isPaper ? null : words.contents,
    sections: parts.map((part): Section => ({
      id: part,
      title: words.parts[part],
      blocks: SECTIONS[part](brief),
    })),
    ...(parts.includes('evidence') && { enclosures: enclosuresOf(brief) }),
  };
}

/** With the redacted copy in the place of the file, and saying so. */
function handedOut({ redacted, ...item }: EvidenceFacts, language: DossierLanguage): EvidenceFacts {
  if (redacted === undefined) return item;
  const name = fill(DOSSIER_WORDS[language].evidence.redacted, { name: item.evidence.file.name });
  return { ...item, evidence: { ...item.evidence, file: { ...redacted, name } } };
}

/** A dossier speaks the language of the standard that it answers to; 简体中文 where it has no words of that language. */
export const dossierLanguage = ({ standard }: Pick<DossierFacts, 'standard'>): DossierLanguage =>
  languageOf(standard.language) === 'zh-TW' ? 'zh-TW' : 'zh-CN';

function composeCover(brief: Brief): Cover {
  const { title, cover } = DOSSIER_WORDS[brief.language];
  const { applicant } = brief.career;
  const { standard } = brief;
  return {
    title,
    subtitle: [standard.title, levelTitle(brief)].filter(Boolean).join('　'),
    lines: [
      { label: cover.applicant, value: applicant.name },
      { label: cover.idNumber, value: shownIdNumber(brief) },
      { label: cover.employer, value: applicant.employer },
      {
        label: cover.standard,
        value: [standard.title, standard.code && `（${standard.code}）`].filter(Boolean).join(''),
      },
      { label: cover.level, value: levelOf(brief) },
      { label: cover.asOf, value: brief.asOf },
    ],
    foot: cover.foot,
  };
}
