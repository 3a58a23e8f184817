import { Converter } from 'opencc-js/cn2t';
import { describe, expect, test } from 'vitest';
import { fold } from '../../../electron/standards/fold.ts';
import { packs } from '../../support/standards.ts';

describe('folding scripts', () => {
  test.each([
    ['標註資料的品質', '标注资料的品质'],
    ['乾燥與乾坤', '干燥与干坤'],
    ['瞭解 看著 憑藉 答覆', '了解 看着 凭借 答复'],
    ['臺灣、裡面、爲', '台湾、里面、为'],
    ['P1.3.2 abc 𠮷', 'P1.3.2 abc 𠮷'],
  ])('%s: %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  test('changes nothing that is folded, and keeps every character in its place', () => {
    for (const { nodes } of packs)
      for (const { text } of nodes) {
        expect(fold(fold(text))).toBe(fold(text));
        expect(fold(text)).toHaveLength(text.length);
      }
  });

  test.each(['tw', 't', 'hk'] as const)(
    'takes a text and its conversion to Traditional (%s) for the same',
    (to) => {
      const convert = Converter({ from: 'cn', to });
      const simplified = packs.filter(({ language }) => language === 'zh-CN').flatMap(({ nodes }) => nodes);
      for (const { text } of simplified) expect(fold(convert(text))).toBe(fold(text));
    },
  );
});
