import type { Contract } from './contract.ts';

/** What belongs to the machine, and not to the portfolio that happens to be open. */
const OF_THE_MACHINE: ReadonlySet<string> = new Set([
  'identities',
  'jobs',
  'notices',
  'preferences',
  'reviews',
  'standards',
  'team',
]);
/** Procedures that leave everything as it is, by what they do. */
const READING: ReadonlySet<string> = new Set([
  'answers',
  'blank',
  'check',
  'claims',
  'crosswalk',
  'evidence',
  'explain',
  'filled',
  'journal',
  'judge',
  'list',
  'local',
  'matrix',
  'next',
  'offers',
  'pages',
  'person',
  'picture',
  'read',
  'requests',
  'revisions',
  'search',
  'sheet',
  'sheets',
  'show',
  'showFile',
  'signers',
  'source',
  'state',
  'stranded',
  'suggest',
  'suppose',
  'symlinks',
  'timeline',
  'told',
  'trash',
  'try',
  'varcs',
  'vocabulary',
]);
/** The word of a supervisor is kept, unlike that of the rules. */
const JUDGING = 'reviews.judge' satisfies keyof Contract;
/** They say themselves which portfolio is meant. */
const CHOOSING: ReadonlySet<string> = new Set<keyof Contract>([
  'backups.restore',
  'portfolio.choosePath',
  'portfolio.close',
  'portfolio.create',
  'portfolio.open',
  'portfolio.sample',
]);
/** They change nothing that any page shows, or have only chosen something yet. */
const SHOWING_NOTHING_NEW: ReadonlySet<string> = new Set<keyof Contract>([
  'dossiers.open',
  'evidence.drag',
  'evidence.open',
  'jobs.cancel',
  'portfolio.choosePath',
]);

/**
 * Whether a procedure changes the portfolio that is open, so that it has to be the one that the caller sees. What nobody
 * thought of counts as changing it.
 */
export function changesPortfolio(name: string): boolean {
  const [noun = '', verb = ''] = name.split('.');
  return !OF_THE_MACHINE.has(noun) && !READING.has(verb) && !CHOOSING.has(name);
}

/** Whether what other windows show may no longer be so once it is done, of a portfolio or of the machine. */
export function changesWhatIsShown(name: string): boolean {
  const [, verb = ''] = name.split('.');
  return name === JUDGING || !(READING.has(verb) || SHOWING_NOTHING_NEW.has(name));
}
