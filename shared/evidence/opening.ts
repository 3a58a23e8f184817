import type { StoredFile } from './evidence.ts';

/** What a file could do when the system's program opens it. */
export const DANGERS = ['program', 'script', 'page', 'macros', 'archive', 'unknown'] as const;
export type Danger = (typeof DANGERS)[number];

/** Whether a copy opens at once, after a question, or is only ever saved. */
export type Opening =
  | { readonly how: 'at-once' }
  | { readonly how: 'after-question'; readonly danger: Exclude<Danger, 'program'> }
  | { readonly how: 'never'; readonly danger: 'program' };

type Nature = Danger | 'harmless';

const listed = (nature: Nature, names: string): readonly (readonly [string, Nature])[] =>
  names.split(' ').map((name) => [name, nature]);

/** By the extension, which is what the system goes by. */
const BY_EXTENSION: ReadonlyMap<string, Nature> = new Map([
  ...listed('harmless', 'pdf png jpg jpeg gif webp bmp tif tiff heic heif avif'),
  ...listed(
    'harmless',
    'txt log md markdown csv tsv json jsonl yaml yml docx xlsx pptx odt ods odp rtf epub',
  ),
  ...listed('harmless', 'mp3 m4a wav ogg oga opus flac aac mp4 m4v mov webm mkv avi ogv'),
  ...listed(
    'program',
    'exe com scr pif cpl msc msi msp mst msix msixbundle appx appxbundle appinstaller dll sys',
  ),
  ...listed(
    'program',
    'bat cmd ps1 psm1 psd1 vb vbs vbe js jse ws wsf wsh wsc sct hta chm hlp reg inf ins isp',
  ),
  ...listed(
    'program',
    'lnk url scf desktop website webloc library-ms search-ms settingcontent-ms application',
  ),
  ...listed(
    'program',
    'app command tool workflow action terminal scpt applescript fileloc inetloc dmg pkg mpkg',
  ),
  ...listed(
    'program',
    'jar jnlp class xll xlam ppam wll run bin elf appimage deb rpm snap flatpak flatpakref',
  ),
  ...listed('program', 'iso img vhd vhdx apk ade adp mde accde accdr rdp iqy slk oqy'),
  ...listed('script', 'py pyw pyc pyz rb pl php lua sh bash zsh fish csh ksh mjs cjs ts ipynb r jl tcl sql'),
  ...listed('page', 'html htm xhtml xht shtml mht mhtml svg svgz xml xsl xslt'),
  ...listed(
    'macros',
    'doc dot docm dotm xls xlt xlsb xlsm xltm ppt pps pot pptm potm ppsm sldm mdb accdb odm otm',
  ),
  ...listed('archive', 'zip 7z rar tar gz tgz bz2 xz zst cab lzh arj'),
]);

/** By what the bytes are: what lies about its extension is caught here. */
function natureOfType(mediaType: string): Nature {
  const type = mediaType.toLowerCase();
  if (PROGRAM_TYPE.test(type)) return 'program';
  if (/macroenabled|^application\/x-cfb$|^application\/(msword|vnd\.ms-)/.test(type)) return 'macros';
  if (/^(text\/html|image\/svg\+xml|application\/(xhtml\+)?xml|text\/xml|multipart\/)/.test(type))
    return 'page';
  if (/^(text\/x-|application\/(javascript|x-sh|x-ipynb))/.test(type)) return 'script';
  if (ARCHIVE_TYPE.test(type)) return 'archive';
  return HARMLESS_TYPE.test(type) ? 'harmless' : 'unknown';
}

const PROGRAM_TYPE =
  /^application\/(x-(msdownload|dosexec|executable|elf|mach-binary|sharedlib|msi|ms-shortcut|apple-diskimage|deb|rpm|java.*|iso9660-image)|vnd\.microsoft\.portable-executable|vnd\.android\.package-archive|java.*|wasm)$|^application\/x\.ms\.shortcut$|^application\/x\.apple\.alias$/;
const ARCHIVE_TYPE =
  /^application\/(zip|gzip|x-(7z-compressed|rar-compressed|tar|bzip2|xz|gtar|lzip|lzh-compressed)|zstd|x-compress|vnd\.(rar|ms-cab-compressed))$/;
const HARMLESS_TYPE =
  /^(image\/(png|jpeg|gif|webp|bmp|tiff|heic|heif|avif)|audio\/.+|video\/.+|text\/(plain|markdown|csv|tab-separated-values)|application\/(pdf|json|jsonl|yaml|rtf|epub\+zip|ogg|vnd\.openxmlformats-officedocument\.(wordprocessingml\.document|spreadsheetml\.sheet|presentationml\.presentation)|vnd\.oasis\.opendocument\.(text|spreadsheet|presentation)))$/;

/**
 * Whether the system's program may open a copy: at once only where the name and the bytes are both on the list of what
 * runs nothing; never what the system itself would run. Whatever is on no list is asked about.
 */
export function openingOf(file: Pick<StoredFile, 'name' | 'mediaType'>): Opening {
  const extension = extensionOf(copyNameOf(file));
  const natures = [BY_EXTENSION.get(extension) ?? 'unknown', natureOfType(file.mediaType)] as const;
  const danger = DANGERS.find((one) => natures.includes(one));
  if (danger === undefined) return { how: 'at-once' };
  return danger === 'program' ? { how: 'never', danger } : { how: 'after-question', danger };
}

/** What a file without an extension is called, so that the system finds the program for it. */
const EXTENSION_OF: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'text/plain': 'txt',
  'audio/mpeg': 'mp3',
  'video/mp4': 'mp4',
};

/** In UTF-16 units: no more than 240 bytes of UTF-8, where file systems end at 255. */
const LONGEST = 80;
/** Devices of Windows, whatever their extension (learn.microsoft.com, Naming Files, Paths, and Namespaces). */
const DEVICE = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])(?=\.|$)/i;
/** Control characters, those that turn the direction of what follows or have no width, and what no name may hold on some system. */
const FORBIDDEN =
  // oxlint-disable-next-line no-control-regex, no-misleading-character-class
  /[\u0000-\u001F\u007F-\u009F\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\\/:*?"<>|]/g;

/**
 * A name under which a copy is safe to lie on every system: NFC, no path, nothing unseen, no device, no dot or blank at
 * either end, and short, with the extension kept.
 */
export function copyNameOf({ name, mediaType }: Pick<StoredFile, 'name' | 'mediaType'>): string {
  const clean = name
    .normalize('NFC')
    .replaceAll(FORBIDDEN, '_')
    .replaceAll(/\p{Surrogate}/gu, '_')
    .replace(/^[\s.]+|[\s.]+$/g, '')
    .replace(DEVICE, '_$1');
  const found = extensionOf(clean);
  const extension = found === '' ? (EXTENSION_OF[mediaType] ?? '') : clean.slice(-found.length);
  const tail = extension === '' ? '' : `.${extension}`;
  const stem = (found === '' ? clean : clean.slice(0, -tail.length)) || 'file';
  return `${shortened(stem, LONGEST - tail.length)}${tail}`;
}

/** Without a surrogate cut in two, or a blank before the extension. */
const shortened = (stem: string, room: number): string =>
  stem.length <= room
    ? stem
    : stem
        .slice(0, room)
        .replace(/[\uD800-\uDBFF]$/, '')
        .trimEnd();

/** In small letters, without the dot; '' where there is none. */
const extensionOf = (name: string): string => (/\.([^.\s]{1,24})$/.exec(name)?.[1] ?? '').toLowerCase();
