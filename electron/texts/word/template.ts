import { TagDisposition, TemplateHandler, type TemplateData } from 'easy-template-x';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { Fault } from '../../../shared/contract/fault.ts';
import {
  LARGEST_TEMPLATE,
  spotKey,
  type Filling,
  type FillingValue,
  type Spot,
} from '../../../shared/application/template.ts';
import { ReachesOutside, refuseLoadingFields, withoutOutside } from './outside.ts';

/** What unfolds to more was not made to be filled in. */
const MOST_UNPACKED = 100 * 2 ** 20;
const MOST_PARTS = 2_000;
/** What is read as text is held in memory more than once. */
const LARGEST_XML = 16 * 2 ** 20;
const XML_NAME = /\.(?:xml|rels)$/i;

/** A template that may be filled: no macros, nothing of it lies elsewhere. */
export interface Template {
  readonly bytes: Uint8Array;
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
  keepInside(parts, name);
  const document = parts['word/document.xml'];
  if (document === undefined) throw new Fault('template-not-docx', { name });
  const text = strFromU8(document);
  const settings = parts['word/settings.xml'];
  if (settings)
    parts['word/settings.xml'] = strToU8(
      strFromU8(settings).replaceAll(/<w:attachedTemplate\b[^>]*\/>/g, ''),
    );
  const delimiters = delimitersOf(text);
  const bytes = pack(parts);
  const marked = { ...parts, 'word/document.xml': strToU8(marksFromBookmarks(text, delimiters, () => true)) };
  const spots = await spotsOf(Buffer.from(pack(marked)), delimiters, name);
  return { bytes, spots };
}

/** The template with everything filled in, the same bytes each time; a bookmark that is not filled keeps what stands in it. @throws Fault template-not-docx */
export async function fillDocx(
  { bytes }: Pick<Template, 'bytes'>,
  filling: Filling,
  photo: TemplatePhoto | null,
): Promise<Uint8Array> {
  const parts = unzipSync(bytes);
  const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const delimiters = delimitersOf(text);
  const names = new Set(namesIn(filling));
  const isFilled = (bookmark: string) => names.has(BOOKMARK + bookmark);
  parts['word/document.xml'] = strToU8(marksFromBookmarks(text, delimiters, isFilled));
  const marked = Buffer.from(pack(parts));
  const filled = unzipSync(await new TemplateHandler({ delimiters }).process(marked, dataOf(filling, photo)));
  const drawn = strFromU8(filled['word/document.xml'] ?? new Uint8Array());
  return pack({ ...filled, 'word/document.xml': strToU8(withoutTwins(drawn)) });
}

/** What is filled, in the rows of lists too. */
const namesIn = (filling: Filling): readonly string[] =>
  Object.entries(filling).flatMap(([name, value]) => [
    name,
    ...('rows' in value ? value.rows.flatMap(namesIn) : []),
  ]);

/** A part that was repeated brought its bookmarks along each time; a document may have each but once. */
function withoutTwins(xml: string): string {
  const seen = new Set<string>();
  return xml.replaceAll(/<w:bookmark(?:Start|End)\b[^>]*\/>/g, (mark) => {
    const place = `${mark.startsWith('<w:bookmarkEnd')} ${/w:id="([^"]*)"/.exec(mark)?.[1] ?? ''}`;
    if (seen.has(place)) return '';
    seen.add(place);
    return mark;
  });
}

/** The limits are held against what the archive says of itself, and no part unpacks to more than it said. */
function unpack(content: Uint8Array, name: string): Parts {
  if (content.length > LARGEST_TEMPLATE) throw new Fault('template-too-large', { name });
  if (content[0] !== 0x50 || content[1] !== 0x4b) throw new Fault('template-not-docx', { name });
  let unpacked = 0;
  let count = 0;
  let macros = false;
  let isLarge = false;
  let parts: Parts;
  try {
    parts = unzipSync(content, {
      filter: ({ name: part, originalSize }) => {
        if (/vbaProject|vbaData|activeX/i.test(part)) macros = true;
        if (XML_NAME.test(part) && originalSize > LARGEST_XML) isLarge = true;
        unpacked += originalSize;
        count += 1;
        return !part.endsWith('/') && !isLarge && unpacked <= MOST_UNPACKED && count <= MOST_PARTS;
      },
    });
  } catch (error) {
    throw new Fault('template-not-docx', { name }, error);
  }
  if (isLarge || unpacked > MOST_UNPACKED || count > MOST_PARTS)
    throw new Fault('template-too-large', { name });
  if (macros || /macroEnabled/i.test(strFromU8(parts['[Content_Types].xml'] ?? new Uint8Array())))
    throw new Fault('template-macros', { name });
  return parts;
}

/**
 * Relations and fields that leave the file are taken out or refused. Neither the spelling of a part's name counts nor its
 * folder: what a part is stands elsewhere in the file.
 */
function keepInside(parts: Parts, name: string): void {
  try {
    for (const [part, bytes] of Object.entries(parts)) {
      const isRelations = part.toLowerCase().endsWith('.rels');
      if (isRelations) parts[part] = strToU8(withoutOutside(decode(bytes)));
      else if (isXml(part, bytes)) refuseLoadingFields(decode(bytes));
    }
  } catch (error) {
    const code = error instanceof ReachesOutside ? 'template-external' : 'template-not-docx';
    throw new Fault(code, { name }, error);
  }
}

const BEGINS_AS_XML = /^(?:\u00EF\u00BB\u00BF)?\s*<|^\u00FF\u00FE<|^\u00FE\u00FF\0</;
const isXml = (part: string, bytes: Uint8Array): boolean =>
  XML_NAME.test(part) || BEGINS_AS_XML.test(strFromU8(bytes.subarray(0, 64), true));

/** XML is UTF-8 unless its first two bytes say otherwise. */
function decode(bytes: Uint8Array): string {
  const encoding = { 0xfffe: 'utf-16le', 0xfeff: 'utf-16be' }[(bytes[0] ?? 0) * 256 + (bytes[1] ?? 0)];
  return new TextDecoder(encoding).decode(bytes);
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

/** Word's own bookmarks: hidden ones, and those that it sets around what was pasted. */
const OF_WORD = /^_|^OLE_LINK\d+$/;

/** In the place of each bookmark in the text that is wanted a placeholder; what stood in it goes. Word's own stay. */
function marksFromBookmarks(
  xml: string,
  { tagStart, tagEnd }: Delimiters,
  isWanted: (bookmark: string) => boolean,
): string {
  return xml.replaceAll(
    /<w:bookmarkStart\b([^>]*)\/>(.*?)(?=<w:bookmarkStart\b|<\/w:p>)/gs,
    (whole, attributes: string, rest: string, at: number) => {
      const bookmark = /w:name="([^"]+)"/.exec(attributes)?.[1];
      const id = /w:id="([^"]*)"/.exec(attributes)?.[1];
      if (bookmark === undefined || id === undefined || OF_WORD.test(bookmark) || !isWanted(bookmark))
        return whole;
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
    const spot: Spot = { name: tag, kind, within };
    if (!spots.has(spotKey(spot))) spots.set(spotKey(spot), spot);
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
