import type { TFunction } from 'i18next';

/** A level of the mainland standard as it is called, 四级/中级工; another number as it is. */
export function levelName(t: TFunction, level: number): string {
  const names: Readonly<Record<number, string>> = t(($) => $.words.level, { returnObjects: true });
  return names[level] ?? String(level);
}
