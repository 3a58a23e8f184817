/** Makes something when it is first asked for, and keeps it: what a start does not need does not delay it. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
