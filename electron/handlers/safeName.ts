/** A text as part of a file's name, without what some file system cannot bear; a run of that is one space. */
export const safeName = (text: string): string => text.replaceAll(/[\\/:*?"<>|\p{Cc}\s]+/gu, ' ').trim();
