/** The list with one of its members put one place earlier or later. */
export function moved<T>(list: readonly T[], index: number, by: -1 | 1): T[] {
  const other = list[index + by];
  const one = list[index];
  return one === undefined || other === undefined ? [...list] : list.with(index, other).with(index + by, one);
}

/** Hidden, or shown again. */
export function toggled<T extends { readonly hidden?: true | undefined }>({ hidden, ...rest }: T): T {
  return (hidden ? rest : { ...rest, hidden: true }) as T;
}
