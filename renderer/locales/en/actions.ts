import type { actions as reference } from '../zh-CN/actions.ts';

export const actions: typeof reference = {
  withKeys: '{{name}} ({{keys}})',
  hint: 'Type what to do, a page, a requirement or evidence',
  nothing: 'Nothing found',
  groups: {
    actions: 'Actions and pages',
    standards: 'Standards',
    nodes: 'Entries of standards',
    outputs: 'Work outputs',
    evidence: 'Evidence',
  },
  back: {
    gone: 'Undone: {{done}}',
    failed: 'Not undone: {{done}}',
    changedSince: 'Not undone: {{done}}. It was changed again since, and that stands.',
    noLonger: 'Not undone: {{done}}. The record is not there any more.',
    nowhere: 'Nothing to undo. What was changed earlier stands in the history.',
  },
  forward: {
    gone: 'Redone: {{done}}',
    failed: 'Not redone: {{done}}',
    changedSince: 'Not redone: {{done}}. It was changed again since, and that stands.',
    noLonger: 'Not redone: {{done}}. The record is not there any more.',
    nowhere: 'Nothing to redo.',
  },
  everywhere: 'On every page',
  inPlace: 'In some places',
  charactersOff: 'Shortcuts of a single character can be turned off in the preferences.',
  local: {
    search: 'Standards: go to the search field',
    submit: 'Quick add: submit',
    close: 'Close a dialog',
    move: 'Matrix, heat map: move',
    link: 'Matrix: link or unlink',
    undo: 'Matrix: undo',
    details: 'Matrix: show details',
    leaf: 'Preview: previous, next',
    zoom: 'Preview: larger, smaller, fit',
  },
};
