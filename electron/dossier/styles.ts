import type { TextStyle } from '../../shared/dossier/document.ts';
import type { FaceName } from './faces.ts';

/** Millimetres in PDF points. */
export const mm = (millimetres: number): number => (millimetres * 72) / 25.4;

/** A4, upright; the left margin leaves room for the binding. */
export const PAGE = { width: mm(210), height: mm(297) } as const;
export const MARGIN = { left: mm(28), right: mm(18), top: mm(26), bottom: mm(23) } as const;
export const BODY = {
  left: MARGIN.left,
  right: PAGE.width - MARGIN.right,
  top: MARGIN.top,
  bottom: PAGE.height - MARGIN.bottom,
  width: PAGE.width - MARGIN.left - MARGIN.right,
  height: PAGE.height - MARGIN.top - MARGIN.bottom,
} as const;

/** Size and leading (the distance of two baselines) in points. */
export interface Style {
  readonly face: FaceName;
  readonly size: number;
  readonly leading: number;
  /** In place of the colours of text and links. */
  readonly ink?: string;
}

/** 四号 is 14 pt, 五号 10.5 pt, 小五 9 pt, the smallest that a Chinese form uses. */
export const TEXT_STYLES = {
  body: { face: 'song', size: 10.5, leading: 17 },
  letter: { face: 'song', size: 14, leading: 27 },
  label: { face: 'hei', size: 10, leading: 16 },
  note: { face: 'song', size: 9, leading: 14 },
  code: { face: 'song', size: 9, leading: 14 },
} as const satisfies Record<TextStyle, Style>;

export const INK = '#000000';

export const STYLES = {
  coverTitle: { face: 'hei', size: 28, leading: 42 },
  coverSubtitle: { face: 'song', size: 16, leading: 26 },
  coverLabel: { face: 'hei', size: 12, leading: 20 },
  coverValue: { face: 'song', size: 12, leading: 20 },
  contentsSection: { face: 'hei', size: 11, leading: 24, ink: INK },
  contentsHeading: { face: 'song', size: 10.5, leading: 19, ink: INK },
  sectionTitle: { face: 'hei', size: 16, leading: 28 },
  heading: { face: 'hei', size: 12, leading: 20 },
  subheading: { face: 'hei', size: 10.5, leading: 18 },
  furniture: { face: 'song', size: 9, leading: 12 },
} as const satisfies Record<string, Style>;

/** Dark enough to print black on a clerk's printer, blue enough to be seen as a link on the screen. */
export const LINK_INK = '#1B3A6B';
export const SHADE = '#F1F1F1';
/** Fine for the cells, strong for the frame around them. */
export const RULES = { fine: 0.5, strong: 1 } as const;
