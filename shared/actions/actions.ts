import { COLOR_SCHEMES, LANGUAGES, type Language, type Preferences } from '../contract/records.ts';

/** Every page that needs nothing in its address, by name. */
export const PAGES = {
  start: '/',
  evidence: '/evidence',
  outputs: '/outputs',
  coverage: '/coverage',
  signoff: '/signoff',
  career: '/career',
  eligibility: '/eligibility',
  readiness: '/readiness',
  dossier: '/dossier',
  matrix: '/coverage/matrix',
  plan: '/plan',
  progress: '/progress',
  forms: '/forms',
  whatIf: '/eligibility/what-if',
  rules: '/rules',
  layouts: '/layouts',
  history: '/history',
  backups: '/backups',
  health: '/health',
  review: '/review',
  team: '/team',
  standards: '/standards',
  compare: '/compare',
  preferences: '/preferences',
} as const;
export type PageName = keyof typeof PAGES;

export type ActionId =
  | PageName
  | 'quick-add'
  | 'new-window'
  | 'back'
  | 'forward'
  | 'palette'
  | 'undo'
  | 'redo'
  | 'shortcuts'
  | 'close-portfolio'
  | `language-${Language}`
  | `appearance-${Preferences['colorScheme']}`;

/** `open`: a portfolio is open; `changing`: one that can be written to. */
export type Possible = 'always' | 'open' | 'changing';

/** Something that the person can have done from anywhere: by the menu, by its keys, by the palette. */
export interface Action {
  readonly id: ActionId;
  readonly possible: Possible;
  readonly menu: 'file' | 'edit' | 'go' | 'appearance' | 'language' | 'help';
  /** `mod` is Cmd on a Mac and Ctrl elsewhere; null without keys of its own. */
  readonly keys: string | null;
  /** Where a Mac has others for it. */
  readonly macKeys?: string;
  /** Where a browser keeps those keys for itself. */
  readonly browserKeys?: string;
  /** What other systems use for it, and fingers know; shown nowhere. */
  readonly otherKeys?: string;
  /** Done by the window's host itself: no page does it, and a browser has its own way. */
  readonly byHost?: true;
}

const WITHOUT_PORTFOLIO: readonly PageName[] = [
  'start',
  'review',
  'team',
  'standards',
  'compare',
  'preferences',
];
/** The pages of the everyday, in the navigation's order, have a digit each. */
const WITH_DIGIT = Object.keys(PAGES).slice(0, 9);

const pageAction = (page: PageName): Action => {
  const digit = WITH_DIGIT.indexOf(page) + 1;
  return {
    id: page,
    possible: WITHOUT_PORTFOLIO.includes(page) ? 'always' : 'open',
    menu: 'go',
    keys: page === 'preferences' ? 'mod+,' : digit === 0 ? null : `mod+${digit}`,
    ...(digit !== 0 && { browserKeys: `alt+${digit}` }),
  };
};

/** All of them. Menus, the list of keys and the palette are made from nothing else. */
export const ACTIONS: readonly Action[] = [
  { id: 'quick-add', possible: 'changing', menu: 'file', keys: 'mod+N', browserKeys: 'alt+N' },
  { id: 'new-window', possible: 'always', menu: 'file', keys: 'mod+shift+N', byHost: true },
  { id: 'close-portfolio', possible: 'open', menu: 'file', keys: null },
  { id: 'undo', possible: 'changing', menu: 'edit', keys: 'mod+Z' },
  { id: 'redo', possible: 'changing', menu: 'edit', keys: 'mod+shift+Z', otherKeys: 'mod+Y' },
  { id: 'palette', possible: 'always', menu: 'edit', keys: 'mod+K' },
  { id: 'back', possible: 'always', menu: 'go', keys: 'alt+←', macKeys: 'mod+[', byHost: true },
  { id: 'forward', possible: 'always', menu: 'go', keys: 'alt+→', macKeys: 'mod+]', byHost: true },
  ...(Object.keys(PAGES) as PageName[]).map(pageAction),
  ...COLOR_SCHEMES.map((scheme): Action => ({
    id: `appearance-${scheme}`,
    possible: 'always',
    menu: 'appearance',
    keys: null,
  })),
  ...LANGUAGES.map((language): Action => ({
    id: `language-${language}`,
    possible: 'always',
    menu: 'language',
    keys: null,
  })),
  { id: 'shortcuts', possible: 'always', menu: 'help', keys: '?' },
];

/** What an action may find: whether a portfolio is open, and whether it can be written to. */
export interface Situation {
  readonly isOpen: boolean;
  readonly isReadOnly: boolean;
}

export const isPossible = ({ possible }: Action, { isOpen, isReadOnly }: Situation): boolean =>
  possible === 'always' || (isOpen && (possible === 'open' || !isReadOnly));

/** The keys of an action in the window or in a browser; null without any. */
export const keysOf = (action: Action, host: 'window' | 'browser', isMac = false): string | null => {
  if (host === 'window') return (isMac ? action.macKeys : undefined) ?? action.keys;
  return action.byHost === true ? null : (action.browserKeys ?? action.keys);
};
