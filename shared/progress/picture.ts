/** A drawing as data: what an SVG is written from, and what a canvas paints. Lengths in pixels, from the top left. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  /** Of the words, so that Han characters take the right shapes. */
  readonly language: string;
  readonly marks: readonly Mark[];
}

export type Mark =
  | {
      readonly kind: 'box';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly fill: string;
    }
  | {
      readonly kind: 'line';
      readonly points: readonly (readonly [x: number, y: number])[];
      readonly stroke: string;
      readonly width: number;
      /** Lengths of strokes and gaps; none: drawn through. */
      readonly dash: readonly number[];
    }
  | {
      readonly kind: 'text';
      readonly x: number;
      /** Of the baseline. */
      readonly y: number;
      readonly text: string;
      readonly size: number;
      readonly fill: string;
      readonly anchor: 'start' | 'middle' | 'end';
    };

/** Faces that are there on the three systems, for the file is opened on any machine. */
const FACES: Readonly<Record<string, string>> = {
  'zh-TW': "'PingFang TC','Microsoft JhengHei','Noto Sans CJK TC','Noto Sans TC',sans-serif",
  'zh-CN': "'PingFang SC','Microsoft YaHei','Noto Sans CJK SC','Noto Sans SC',sans-serif",
  en: "'Segoe UI','Helvetica Neue',Arial,'Noto Sans','PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif",
};

/** A file by itself: white ground, its own faces, no style sheet, the title for whoever cannot see it. */
export function toSvg({ width, height, title, language, marks }: Picture): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`,
    ` role="img" xml:lang="${language}" font-family="${FACES[language] ?? FACES['en']}">`,
    `<title>${escape(title)}</title>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    ...marks.map(markToSvg),
    '</svg>\n',
  ].join('\n');
}

function markToSvg(mark: Mark): string {
  switch (mark.kind) {
    case 'box':
      return `<rect x="${round(mark.x)}" y="${round(mark.y)}" width="${round(mark.width)}" height="${round(mark.height)}" fill="${mark.fill}"/>`;
    case 'line': {
      const points = mark.points.map(([x, y]) => `${round(x)},${round(y)}`).join(' ');
      const dash = mark.dash.length === 0 ? '' : ` stroke-dasharray="${mark.dash.join(' ')}"`;
      return `<polyline points="${points}" fill="none" stroke="${mark.stroke}" stroke-width="${mark.width}"${dash}/>`;
    }
    case 'text':
      return `<text x="${round(mark.x)}" y="${round(mark.y)}" font-size="${mark.size}" fill="${mark.fill}" text-anchor="${mark.anchor}">${escape(mark.text)}</text>`;
  }
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** What XML has no place for goes; what it reads as a sign is written out. */
const escape = (text: string): string =>
  text
    // oxlint-disable-next-line no-control-regex -- these may stand in no XML
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
