/**
 * Where reading stops. Each limit lies far above what a standard needs, and below what would stop the app.
 * A file is refused as a whole: nobody wants half a standard.
 */

/**
 * Our own export of `MAX_NODES` items of 75 ideographs takes 137 MB, and must come in again; parsed it takes some ten
 * times as much memory.
 */
export const MAX_FILE_BYTES = 180 * 2 ** 20;

/** The largest state frameworks have some 20,000; search and pages are built for 100,000. */
export const MAX_NODES = 100_000;

/** Room for each item's place and nine links more. */
export const MAX_ASSOCIATIONS = 10 * MAX_NODES;

/** UTF-16 units. A statement is a sentence, rarely a page; this is fifty pages, and no page could show more. */
export const MAX_TEXT_LENGTH = 100_000;

/** CASE nests eight levels deep, our extensions a few more; what is nested deeper was made to break a reader. */
export const MAX_NESTING = 100;

/** A person mends a file in steps: what goes beyond this is only counted. */
export const MAX_FINDINGS = 200;
