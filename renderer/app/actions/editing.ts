const EDITED = 'input, textarea, [contenteditable]';

/** Whether something is being written in, which has an undo of its own. */
export const isEdited = (target: EventTarget | null): boolean =>
  target instanceof Element && target.matches(EDITED) && !target.matches('[type="checkbox"], [type="radio"]');
