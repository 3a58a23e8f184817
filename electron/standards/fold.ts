import { Converter } from 'opencc-js/t2cn';
import type { Fold } from '../../shared/standard/fold.ts';

let converter: ReturnType<typeof Converter> | undefined;
/**
 * Hong Kong's knows all characters that the others do, and 衞 and 敍. Its table takes some 30 ms to build: whoever
 * compares no texts need not wait for it.
 */
const simplify = (character: string): string =>
  (converter ??= Converter({ from: 'hk', to: 'cn' }))(character);

/**
 * Characters that are written otherwise in Simplified Chinese in some words only (瞭解/了解 but 瞭望, 看著/看着 but
 * 著作, 計畫/计划 but 图画). As no word is looked at here, each pair is taken as one.
 */
const ALIKE: Readonly<Record<string, string>> = {
  瞭: '了',
  著: '着',
  藉: '借',
  覆: '复',
  画: '划',
  甦: '苏',
};

const folded = new Map<string, string>();

function foldCharacter(character: string): string {
  const known = folded.get(character);
  if (known !== undefined) return known;
  const simplified = simplify(character);
  const result = ALIKE[simplified] ?? simplified;
  folded.set(character, result);
  return result;
}

/**
 * Traditional characters to Simplified ones, each by itself: so a word folds alone as it does within a text, and
 * whatever is cut out of a text is found in it. (A converter that looks at words makes 干 of 乾, but leaves 乾坤.)
 */
export const fold: Fold = (text) => Array.from(text, foldCharacter).join('');
