import type { Spot, TemplateMap } from '../../../shared/application/template.ts';

/** An official form that was chosen: where it has places to fill, and what is to stand in each. */
export interface Opened {
  readonly file: File;
  /** Of a PDF, in millimetres; null: a Word document. */
  readonly sheets: readonly { readonly width: number; readonly height: number }[] | null;
  readonly spots: readonly Spot[];
  readonly map: TemplateMap;
}

/** With one place more, in which nothing stands yet. */
export const withPlace = ({ spots, map, ...opened }: Opened, name: string): Opened =>
  name in map
    ? { spots, map, ...opened }
    : { ...opened, spots: [...spots, { name, kind: 'place', within: null }], map: { ...map, [name]: '' } };

/** A place under another name, that is elsewhere; `to` null: it is gone. */
export function moved({ spots, map, ...opened }: Opened, from: string, to: string | null): Opened {
  const { [from]: field = '', ...others } = map;
  if (to !== null && to in others) return { spots, map, ...opened };
  return {
    ...opened,
    spots: spots.flatMap((spot) =>
      spot.name === from ? (to === null ? [] : [{ ...spot, name: to }]) : [spot],
    ),
    map: to === null ? others : { ...others, [to]: field },
  };
}
