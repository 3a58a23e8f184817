/* What the start page says of a verdict, as the page of conditions does. */
export { lacks } from './lacks.ts';
export { useMissingText } from './missingText.ts';
