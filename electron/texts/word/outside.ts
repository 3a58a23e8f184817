import { SaxesParser } from 'saxes';

/** What a part of a document would have Word load, or look for, outside the document. */
export class ReachesOutside extends Error {}

type Attributes = Readonly<Record<string, string>>;
interface Visitor {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly text?: (text: string) => void;
}

/** Names come without their prefix, attributes as they are written. @throws Error not well-formed, or with a DOCTYPE */
function walk(xml: string, { open, text }: Visitor): void {
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => open(bare(name), attributes as Attributes));
  parser.on('text', (piece) => text?.(piece));
  parser.on('cdata', (piece) => text?.(piece));
  parser.on('doctype', () => {
    throw new Error('DOCTYPE');
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml.replace(/^\uFEFF/, '')).close();
}

const bare = (name: string): string => name.slice(name.indexOf(':') + 1);

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const SOMEWHERE = /^\s*(?:[a-z][a-z0-9+.-]*:|[\\/]{2})/i;

/**
 * The relations of a part, written anew, so that a reader sees what was judged here: links that a person follows stay;
 * the path of the template that it was written by goes, since Word would look there.
 * @throws ReachesOutside where something else lies elsewhere, or a document of another kind is bound in
 * @throws Error not well-formed
 */
export function withoutOutside(rels: string): string {
  const kept: string[] = [];
  walk(rels, {
    open: (name, attributes) => {
      if (name !== 'Relationship') return;
      const { Id = '', Type: type = '', Target = '', TargetMode = 'Internal' } = attributes;
      const leaves = TargetMode.trim().toLowerCase() !== 'internal' || SOMEWHERE.test(Target);
      if (type.endsWith('/aFChunk')) throw new ReachesOutside();
      if (leaves && type.endsWith('/attachedTemplate')) return;
      if (leaves && !type.endsWith('/hyperlink')) throw new ReachesOutside();
      const written = { Id, Type: type, Target, ...(leaves && { TargetMode: 'External' }) };
      kept.push(
        `<Relationship ${Object.entries(written)
          .map(([key, value]) => `${key}="${escape(value)}"`)
          .join(' ')}/>`,
      );
    },
  });
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="${PACKAGE}">${kept.join('')}</Relationships>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string): string => text.replaceAll(/[&<>"]/g, (character) => ENTITIES[character]!);

/** Fields (ECMA-376 Part 1, 17.16.5) that load a file, or start a program, when they are brought up to date. */
const LOADING = /^\s*(?:DDE|DDEAUTO|IMPORT|INCLUDE|INCLUDEPICTURE|INCLUDETEXT|LINK|DATABASE|RD)\b/i;
const IN_PIECES = /DDEAUTO|INCLUDEPICTURE|INCLUDETEXT/i;

/** Looks through the codes of the fields in a part, cut over runs as they may be. @throws ReachesOutside, Error not well-formed */
export function refuseLoadingFields(xml: string): void {
  /** The codes of the fields that are open, the innermost last; what stands in none comes first. */
  const open: string[] = [''];
  let isCode = false;
  let all = '';
  const judge = (code: string) => {
    if (LOADING.test(code)) throw new ReachesOutside();
  };
  walk(xml, {
    open: (name, attributes) => {
      isCode = name === 'instrText' || name === 'delInstrText';
      const said = (wanted: string) =>
        Object.entries(attributes).find(([attribute]) => bare(attribute) === wanted)?.[1] ?? '';
      if (name === 'fldSimple') judge(said('instr'));
      if (name !== 'fldChar') return;
      if (said('fldCharType') === 'begin') open.push('');
      else if (said('fldCharType') === 'end' && open.length > 1) judge(open.pop() ?? '');
    },
    text: (piece) => {
      if (!isCode) return;
      open.push((open.pop() ?? '') + piece);
      all += piece;
    },
  });
  open.forEach(judge);
  // The name itself may be put together out of fields within the field.
  if (IN_PIECES.test(all)) throw new ReachesOutside();
}
