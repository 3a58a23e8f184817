/* What the pages of standards show of one's own ones: the section in the list, and what can be done with a standard. */
export { OwnStandards } from './OwnStandards.tsx';
export { CopiedFrom } from './CopiedFrom.tsx';
export { StandardActions } from './StandardActions.tsx';
