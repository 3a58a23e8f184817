import { createHash } from 'node:crypto';
import { TagDisposition, TemplateHandler, type TemplateData } from 'easy-template-x';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { Fault } from '../../shared/contract/fault.ts';
import type { Filling, FillingValue, Spot } from '../../shared/application/template.ts';

/** Forms are small. What is larger, or unfolds to more, was not made to be filled in. */
export const LARGEST_TEMPLATE = 20 * 2 ** 20;
const MOST_UNPACKED = 100 * 2 ** 20;
const MOST_PARTS = 2_000;

/** A template that may be filled: no macros, nothing of it lies elsewhere, bookmarks turned into placeholders. */
export interface Template {
  readonly bytes: Buffer;
  readonly sha256: string;
  readonly spots: readonly Spot[];
}

/** What a photo is drawn from. */
export interface TemplatePhoto {
  readonly bytes: Uint8Array;
  readonly kind: 'jpeg' | 'png';
}

/** 二寸, 35 × 49 mm, in the pixels of 1/96 inch that the library counts in. */
const PHOTO = { width: 132, height: 185 } as const;
/** ZIP's clock begins here; a filled form has its date in it. */
const MADE = new Date(1980, 0, 1);
const BOOKMARK = 'bookmark:';

type Parts = Record<string, Uint8Array>;

/**
 * Reads a Word template, which is hostile until shown otherwise.
 * @throws Fault template-not-docx, template-too-large, template-macros, template-external
 */
export async function openTemplate(content: Uint8Array, name: string): Promise<Template> {
  const parts = unpack(content, name);
  for (const [part, bytes] of Object.entries(parts))
    if (part.endsWith('.rels')) parts[part] = strToU8(withoutOutside(strFromU8(bytes), name));
  const document = parts['word/document.xml'];
  if (document === undefined) throw new Fault('template-not-docx', { name });
  const text = strFromU8(document);
  if (/<!DOCTYPE|<!ENTITY/i.test(text)) throw new Fault('template-not-docx', { name });
  const settings = parts['word/settings.xml'];
  if (settings)
    parts['word/settings.xml'] = strToU8(
      strFromU8(settings).replaceAll(/<w:attachedTemplate\b[^>]*\/>/g, ''),
    );
  const delimiters = delimitersOf(text);
  parts['word/document.xml'] = strToU8(marksFromBookmarks(text, delimiters));
  const bytes = Buffer.from(pack(parts));
  const spots = await spotsOf(bytes, delimiters, name);
  return { bytes, sha256: createHash('sha256').update(content).digest('hex'), spots };
}

/** The template with everything filled in, the same bytes each time. @throws Fault template-not-docx */
export async function fillDocx(
  { bytes }: Pick<Template, 'bytes'>,
  filling: Filling,
  photo: TemplatePhoto | null,
): Promise<Buffer> {
  const delimiters = delimitersOf(strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array()));
  const filled = await new TemplateHandler({ delimiters }).process(bytes, dataOf(filling, photo));
  return Buffer.from(pack(unzipSync(filled)));
}

/** The limits are held against what the archive says of itself, and no part unpacks to more than it said. */
function unpack(content: Uint8Array, name: string): Parts {
  if (content.length > LARGEST_TEMPLATE) throw new Fault('template-too-large', { name });
  if (content[0] !== 0x50 || content[1] !== 0x4b) throw new Fault('template-not-docx', { name });
  let unpacked = 0;
  let count = 0;
  let macros = false;
  let parts: Parts;
  try {
    parts = unzipSync(content, {
      filter: ({ name: part, originalSize }) => {
        if (/vbaProject|vbaData|activeX/i.test(part)) macros = true;
        unpacked += originalSize;
        count += 1;
        return !part.endsWith('/') && unpacked <= MOST_UNPACKED && count <= MOST_PARTS;
      },
    });
  } catch (error) {
    throw new Fault('template-not-docx', { name }, error);
  }
  if (unpacked > MOST_UNPACKED || count > MOST_PARTS) throw new Fault('template-too-large', { name });
  if (macros || /macroEnabled/i.test(strFromU8(parts['[Content_Types].xml'] ?? new Uint8Array())))
    throw new Fault('template-macros', { name });
  return parts;
}

/**
 * Relations that leave the file: links that a reader follows stay; the path of the template that it was written by goes,
 * since Word would look there; what would be loaded from elsewhere is refused.
 */
function withoutOutside(rels: string, name: string): string {
  return rels.replaceAll(/<Relationship\b[^>]*?(\/>|>\s*<\/Relationship>)/g, (relation) => {
    if (!/TargetMode\s*=\s*["']External["']/i.test(relation)) return relation;
    if (/\/hyperlink["']/.test(relation)) return relation;
    if (/\/attachedTemplate["']/.test(relation)) return '';
    throw new Fault('template-external', { name });
  });
}

interface Delimiters {
  readonly tagStart: string;
  readonly tagEnd: string;
}
const KINDS: readonly Delimiters[] = [
  { tagStart: '{{', tagEnd: '}}' },
  { tagStart: '${', tagEnd: '}' },
  { tagStart: '{', tagEnd: '}' },
];

/** How the template marks its placeholders: the first kind that it has, with a letter or the mark of a list behind it. */
function delimitersOf(xml: string): Delimiters {
  const text = xml.replaceAll(/<[^>]*>/g, '');
  return KINDS.find(({ tagStart }) => text.includes(tagStart)) ?? KINDS[2]!;
}

/** In the place of each bookmark in the text a placeholder; what stood in it goes. Word's own, which begin with _, stay. */
function marksFromBookmarks(xml: string, { tagStart, tagEnd }: Delimiters): string {
  return xml.replaceAll(
    /<w:bookmarkStart\b([^>]*)\/>(.*?)(?=<w:bookmarkStart\b|<\/w:p>)/gs,
    (whole, attributes: string, rest: string, at: number) => {
      const bookmark = /w:name="([^"_][^"]*)"/.exec(attributes)?.[1];
      const id = /w:id="([^"]*)"/.exec(attributes)?.[1];
      if (bookmark === undefined || id === undefined) return whole;
      const isInParagraph = xml.lastIndexOf('</w:p>', at) < lastParagraph(xml, at);
      if (!isInParagraph) return whole;
      const end = new RegExp(`<w:bookmarkEnd\\b[^>]*w:id="${id.replaceAll(/\D/g, '')}"[^>]*/>`).exec(rest);
      const inside = end === null ? '' : rest.slice(0, end.index);
      const style = /<w:rPr>.*?<\/w:rPr>/s.exec(inside || rest)?.[0] ?? '';
      const run = `<w:r>${style}<w:t xml:space="preserve">${tagStart}${BOOKMARK}${bookmark}${tagEnd}</w:t></w:r>`;
      return `<w:bookmarkStart${attributes}/>${run}${end === null ? rest : rest.slice(end.index)}`;
    },
  );
}

const lastParagraph = (xml: string, before: number): number =>
  Math.max(xml.lastIndexOf('<w:p>', before), xml.lastIndexOf('<w:p ', before));

async function spotsOf(bytes: Buffer, delimiters: Delimiters, name: string): Promise<readonly Spot[]> {
  const tags = await new TemplateHandler({ delimiters }).parseTags(bytes).catch((error: unknown) => {
    throw new Fault(
      'template-malformed',
      { name, detail: error instanceof Error ? error.message : '' },
      error,
    );
  });
  const spots = new Map<string, Spot>();
  let within: string | null = null;
  for (const { name: tag, disposition } of tags) {
    const nests = disposition === TagDisposition.Open && within !== null;
    if (nests) throw new Fault('template-malformed', { name, detail: tag });
    if (disposition === TagDisposition.Close) {
      within = null;
      continue;
    }
    const kind =
      disposition === TagDisposition.Open ? 'list' : tag.startsWith(BOOKMARK) ? 'bookmark' : 'placeholder';
    if (!spots.has(tag)) spots.set(tag, { name: tag, kind, within });
    if (disposition === TagDisposition.Open) within = tag;
  }
  if (within !== null) throw new Fault('template-malformed', { name, detail: within });
  return [...spots.values()];
}

const dataOf = (filling: Filling, photo: TemplatePhoto | null): TemplateData =>
  Object.fromEntries(Object.entries(filling).map(([name, value]) => [name, contentOf(value, photo)]));

function contentOf(value: FillingValue, photo: TemplatePhoto | null): TemplateData[string] {
  if ('rows' in value) return value.rows.map((row) => dataOf(row, photo));
  if ('text' in value) return value.text;
  if (photo === null) return '';
  return {
    _type: 'image',
    source: Buffer.from(photo.bytes),
    format: photo.kind === 'png' ? 'image/png' : 'image/jpeg',
    ...PHOTO,
  };
}

/** Folders that the library adds are left out: a part has its path in its name. */
const pack = (parts: Parts): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts)
        .filter(([part]) => !part.endsWith('/'))
        .map(([part, bytes]) => [part, [bytes, { mtime: MADE, level: 6 as const }]]),
    ),
  );
