/** The parts of a dossier, in the order in which they are bound. */
export const DOSSIER_PARTS = [
  'form',
  'employment-proof',
  'commitment',
  'materials',
  'eligibility',
  'coverage',
  'evidence-index',
  'evidence',
  'sign-offs',
  'summary',
] as const;
export type DossierPart = (typeof DOSSIER_PARTS)[number];

/**
 * How much of identity and telephone numbers is seen: `forms` shows them on the forms that ask for them and hides the
 * middle elsewhere, `masked` hides it everywhere, `full` nowhere.
 */
export const PRIVACIES = ['forms', 'masked', 'full'] as const;
export type Privacy = (typeof PRIVACIES)[number];
