/** How ideographs stand in order: as mainland readers look words up, or as those of Taiwan do. */
export const TITLE_ORDERS = ['pinyin', 'stroke'] as const;
export type TitleOrder = (typeof TITLE_ORDERS)[number];

/** As readers of that language look words up. @param language one of ours */
export const titleOrder = (language: string): TitleOrder => (language === 'zh-TW' ? 'stroke' : 'pinyin');

const COLLATIONS = { pinyin: 'zh-CN', stroke: 'zh-TW' } as const satisfies Record<TitleOrder, string>;
/** The block of common ideographs. */
const [FIRST, LAST] = [0x4e00, 0x9fff];
const IDEOGRAPHS = /[\u4e00-\u9fff]/g;

/** By ideograph, the one that has its rank as its number. Made once: it takes a tenth of a second. */
const ranks = new Map<TitleOrder, ReadonlyMap<string, string>>();
function ranksOf(order: TitleOrder): ReadonlyMap<string, string> {
  const known = ranks.get(order);
  if (known !== undefined) return known;
  const all = Array.from({ length: LAST - FIRST + 1 }, (_, at) => String.fromCharCode(FIRST + at));
  const { compare } = new Intl.Collator(COLLATIONS[order]);
  const made = new Map(all.toSorted(compare).map((one, rank) => [one, String.fromCharCode(FIRST + rank)]));
  ranks.set(order, made);
  return made;
}

/**
 * What a title is sorted by, so that plain comparison gives the order that people expect: letters whatever their case,
 * width and accents, numbers by what they amount to, ideographs by their sound or their strokes.
 */
export function titleKey(title: string, order: TitleOrder): string {
  const rank = ranksOf(order);
  return title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .trim()
    .replace(/\d+/g, byAmount)
    .replace(IDEOGRAPHS, (one) => rank.get(one) ?? one);
}

/** The longer of two numbers is the greater one, so its length stands first. */
function byAmount(digits: string): string {
  const number = digits.replace(/^0+(?=\d)/, '');
  const { length } = number;
  return length < 9 ? `${length}${number}` : `9${String.fromCharCode(0x30 + Math.min(length, 40))}${number}`;
}
