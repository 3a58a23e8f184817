/**
 * JSON in the one form that hashes and signatures are made over (RFC 8785): names in the order of their UTF-16 code
 * units, no blanks, numbers and texts as ECMAScript writes them.
 *
 * @param value JSON: no functions, no NaN; a field that is undefined is none
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, field]) => `${JSON.stringify(name)}:${canonicalJson(field)}`);
  return `{${fields.join(',')}}`;
}
