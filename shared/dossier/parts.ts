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

/** `masked` hides the middle of identity numbers. */
export const PRIVACIES = ['masked', 'full'] as const;
export type Privacy = (typeof PRIVACIES)[number];
