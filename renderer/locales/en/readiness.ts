import type { Translated } from '../translated.ts';
import type { readiness as reference } from '../zh-CN/readiness.ts';

export const readiness: Translated<typeof reference> = {
  lead: 'On one page: whether you may apply, what is assessed, how far your evidence goes, and what comes next.',
  standard: 'Standard',
  level: 'Level',
  noLevels: '“{{title}}” has no levels that are assessed.',
  apply: 'Applying',
  now: 'You may apply, since {{date}}.',
  later: 'You may apply from {{date}}, if your present work goes on.',
  never: 'No day is in sight on which you may apply.',
  conditions: 'See the conditions',
  toCareer: 'Enter your career',
  assessment: 'What is assessed, and your evidence',
  assessmentLead:
    'Pass marks and times are as the standard prints them. Evidence is weighed by its tables to help you prepare; it is no mark.',
  part: 'Part',
  pass: 'To pass',
  time: 'Time',
  minutes: 'at least {{number}} min',
  mark: '{{pass}} of {{full}}',
  covered: 'With evidence (weighted)',
  signed: 'Signed (weighted)',
  notWeighed: 'No weight table',
  review: 'Review of the application, and an oral defence',
  notThisLevel: 'Not at this level',
  weights: 'Weights of the parts',
  next: 'Next',
  nextApply: 'Meet one of the conditions first',
  nextWait: 'Wait until {{date}}, and gather evidence meanwhile',
  nextRow_one:
    '{{part}} · {{name}}: {{open}} requirement without evidence, worth about {{each}} percentage points',
  nextRow:
    '{{part}} · {{name}}: {{open}} requirements without evidence, each worth about {{each}} percentage points',
  nextDossier: 'Make the dossier',
  allCovered: 'Every part has evidence.',
  skill: 'Skills',
  theory: 'Theory',
  printed: 'See {{clauses}} of the standard',
};
