import { SaxesParser, type SaxesTagPlain } from 'saxes';

/** An element on its way: its name without prefix, its attributes with and without theirs. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

export interface Reader {
  readonly open?: (element: Element) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/** Thrown by a reader that has seen enough. */
export const ENOUGH = new Error('enough');

const bare = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * Reads XML from the first element to the last. Entities that a document declares are not resolved, so none can
 * multiply and none can fetch.
 * @throws where it is not well-formed
 */
export function readXml(xml: string, reader: Reader): void {
  const parser = new SaxesParser({ xmlns: false, fragment: false });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag: SaxesTagPlain) =>
    reader.open?.({
      name: bare(tag.name),
      attributes: Object.fromEntries(
        Object.entries(tag.attributes).flatMap(([name, value]) => [
          [bare(name), value],
          [name, value],
        ]),
      ),
    }),
  );
  parser.on('closetag', (tag: SaxesTagPlain) => reader.close?.(bare(tag.name)));
  parser.on('text', (text) => reader.text?.(text));
  try {
    parser.write(xml).close();
  } catch (error) {
    if (error !== ENOUGH) throw error;
  }
}
