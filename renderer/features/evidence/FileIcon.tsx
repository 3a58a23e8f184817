import {
  IconFile,
  IconFileCode,
  IconFileMusic,
  IconFileSpreadsheet,
  IconFileText,
  IconFileTypePdf,
  IconFileZip,
  IconMovie,
  IconPhoto,
  IconPresentation,
  type Icon,
  type IconProps,
} from '@tabler/icons-react';
import { createElement } from 'react';

/** Pictures that every browser of ours draws in an `<img>`, where nothing in them can run. */
const PICTURES = new Set([
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'image/bmp',
  'image/avif',
  'image/svg+xml',
]);
export const isPicture = (mediaType: string): boolean => PICTURES.has(mediaType);

const LOOKS: readonly (readonly [RegExp, Icon])[] = [
  [/^image\//, IconPhoto],
  [/^video\//, IconMovie],
  [/^audio\//, IconFileMusic],
  [/pdf$/, IconFileTypePdf],
  [/spreadsheet|excel|csv$/, IconFileSpreadsheet],
  [/presentation|powerpoint/, IconPresentation],
  [/zip|compressed|tar$|rar$/, IconFileZip],
  [/json$|xml$|javascript|html$/, IconFileCode],
  [/^text\/|word/, IconFileText],
];

interface FileIconProps extends Pick<IconProps, 'size' | 'stroke'> {
  readonly mediaType: string;
}

/** The sign that stands for a type of file. */
export function FileIcon({ mediaType, ...look }: FileIconProps) {
  const icon = LOOKS.find(([type]) => type.test(mediaType))?.[1] ?? IconFile;
  return createElement(icon, { ...look, 'aria-hidden': true });
}
