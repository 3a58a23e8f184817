/** Control characters, and those that turn the direction of what follows: a name may have them, and shows something else with them. */
// oxlint-disable-next-line no-control-regex
const UNSEEN = /[\u0000-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/g;

/** A file's name as people see it: what ends in `.exe` cannot pass for a picture, nor turns the words beside it. */
export const shownName = (name: string, instead = '\uFFFD'): string => name.replaceAll(UNSEEN, instead);
