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
  'blank',
  'check',
  'claims',
  'filled',
  'journal',
  'judge',
  'list',
  'next',
  'offers',
  'picture',
  'read',
  'requests',
  'revisions',
  'sheet',
  'show',
  'showFile',
  'signers',
  'state',
  'stranded',
  'suggest',
  'suppose',
  'symlinks',
  'timeline',
  'trash',
  'try',
  'varcs',
  'vocabulary',
]);
/** They say themselves which portfolio is meant. */
const CHOOSING: ReadonlySet<string> = new Set<keyof Contract>([
  'backups.restore',
  'portfolio.chooseFolder',
  'portfolio.close',
  'portfolio.create',
  'portfolio.open',
  'portfolio.sample',
]);

/**
 * Whether a procedure changes the portfolio that is open, so that it has to be the one that the caller sees. What nobody
 * thought of counts as changing it.
 */
export function changesPortfolio(name: string): boolean {
  const [noun = '', verb = ''] = name.split('.');
  return !OF_THE_MACHINE.has(noun) && !READING.has(verb) && !CHOOSING.has(name);
}
