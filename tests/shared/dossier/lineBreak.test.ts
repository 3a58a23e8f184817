import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLines, clustersOf } from '../../../shared/dossier/lineBreak.ts';

/** A full-width character is 2 wide, any other 1: widths can be counted by eye. */
const measure = (cluster: string) =>
  /^[\u2E80-\uFFFF“”‘’—…①]|^[\u{1F000}-\u{3FFFF}]/u.test(cluster) ? 2 : 1;
const broken = (text: string, width: number) =>
  breakLines(text, width, measure).map((line) => text.slice(line.start, line.end));

describe('a line', () => {
  it.each<[why: string, text: string, width: number, lines: string[]]>([
    ['ends where it is full', '中文排版需求', 6, ['中文排', '版需求']],
    ['does not begin with a stop', '今天下雨，不出门', 8, ['今天下', '雨，不出', '门']],
    ['does not begin with a closing mark', '他说「可以」了', 10, ['他说「可', '以」了']],
    ['does not begin with several closing marks', '他（说「好」）。', 12, ['他（说', '「好」）。']],
    ['does not end with an opening mark', '见附件（第一）', 8, ['见附件', '（第一）']],
    ['does not end with an opening quotation mark', '他说的“好”', 8, ['他说的', '“好”']],
    ['keeps a dash whole', '工作——生活', 6, ['工作', '——生', '活']],
    ['keeps an ellipsis whole', '他说到……', 8, ['他说到', '……']],
    ['keeps a word whole', '使用TensorFlow训练', 12, ['使用', 'TensorFlow训', '练']],
    ['keeps a number with its sign whole', '提高了12.5%左右', 8, ['提高了', '12.5%左', '右']],
    ['keeps a date whole', '于2024-05-01完成', 10, ['于', '2024-05-01', '完成']],
    ['may end between Han and Latin', '用AI训练', 4, ['用AI', '训练']],
    ['may end after a hyphen before a letter', 'state-of-the-art', 8, ['state-', 'of-the-', 'art']],
    ['lets blanks hang over its end', 'aaa   bbb', 4, ['aaa   ', 'bbb']],
    ['ends where its author ended it', 'a\nb\r\n\nc', 9, ['a\n', 'b\r\n', '\n', 'c']],
    ['follows a newline at the end of the text', 'a\n', 9, ['a\n', '']],
    ['is there for an empty text', '', 9, ['']],
    ['tears a word that is wider than a line', 'abcdefghij', 4, ['abcd', 'efgh', 'ij']],
    ['tears stops that are wider than a line', '好。。。。', 4, ['好。', '。。', '。']],
    ['holds one character where not even that fits', '中文', 1, ['中', '文']],
    [
      'does not part a character from its variation selector',
      '邊\u{E0100}邊\u{E0100}',
      3,
      ['邊\u{E0100}', '邊\u{E0100}'],
    ],
    ['does not break at a no-break space', '第\u00A03页内容', 6, ['第\u00A03页', '内容']],
  ])('%s: %s', (_why, text, width, lines) => {
    expect(broken(text, width)).toEqual(lines);
  });

  it('knows its width without the blanks at its end', () => {
    expect(breakLines('中文  a', 6, measure)).toEqual([
      { start: 0, end: 4, width: 4, last: false },
      { start: 4, end: 5, width: 1, last: true },
    ]);
  });

  it('is narrower where the first line is indented', () => {
    expect(breakLines('中文排版', 8, measure, 4).map((line) => line.end)).toEqual([2, 4]);
  });
});

describe('any text, however hostile', () => {
  const someText = fc.array(
    fc.constantFrom(
      ...Array.from('中文字，。、；：？！）》」』】”’·（《「『【“‘—…ab12.%-/ \n\t×①３'),
      'word',
      '𬭎',
      '👨‍👩‍👧',
      'é',
      '——',
      '\u200B',
    ),
    { maxLength: 60 },
  );
  const cases = fc.tuple(
    someText.map((parts) => parts.join('')),
    fc.integer({ min: 2, max: 24 }),
  );
  const starts = '，。、；：？！）》」』】”’·';
  const ends = '（《「『【“‘';

  const every = (holds: (text: string, width: number) => boolean) =>
    fc.assert(
      fc.property(cases, ([text, width]) => {
        expect(holds(text, width)).toBe(true);
      }),
    );

  it('keeps every character, in order', () => {
    expect.hasAssertions();
    every((text, width) => broken(text, width).join('') === text);
  });

  it('is never wider than its line, single characters apart', () => {
    expect.hasAssertions();
    every((text, width) =>
      breakLines(text, width, measure).every(
        (line) => line.width <= width || clustersOf(text.slice(line.start, line.end).trimEnd()).length === 1,
      ),
    );
  });

  it('begins no line with a closing mark and ends none with an opening one, unless nothing else can be torn', () => {
    expect.hasAssertions();
    every((text, width) => {
      const lines = broken(text, width);
      return lines.slice(1).every((line, index) => {
        const before = lines[index]!;
        if (/\s$/.test(before)) return true;
        const bad = starts.includes(line.charAt(0)) || ends.includes(before.slice(-1));
        // Between two Han characters and after a blank, if nothing clings to it, there is always a place to break.
        return !bad || !/[中文字]{2}|\s(?=[^\s\u200B])/.test(before);
      });
    });
  });
});
