/** Calls that travel together: each brings in one small file. */
export const GATHERED = 'evidence.add';

/** Bytes of a file that still counts as small. */
export const LARGEST_AMONG_MANY = 1024 * 1024;
/** How many may travel together. */
export const MOST_AT_ONCE = 128;
/** Bytes of all files that travel together. */
export const MOST_BYTES_AT_ONCE = 32 * 1024 * 1024;
