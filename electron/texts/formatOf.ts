/** How the text of a file is read. */
export type TextFormat = 'pdf' | 'docx' | 'pptx' | 'xlsx' | 'html' | 'plain';

const OFFICE = 'application/vnd.openxmlformats-officedocument.';
const FORMATS: Readonly<Record<string, TextFormat>> = {
  'application/pdf': 'pdf',
  [`${OFFICE}wordprocessingml.document`]: 'docx',
  [`${OFFICE}presentationml.presentation`]: 'pptx',
  [`${OFFICE}spreadsheetml.sheet`]: 'xlsx',
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'image/svg+xml': 'html',
};
/** What nobody knows may be source code; whether it is text, its bytes say. */
const PLAIN = /^(text\/|application\/(octet-stream|json|jsonl|yaml|xml|toml|sql|javascript|x-[\w+-]+)$)/;
const PACKED =
  /^application\/x-.*(zip|compress|tar|rar|archive|7z|executable|elf|msi|dosexec|deb|rpm|sqlite3|font|flash)/;

/** Null where content of that kind holds no text that we can read. */
export function formatOf(mediaType: string): TextFormat | null {
  if (Object.hasOwn(FORMATS, mediaType)) return FORMATS[mediaType] ?? null;
  return PLAIN.test(mediaType) && !PACKED.test(mediaType) ? 'plain' : null;
}
