import type { StoredFile } from './evidence.ts';

/** What a person should look at in a file that was taken in all the same. */
export const FILE_REMARKS = ['empty', 'type-differs'] as const;
export type FileRemark = (typeof FILE_REMARKS)[number];

const OFFICE_ENCRYPTED = 'application/x-cfb'; // how Office keeps a document with a password
const officeOf = (kind: string) => [
  `application/vnd.openxmlformats-officedocument.${kind}`,
  OFFICE_ENCRYPTED,
];

/** What the bytes of a file with that extension begin with, as media types. */
const SIGNED: Readonly<Record<string, readonly string[]>> = {
  png: ['image/png', 'image/apng'],
  jpg: ['image/jpeg'],
  jpeg: ['image/jpeg'],
  gif: ['image/gif'],
  webp: ['image/webp'],
  bmp: ['image/bmp'],
  tif: ['image/tiff'],
  tiff: ['image/tiff'],
  pdf: ['application/pdf'],
  zip: ['application/zip'],
  docx: officeOf('wordprocessingml.document'),
  xlsx: officeOf('spreadsheetml.sheet'),
  pptx: officeOf('presentationml.presentation'),
  mp4: ['video/mp4', 'video/quicktime', 'video/x-m4v'],
  mov: ['video/quicktime', 'video/mp4'],
  wav: ['audio/wav', 'audio/vnd.wave', 'audio/x-wav'],
};
/** Files of these extensions are text, whose bytes have no signature. */
const TEXTS = new Set([
  'txt',
  'md',
  'csv',
  'tsv',
  'log',
  'json',
  'jsonl',
  'yaml',
  'yml',
  'html',
  'htm',
  'py',
  'js',
]);
const isText = (mediaType: string): boolean =>
  mediaType.startsWith('text/') || /^application\/(json|jsonl|yaml|xml)$/.test(mediaType);

/** What is odd about a file: nothing in it, or another kind of content than its name says. */
export function remarksOn({ name, bytes, mediaType }: StoredFile): readonly FileRemark[] {
  if (bytes === 0) return ['empty'];
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const signed = Object.hasOwn(SIGNED, extension) ? SIGNED[extension] : undefined;
  const differs =
    signed === undefined ? TEXTS.has(extension) && !isText(mediaType) : !signed.includes(mediaType);
  return differs ? ['type-differs'] : [];
}
