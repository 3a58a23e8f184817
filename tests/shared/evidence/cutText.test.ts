import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutText } from '../../../shared/evidence/cutText.ts';

test.each([
  ['测试报告', 2, '测试'],
  ['测试', 300, '测试'],
  ['𠮷田', 1, ''],
  ['a𠮷田', 2, 'a'],
  ['ok👩‍💻', 4, 'ok'],
  ['ne\u0301', 2, 'n'],
])('%s cut to %d is %s', (text, most, cut) => {
  expect(cutText(text, most)).toBe(cut);
});

test('no pair is ever torn, and nothing is longer than asked', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.nat(40), (text, most) => {
      const cut = cutText(text, most);
      expect(text.startsWith(cut) && cut.length <= most).toBe(true);
      expect(() => encodeURIComponent(cut)).not.toThrow(); // it throws at half a pair
    }),
  );
});
