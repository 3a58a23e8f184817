/** The last part of a path of any system: what a person calls the folder. */
export const folderName = (dir: string): string => dir.split(/[\\/]/).findLast((part) => part !== '') ?? dir;
