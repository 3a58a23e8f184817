import { describe, expect, it } from 'vitest';
import { toMatch, toTerms } from '../../../shared/search/terms.ts';

describe('the terms of a text', () => {
  it.each([
    ['pairs of neighbouring characters, and the last by itself', '标注规范', '标注 注规 规范 范'],
    ['one character', '图', '图'],
    ['words and numbers whole', 'kappa 0.82', 'kappa 0 82'],
    ['scripts side by side', '用bert标注', '用 bert 标注 注'],
    ['a code', 'p1.2.1', 'p1 2 1'],
    ['symbols each by itself', 'c++ 🙂', 'c + + 🙂'],
    ['characters beyond the basic plane', '𠮷野家', '𠮷野 野家 家'],
    ['punctuation, which parts', '标注，规范', '标注 注 规范 范'],
    ['nothing', '，。', ''],
  ])('are %s', (_what, text, terms) => expect(toTerms(text)).toBe(terms));
});

describe('the question to the index', () => {
  it.each([
    ['two characters are one term', ['标注'], '"标注"'],
    ['more of them are a phrase', ['标注规范'], '"标注 注规 规范"'],
    ['one character begins a pair', ['注'], '"注" *'],
    ['a word of letters may go on', ['kap'], '"kap" *'],
    ['so may a code', ['p1.2'], '"p1 2" *'],
    ['letters before characters must end there', ['ai标注'], '"ai 标注"'],
    ['characters before letters end with the last by itself', ['标注ai'], '"标注 注 ai" *'],
    ['all words must stand there', ['标注', 'ner'], '"标注" AND "ner" *'],
    ['quotes and operators mean nothing', ['"标注"', 'or*'], '"标注" AND "or" *'],
    ['a word without terms is left out', ['—', '标注'], '"标注"'],
    ['no terms, no question', ['—'], null],
  ])('%s', (_what, words, match) => expect(toMatch(words)).toBe(match));
});
