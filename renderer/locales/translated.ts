/**
 * The shape of a catalog: the same keys as the reference language, other texts. A language that has a singular gives it
 * as `<key>_one` beside the text for all other numbers; i18next chooses by `count`.
 */
export type Translated<T> = T extends string
  ? string
  : T extends readonly string[]
    ? readonly string[]
    : { readonly [K in keyof T]: Translated<T[K]> } & Singulars<T>;

type Singulars<T> = {
  readonly [K in keyof T & string as T[K] extends string ? `${K}_one` : never]?: string;
};
