import type { StoredFile } from '../../../../shared/evidence/evidence.ts';
import { isPicture } from '../FileIcon.tsx';

/** How a file is looked at here. */
export type Look =
  | 'picture'
  /** A picture that no browser of ours decodes, of one page or several: it is shown as another. */
  | 'scan'
  | 'pdf'
  | 'audio'
  | 'video'
  | 'markdown'
  | 'table'
  | 'document'
  | 'workbook'
  | 'slides'
  | 'text'
  /** Nothing that this program knows: text, if its bytes are. */
  | 'unknown'
  | 'none';

const OFFICE = 'application/vnd.openxmlformats-officedocument.';
const BY_TYPE: Readonly<Record<string, Look>> = {
  'application/pdf': 'pdf',
  'image/tiff': 'scan',
  'image/heic': 'scan',
  'image/heif': 'scan',
  'text/markdown': 'markdown',
  'text/csv': 'table',
  'text/tab-separated-values': 'table',
  [`${OFFICE}wordprocessingml.document`]: 'document',
  [`${OFFICE}spreadsheetml.sheet`]: 'workbook',
  [`${OFFICE}presentationml.presentation`]: 'slides',
  'application/vnd.ms-word.document.macroenabled.12': 'document',
  'application/vnd.ms-excel.sheet.macroenabled.12': 'workbook',
  'application/vnd.ms-powerpoint.presentation.macroenabled.12': 'slides',
  'application/json': 'text',
  'application/jsonl': 'text',
  'application/yaml': 'text',
  'application/xml': 'text',
  'application/javascript': 'text',
  'application/x-ipynb+json': 'text',
  'application/x-sh': 'text',
  'application/rtf': 'text',
  'application/octet-stream': 'unknown',
};
const BY_EXTENSION: Readonly<Record<string, Look>> = {
  docx: 'document',
  docm: 'document',
  xlsx: 'workbook',
  xlsm: 'workbook',
  pptx: 'slides',
  pptm: 'slides',
  md: 'markdown',
  markdown: 'markdown',
  csv: 'table',
  tsv: 'table',
  pdf: 'pdf',
  png: 'picture',
  jpg: 'picture',
  jpeg: 'picture',
  gif: 'picture',
  webp: 'picture',
  tif: 'scan',
  tiff: 'scan',
  heic: 'scan',
  heif: 'scan',
  mp4: 'video',
  mp3: 'audio',
};

/** By the type that its bytes have; by its name only among texts and among archives, which many formats are. */
export function lookOf({ mediaType, name }: Pick<StoredFile, 'mediaType' | 'name'>): Look {
  const named = BY_EXTENSION[/\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? ''];
  const known = BY_TYPE[mediaType.toLowerCase()];
  if (known !== undefined && known !== 'unknown') return known;
  if (isPicture(mediaType)) return 'picture';
  if (mediaType.startsWith('audio/')) return 'audio';
  if (mediaType.startsWith('video/')) return 'video';
  if (mediaType === 'application/zip') return named ?? 'none';
  if (mediaType.startsWith('text/')) return named === 'markdown' || named === 'table' ? named : 'text';
  // Bytes that tell nothing: what their name promises is tried, and fails in words.
  return named ?? known ?? 'none';
}
