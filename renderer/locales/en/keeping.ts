import type { Translated } from '../translated.ts';
import type { keeping as reference } from '../zh-CN/keeping.ts';

export const keeping: Translated<typeof reference> = {
  history: 'History',
  historyLead:
    'Every change in the portfolio, the latest first: when, which record, what stood there before. Each is tied to the one before it, so that no line can be altered unseen.',
  changes_one: '{{count}} change in all',
  changes: '{{count}} changes in all',
  earlier: 'Show earlier ones',
  nothing: '(nothing)',
  recordHistory: 'History',
  noChanges: 'Nothing was changed yet.',
  damaged: 'The portfolio is damaged',
  whatIsDamaged: 'See what is damaged and what to do',
  health: 'Check-up',
  healthLead:
    'Whether the portfolio is sound: the database, every record, every file, the sign-offs. It reads and never writes. A quick look is taken whenever a portfolio is opened, and the files are gone through over a month.',
  checkAll: 'Check everything',
  sound: 'The portfolio is sound',
  noFindings: 'Nothing was found.',
  checked: '{{rows}} records and {{objects}} files ({{bytes}}) were checked.',
  depth: {
    quick: 'Looked at quickly on {{moment}}, without reading the files.',
    slice: 'Looked at on {{moment}}, with the part of the files that was due.',
    full: 'Checked as a whole on {{moment}}.',
  },
};
