import { describe, expect, it } from 'vitest';
import { indented, table, widthOf } from '../../../electron/cli/table.ts';

describe('the width of a text on a terminal', () => {
  it.each([
    ['kappa', 5],
    ['标注', 4],
    ['標註 A', 6],
    ['，。（）', 8],
    ['ＡＢ', 4],
    ['𠮷', 2],
    ['e\u0301', 1],
    ['', 0],
  ])('%j takes %i columns', (text, width) => {
    expect(widthOf(text)).toBe(width);
  });
});

describe('a table', () => {
  it('aligns ideographs and letters, numbers to the right, and ends no line with blanks', () => {
    expect(
      table(
        ['种类', 'n', 'title'],
        [
          ['工作成果', 3, 'a\nb'],
          ['CSV', 12, ''],
        ],
      ),
    ).toBe(['种类       n  title', '工作成果   3  a b', 'CSV       12'].join('\n'));
  });

  it('may have no head and no rows', () => {
    expect(table(null, [['a', 'b']])).toBe('a  b');
    expect(table(null, [])).toBe('');
    expect(table(['a', 'b'], [])).toBe('a  b');
  });

  it('is indented line by line', () => {
    expect(indented('a\nb')).toBe('  a\n  b');
  });
});
