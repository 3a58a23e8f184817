import { SaxesParser, type SaxesTagPlain } from 'saxes';

/** What is done at each element of an XML part. Prefixes are taken off: some programs put one on every name. */
export interface Visitor {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  /** `text` is what stands right between the tags. */
  readonly close?: (name: string, text: string) => void;
}

/** Walks through an XML part. No entity but XML's own five is known, and no other file is read. @throws Error malformed */
export function walk(xml: string, { open, close }: Visitor): void {
  const parser = new SaxesParser();
  const texts: string[] = [];
  parser.on('opentag', (tag: SaxesTagPlain) => {
    texts.push('');
    open?.(bare(tag.name), Object.fromEntries(Object.entries(tag.attributes).map(([k, v]) => [bare(k), v])));
  });
  const add = (text: string) => {
    if (texts.length > 0) texts.push((texts.pop() ?? '') + text);
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', (tag) => close?.(bare(tag.name), texts.pop() ?? ''));
  parser.on('error', (fault) => {
    throw fault;
  });
  parser.write(xml.replace(/^\uFEFF/, '')).close();
}

const bare = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Characters that XML cannot hold are written `_x000D_` (ECMA-376 Part 1, 22.9.2.19, ST_Xstring). */
export const decodeText = (text: string): string =>
  text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );

/** The same the other way round; what only looks so is guarded. */
export const encodeText = (text: string): string =>
  text
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll(/(?![\t\n])\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}/gu, escape);

/** Each UTF-16 unit as its escape. */
export const escape = (character: string): string =>
  Array.from({ length: character.length }, (_, index) => {
    const unit = character.charCodeAt(index).toString(16).toUpperCase();
    return `_x${unit.padStart(4, '0')}_`;
  }).join('');
