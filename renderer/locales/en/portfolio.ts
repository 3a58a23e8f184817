import type { portfolio as reference } from '../zh-CN/portfolio.ts';

export const portfolio: typeof reference = {
  title: 'Open a portfolio',
  intro:
    'Zhengji holds your work in AI and its evidence against national competency standards: it shows which requirements are met, what is missing and from which day you may apply, and prints the application dossier.',
  privacy:
    'A portfolio is a folder on your computer. Zhengji uses no network; everything stays in that folder.',
  createTitle: 'New portfolio',
  createAbout: 'Zhengji makes the folder; it must be new, or empty.',
  createDir: 'Portfolio folder',
  create: 'Create',
  openTitle: 'Open an existing portfolio',
  openAbout: 'The folder with portfolio.sqlite in it.',
  openDir: 'Portfolio folder',
  open: 'Open',
  choose: 'Choose…',
  needsDir: 'Please say where the folder is.',
  sampleTitle: 'Sample portfolio',
  sampleAbout:
    'The portfolio of somebody who applies for level three of the AI trainer: 37 pieces of evidence, coverage, eligibility and a printed dossier. Look around and change what you like; it lies in a folder of its own.',
  sample: 'Open the sample',
  sampleMaking: 'The sample is being made',
  supervisorTitle: 'Only signing off others’ work?',
  supervisorAbout:
    'The sign-off desk needs no portfolio: open a request file, judge each entry, sign and hand it back.',
  supervisorOpen: 'To the sign-off desk',
  recentTitle: 'Recent portfolios',
  recentOpened: 'Last opened: {{moment}}',
  missing: 'Not there',
  missingWhy: 'The folder was moved, renamed or deleted, or its disk is not connected.',
  openReadOnly: 'Open for reading only',
  readOnly: 'Open for reading only',
  readOnlyWhy: {
    disk: 'Its disk or folder cannot be written to. You can look, search and save copies of files; nothing can be added or changed. To change it, copy the folder to a disk that can be written to and open it there.',
    asked:
      'It is shown as it was when you opened it. You can look, search and save copies of files; nothing in its folder changes.',
  },
};
