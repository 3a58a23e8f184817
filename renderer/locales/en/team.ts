import type { Translated } from '../translated.ts';
import type { team as reference } from '../zh-CN/team.ts';

export const team: Translated<typeof reference> = {
  title: 'Team coverage',
  lead: 'Several people’s portfolios side by side, by one standard. Read only: looking changes nobody’s portfolio.',
  link: 'Team coverage',
  back: 'Sign-off desk',
  dir: 'Portfolio folder',
  dirHelp: 'One portfolio, or a folder of several',
  add: 'Add',
  none: 'No portfolio has been added yet',
  noneWhy:
    'Add the portfolio folders that your colleagues handed in (on a stick or a shared disk, wherever they lie), and see side by side who has evidence for each requirement, and what is signed off.',
  unread: 'The portfolio of “{{name}}” cannot be read: {{why}}',
  gone: 'There is no portfolio at “{{dir}}” any more: “{{name}}” was moved, or its disk is not connected. Open this page again once it is back; if it lies elsewhere now, remove it here and add the new folder.',
  remove: 'Remove from the team: {{name}}',
  open: 'Open the portfolio of {{name}} read only, at its coverage',
  table: 'Requirements by people',
  requirement: 'Requirement',
  total: 'All',
  group: 'Team',
  groupWhy:
    'For a part: requirements for which anybody has evidence. For a requirement: people who have evidence.',
  share: 'Signed off: {{signed}}; with evidence: {{covered}}; all: {{total}}',
  shareTooOld: 'too old to count: {{number}}',
  anybody: 'Requirements for which anybody has evidence: {{covered}} of {{total}}',
  people: 'People who have evidence: {{covered}} of {{total}}',
  cell: '{{covered}} / {{total}}',
  key: 'Numbers: with evidence / all requirements',
  otherText: 'Not in this portfolio’s standard',
};
