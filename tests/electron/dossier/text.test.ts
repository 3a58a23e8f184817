import { beforeAll, describe, expect, it } from 'vitest';
import type { DossierLanguage } from '../../../shared/dossier/document.ts';
import { examine, has, read } from './read.ts';
import { dossierOf, draw } from './sample.ts';

/** One line each, so that no line break comes between. */
const TOUGH = {
  简体: '人工智能训练师使用数据处理工具，对业务数据进行清洗、标注。',
  繁體: '依據資料蒐集需求，運用工具進行資料清理、標註與彙整。',
  'both at once': '发發台臺后後里裡面麵只隻 骨角直户戶',
  'full-width digits and letters': '２０２４年ＡＢＣ％＋－＝',
  'numbers in circles and brackets': '①②③⑩⑳㈠㈡Ⅰ Ⅳ ⅷ',
  brackets: '《规范》「引用」『内』〈篇〉【注】〔2024〕（一）［甲］｛乙｝',
  'Latin and Greek': 'Office affluent fi ffi fl AV To αβγ Δ Ω é ü ñ',
  'numbers and signs': '12.5% 3×4 ±0.05 ≤≥≠ ℃ № 1/2 ½ → ← ✓ ○ ●',
  'rare characters of names': '𬭎㛃䶮堃喆犇𠮷𡈽吉㐂龘',
  'compatibility ideographs beside their like': '豈豈更更﨎﨎 都都',
  'radicals beside their like': '⼀一⼆二⽬目⾦金⻚页',
  'points that look alike': '· ・ • ‧ ｡ 。 ． .',
  quotes: '“双”‘单’"straight" don’t it’s ’90s 「直」',
  'dashes and ellipsis': '工作——生活…… – — ― ‐ -',
  'half-width and full-width': '，,。.：:；;（(）)！!？?',
  kana: 'ひらがな カタカナ ｶﾀｶﾅ ー',
  bopomofo: 'ㄅㄆㄇㄈ',
  'a space of another kind': '甲　乙\u00A0丙\u2003丁',
  'variation selectors': '邊\u{E0100}邉\u{E0101}葛\u{E0100}',
  'a zero-width joiner and space': 'ab\u200Bcd\u200Def',
  'combining marks, as macOS writes file names': 'e\u0301 a\u0308 か\u3099 x\u0301',
};

describe.each<DossierLanguage>(['zh-CN', 'zh-TW'])('text in a dossier in %s', (language) => {
  let bytes: Buffer;
  let missing: readonly string[];
  let whole: string;
  beforeAll(async () => {
    const blocks = Object.values(TOUGH).flatMap((text) => [
      { kind: 'paragraph', text } as const,
      { kind: 'paragraph', text, style: 'label' } as const,
    ]);
    const drawn = await draw(dossierOf(blocks, { language }));
    bytes = drawn.bytes;
    missing = drawn.missing.map(({ character }) => character);
    const { pages } = await read(bytes);
    whole = pages.map((page) => page.text).join('');
  });

  it('has a glyph for every character of it', () => {
    expect(missing).toEqual([]);
  });

  it.each(Object.entries(TOUGH))('gives its characters back: %s', (_, text) => {
    const wanted = text.replaceAll(/\s/g, '');
    // Once in Song, once in Hei.
    expect(whole.split(wanted)).toHaveLength(3);
  });

  it.runIf(has('pdftotext')).each(Object.entries(TOUGH))(
    'gives its characters to pdftotext: %s',
    (_, text) => {
      const { stdout } = examine(bytes, 'pdftotext', '-raw', 'file', '-');
      const bare = (words: string) => words.replaceAll(/\s/g, '');
      expect(bare(stdout).split(bare(text))).toHaveLength(3);
    },
  );

  it('is set in the shapes of its language', () => {
    const place = language === 'zh-CN' ? 'sc' : 'tc';
    const fonts = new Set(bytes.toString('latin1').match(/(?<=\/BaseFont \/[A-Z]{6}\+)[\w-]+/g));
    expect(fonts).toEqual(new Set([`NotoSerifCJK${place}-Regular`, `NotoSansCJK${place}-Medium`]));
  });
});

describe('a character that no face has', () => {
  it('is named, stands as a box, and can still be found', async () => {
    const plain = await draw(dossierOf([{ kind: 'paragraph', text: '第版' }]));
    const drawn = await draw(dossierOf([{ kind: 'paragraph', text: '第🙂版한𰻞' }]));
    expect(plain.missing).toEqual([]);
    expect(drawn.missing).toEqual([
      { character: '🙂', pages: [2] },
      { character: '한', pages: [2] },
    ]);
    const { pages } = await read(drawn.bytes);
    expect(pages[1]!.text).toContain('第🙂版한𰻞');
  });

  it('is as wide as a Han character', async () => {
    const { bytes } = await draw(dossierOf([{ kind: 'paragraph', text: '🙂🙂' }]));
    const { pages } = await read(bytes);
    expect(pages[1]!.items.find((item) => item.text === '🙂🙂')?.width).toBeCloseTo(21);
  });

  it('may be half a character, which stands as �', async () => {
    const { bytes } = await draw(dossierOf([{ kind: 'paragraph', text: '甲\uD83D乙' }]));
    const { pages } = await read(bytes);
    expect(pages[1]!.text).toContain('甲\uFFFD乙');
  });
});
