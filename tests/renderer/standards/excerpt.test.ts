import { expect, test } from 'vitest';
import { excerpt } from '../../../renderer/features/standards/search/excerpt.ts';

const marked = (text: string, ...ranges: readonly (readonly [number, number])[]) =>
  excerpt(text, ranges)
    .map(({ text: part, isHit }) => (isHit ? `[${part}]` : part))
    .join('');

test('what was found is told from the rest, at both ends too', () => {
  expect(marked('数据标注与标注', [2, 4], [5, 7])).toBe('数据[标注]与[标注]');
  expect(marked('标注', [0, 2])).toBe('[标注]');
  expect(marked('标注')).toBe('标注');
});

test('ranges may come in any order and overlap', () => {
  expect(marked('数据标注员', [2, 5], [0, 3])).toBe('[数据标][注员]');
});

test('of a long text only a part around the first hit is shown', () => {
  const text = `${'前'.repeat(300)}标注${'后'.repeat(300)}`;
  const shown = marked(text, [300, 302]);
  expect(shown).toBe(`…${'前'.repeat(40)}[标注]${'后'.repeat(118)}…`);
  expect(marked('甲'.repeat(300), [298, 300])).toBe(`…${'甲'.repeat(158)}[甲甲]`);
});

test('no character is cut in two', () => {
  const shown = marked(`${'𠮷'.repeat(150)}标注${'𠮷'.repeat(101)}`, [300, 302]);
  expect(() => encodeURIComponent(shown)).not.toThrow();
  expect(shown.startsWith('…𠮷')).toBe(true);
});
