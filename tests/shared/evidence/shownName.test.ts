import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shownName } from '../../../shared/evidence/shownName.ts';

test('what turns the direction of reading, breaks the line or rules a terminal is seen as a sign of its own', () => {
  expect(shownName('photo\u202Egpj.exe')).toBe('photo\uFFFDgpj.exe');
  expect(shownName('a\nb\u001B[2Jc\u0085d\u2067e')).toBe('a\uFFFDb\uFFFD[2Jc\uFFFDd\uFFFDe');
});

test('names as people give them are shown as they are, emoji of many parts too', () => {
  for (const name of ['测试报告（第 2 版）.pdf', '👩‍💻截图.png', 'naïve café.txt', 'تقرير.pdf', '.hidden'])
    expect(shownName(name)).toBe(name);
});

test('nothing of a name is lost but what cannot be seen', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      expect(shownName(name)).toHaveLength(name.length);
      expect(shownName(shownName(name))).toBe(shownName(name));
    }),
  );
});
