import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fontkit from 'fontkit';
import type { DossierLanguage } from '../../shared/dossier/document.ts';

export const FACE_NAMES = ['song', 'hei'] as const;
export type FaceName = (typeof FACE_NAMES)[number];

/** The same characters have other shapes north and south of the strait: a face for each language. */
const POSTSCRIPT_NAMES = {
  song: { 'zh-CN': 'NotoSerifCJKsc-Regular', 'zh-TW': 'NotoSerifCJKtc-Regular' },
  hei: { 'zh-CN': 'NotoSansCJKsc-Medium', 'zh-TW': 'NotoSansCJKtc-Medium' },
} satisfies Record<FaceName, Record<DossierLanguage, string>>;

export type Faces = Readonly<Record<FaceName, Face>>;

export function openFaces(folder: string, language: DossierLanguage): Faces {
  const open = (name: FaceName) =>
    new Face(
      fontkit.create(
        readFileSync(join(folder, `${name}.ttc`)),
        POSTSCRIPT_NAMES[name][language],
      ) as OpenedFont,
    );
  return { song: open('song'), hei: open('hei') };
}

/** What fontkit's types leave out. */
interface OpenedFont extends fontkit.Font {
  readonly hmtx: {
    readonly metrics: { readonly length: number; get(index: number): { readonly advance: number } };
  };
  readonly post: { readonly isFixedPitch: number };
  readonly head: { readonly macStyle: { readonly italic: boolean } };
  createSubset(): OpenedSubset;
}
interface OpenedSubset extends fontkit.Subset {
  readonly cff: unknown;
  readonly glyphs: number[];
}

/** What is drawn for a character, and the text that a reader gets back for it. */
interface FaceGlyph {
  /** Its number in this class; `drawn` is its number in the face, and `shape` the character that the face draws so. */
  readonly id: number;
  readonly drawn: number;
  readonly shape: string;
  readonly read: string;
  /** `read` as pdfkit wants it. */
  readonly codePoints: readonly number[];
  readonly advanceWidth: number;
  /** The face has no glyph for it. */
  readonly missing: boolean;
  /** Shown by nobody: it modifies what stands before it. */
  readonly ignorable: boolean;
}

const IGNORABLE = /^\p{Default_Ignorable_Code_Point}$/u;
const CLINGS = /^[\p{M}\p{Default_Ignorable_Code_Point}]$/u;
const LATIN = /\p{Script=Latin}/u;
/** A reader need not take a longer text for one glyph; what follows gets glyphs without room. */
const MOST_READ = 16;

const codePointOf = (character: string): number => character.codePointAt(0) ?? 0;
const isOne = (text: string): boolean => text.length === (codePointOf(text) > 0xffff ? 2 : 1);

/** In a Chinese face the apostrophe is as wide as a Han character: right between those, wrong within don’t. */
const isApostrophe = (characters: readonly string[], index: number): boolean =>
  characters[index] === '’' &&
  LATIN.test(characters[index - 1] ?? '') &&
  LATIN.test(characters[index + 1] ?? '');

/**
 * A type face as pdfkit draws with it: `source` goes where pdfkit takes a font.
 *
 * Text is laid out one glyph a character, without ligatures and language-dependent shapes, and each character has a
 * glyph number of its own in the file even where the face draws two alike (一 and the radical ⼀, · and ・): a glyph
 * number can be mapped back to one text only, so that whoever copies or searches gets the characters that went in.
 */
export class Face {
  readonly #font: OpenedFont;
  readonly #unitsPerEm: number;
  readonly #glyphs: FaceGlyph[] = [];
  readonly #byText = new Map<string, FaceGlyph>();
  readonly #widths = new Map<string, number>();
  readonly source: fontkit.Font;

  constructor(font: OpenedFont) {
    this.#font = font;
    this.#unitsPerEm = font.unitsPerEm;
    // pdfkit's first glyph is .notdef; ours never draws it.
    const advanceWidth = this.#unitsPerEm;
    this.#glyphs.push({
      id: 0,
      drawn: 0,
      shape: '',
      read: '',
      codePoints: [0],
      advanceWidth,
      missing: false,
      ignorable: false,
    });
    this.source = this.#sourceForPdfkit();
  }

  /** In em. */
  width(text: string): number {
    const known = this.#widths.get(text);
    if (known !== undefined) return known;
    const width = this.#glyphsOf(text).reduce((sum, glyph) => sum + glyph.advanceWidth, 0) / this.#unitsPerEm;
    if (text.length <= 2) this.#widths.set(text, width);
    return width;
  }

  /** The characters of a text that the face has no glyph for, and where they stand, in em from its beginning. */
  missingIn(text: string): readonly { readonly character: string; readonly at: number }[] {
    const missing: { character: string; at: number }[] = [];
    let at = 0;
    for (const glyph of this.#glyphsOf(text)) {
      if (glyph.missing) missing.push({ character: glyph.shape, at });
      at += glyph.advanceWidth / this.#unitsPerEm;
    }
    return missing;
  }

  /** The outline of a character as an SVG path, y upwards: ink that nobody finds who searches the text. */
  outline(character: string): { readonly path: string; readonly unitsPerEm: number } {
    const glyph = this.#font.glyphForCodePoint(codePointOf(character));
    return { path: glyph.path.toSVG(), unitsPerEm: this.#unitsPerEm };
  }

  #glyphsOf(text: string): readonly FaceGlyph[] {
    const glyphs: FaceGlyph[] = [];
    const characters = Array.from(text);
    characters.forEach((character, index) => {
      const glyph = isApostrophe(characters, index) ? this.#glyph("'", character) : this.#glyph(character);
      const before = glyphs.at(-1);
      const joined = before && CLINGS.test(character) ? this.#join(before, glyph) : null;
      if (joined) glyphs[glyphs.length - 1] = joined;
      else glyphs.push(glyph);
    });
    return glyphs;
  }

  /** One glyph for two characters: a letter with its mark where the face has them as one, and what shows nothing. */
  #join(before: FaceGlyph, after: FaceGlyph): FaceGlyph | null {
    if (before.read.length > MOST_READ) return null;
    const read = before.read + after.read;
    if (after.ignorable) return this.#glyph(before.shape, read);
    const composed = (before.shape + after.shape).normalize('NFC');
    return isOne(composed) && this.#has(composed) ? this.#glyph(composed, read) : null;
  }

  /** The glyph that is drawn as the face draws `shape`, and read as `read`. */
  #glyph(shape: string, read: string = shape): FaceGlyph {
    const key = read === shape ? shape : `${shape} for ${read}`;
    const known = this.#byText.get(key);
    if (known) return known;
    const codePoints = Array.from(read, codePointOf);
    const glyph = { id: this.#glyphs.length, shape, read, codePoints, ...this.#draw(shape) };
    this.#glyphs.push(glyph);
    this.#byText.set(key, glyph);
    return glyph;
  }

  #has(character: string): boolean {
    return this.#font.hasGlyphForCodePoint(codePointOf(character));
  }

  /** A character without a glyph gets a blank of one em, over which a box is drawn; an ignorable one gets no room. */
  #draw(character: string): Pick<FaceGlyph, 'drawn' | 'advanceWidth' | 'missing' | 'ignorable'> {
    const ignorable = IGNORABLE.test(character);
    if (!ignorable && this.#has(character)) {
      const drawn = this.#font.glyphForCodePoint(codePointOf(character)).id;
      return { drawn, advanceWidth: this.#advance(drawn), missing: false, ignorable };
    }
    const drawn = this.#font.glyphForCodePoint(codePointOf(' ')).id;
    return { drawn, advanceWidth: ignorable ? 0 : this.#unitsPerEm, missing: !ignorable, ignorable };
  }

  /** Straight from the table: fontkit's glyph.advanceWidth reads the outline too, 10 times slower. */
  #advance(glyph: number): number {
    const { metrics } = this.#font.hmtx;
    return metrics.get(Math.min(glyph, metrics.length - 1)).advance;
  }

  /** The part of a fontkit font that pdfkit uses, with our layout and a subset that counts our glyphs. */
  #sourceForPdfkit(): fontkit.Font {
    const font = this.#font;
    const { postscriptName, unitsPerEm, ascent, descent, xHeight, capHeight, lineGap, bbox, italicAngle } =
      font;
    const source = {
      postscriptName,
      unitsPerEm,
      ascent,
      descent,
      xHeight,
      capHeight,
      lineGap,
      bbox,
      italicAngle,
      'OS/2': font['OS/2'],
      post: font.post,
      head: font.head,
      getGlyph: (id: number) => this.#glyphs[id],
      layout: (text: string) => this.#layout(text),
      createSubset: () => this.#createSubset(),
    };
    return source as unknown as fontkit.Font;
  }

  #layout(text: string) {
    const glyphs = this.#glyphsOf(text);
    const positions = glyphs.map(({ advanceWidth }) => ({
      xAdvance: advanceWidth,
      yAdvance: 0,
      xOffset: 0,
      yOffset: 0,
      advanceWidth,
    }));
    return { glyphs, positions, advanceWidth: glyphs.reduce((sum, glyph) => sum + glyph.advanceWidth, 0) };
  }

  #createSubset() {
    const subset = this.#font.createSubset();
    const numbers = new Map<number, number>([[0, 0]]);
    const includeGlyph = (id: number) => {
      const known = numbers.get(id);
      if (known !== undefined) return known;
      const number = subset.glyphs.length;
      subset.glyphs.push(this.#glyphs[id]!.drawn);
      numbers.set(id, number);
      return number;
    };
    return { cff: subset.cff, includeGlyph, encode: () => subset.encode() };
  }
}
