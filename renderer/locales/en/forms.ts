import type { forms as reference } from '../zh-CN/forms.ts';

export const forms: typeof reference = {
  title: 'Blank forms',
  own: 'Outputs that the standards name, as forms to fill in and keep as evidence. The app drew them up after the standards; no authority has issued them. They speak the language of their standard.',
  all: 'All forms',
  under: 'What you fill in is gathered under “{{title}}”.',
  fillIn: 'Fill in',
  fillInNamed: 'Fill in: {{title}}',
  print: 'Print blank',
  printNamed: 'Print blank: {{title}}',
  fillInForm: 'Fill in a form',
  fillInFormNamed: 'Fill in a form: {{title}}',
  filled: 'Filled forms',
  answered: '{{answered}} of {{total}} fields',
  isKept: 'kept as evidence',
  keep: 'Keep as evidence',
  keepAgain: 'Keep as a new revision',
  removed: 'Form removed; the evidence made of it stays',
  cell: '{{column}}, row {{row}}',
  addRow: 'Add a row',
  addRowNamed: 'Add a row: {{table}}',
  removeRow: 'Remove row {{row}}',
};
