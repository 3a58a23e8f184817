import { extname } from 'node:path';
import { fileTypeFromBuffer } from 'file-type';

/** Kinds without a signature in their bytes, told by the name; nothing that a browser would run stands here. */
const BY_EXTENSION: Readonly<Record<string, string>> = {
  '.txt': 'text/plain',
  '.log': 'text/plain',
  '.md': 'text/markdown',
  '.csv': 'text/csv',
  '.tsv': 'text/tab-separated-values',
  '.json': 'application/json',
  '.jsonl': 'application/jsonl',
  '.yaml': 'application/yaml',
  '.yml': 'application/yaml',
  '.xml': 'application/xml',
  '.html': 'text/html',
  '.htm': 'text/html',
  '.svg': 'image/svg+xml',
  '.py': 'text/x-python',
  '.ts': 'text/plain',
  '.js': 'text/plain',
  '.ipynb': 'application/x-ipynb+json',
};
const OFFICE: Readonly<Record<string, string>> = {
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.pptx': 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
};

/** Scanners write what tells it from raw pictures of cameras at the end of the file, beyond what is looked at here. */
const isTiff = (head: Uint8Array): boolean =>
  ['II*\0', 'MM\0*'].includes(Buffer.from(head.subarray(0, 4)).toString('latin1'));

/**
 * What kind of content it is: by its first bytes where they tell, else by its name.
 * @param head the first 4,100 bytes, or all where there are fewer
 */
export async function sniffMediaType(head: Uint8Array, name: string): Promise<string> {
  const extension = extname(name).toLowerCase();
  const sniffed = await fileTypeFromBuffer(head).catch(() => undefined);
  if (sniffed?.mime === 'application/zip') return OFFICE[extension] ?? sniffed.mime;
  if (sniffed?.mime === 'application/xml') return BY_EXTENSION[extension] ?? sniffed.mime;
  if (sniffed === undefined && isTiff(head)) return 'image/tiff';
  return sniffed?.mime ?? BY_EXTENSION[extension] ?? 'application/octet-stream';
}
