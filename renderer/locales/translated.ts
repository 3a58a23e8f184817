/** The shape of a catalog: the same keys as the reference language, other texts. */
export type Translated<T> = T extends string
  ? string
  : T extends readonly string[]
    ? readonly string[]
    : { readonly [K in keyof T]: Translated<T[K]> };
