import fc from 'fast-check';
import { Converter } from 'opencc-js/cn2t';
import { describe, expect, test } from 'vitest';
import { fold } from '../../../electron/standards/fold.ts';
import { openFolder } from '../../../shared/search/foldText.ts';
import { createSearch } from '../../../shared/search/search.ts';
import { ownStandard, packs } from '../../support/standards.ts';

const search = createSearch(fold);
const { foldText } = openFolder(fold);
const toTraditional = Converter({ from: 'cn', to: 'tw' });
const EVERYTHING = Number.MAX_SAFE_INTEGER;

const own = ownStandard([
  { id: 'A', code: 'P1.3.2', text: 'A model is trained by AI engineers on labelled data.' },
  { id: 'B', code: 'P1.3.20', text: '依規範標註資料，並檢查標註品質。' },
  { id: 'C', code: 'K14', heading: '数据标注', text: '了解 P1.3.2 所需的工具' },
  { id: 'D', text: '使用 AI 标注工具', details: [{ label: '工具', text: 'Ｌａｂｅｌ Studio' }] },
  { id: 'E', text: '𠮷野家的ﬁle：乾燥、瞭解、café' },
]);
const find = (query: string, limit = EVERYTHING) => search([own], { query, limit });
const ids = (query: string) => find(query).hits.map(({ node }) => node);
/** What is marked in each hit. */
const marked = (query: string) =>
  find(query).hits.map(({ text, ranges }) => ranges.map(([from, to]) => text.slice(from, to)));

describe('a word is found', () => {
  test.each([
    ['in either script', '標註', ['C', 'D', 'B']],
    ['in either script', '标注', ['C', 'D', 'B']],
    ['of one character', '燥', ['E']],
    ['that only begins', 'labe', ['A', 'D']],
    ['within another, which comes last', 'ai', ['D', 'A']],
    ['within another, which comes last', 'rain', ['A']],
    ['whatever its width and case', 'LABEL', ['A', 'D']],
    ['whether or not a blank parts scripts', 'AI标注', ['D']],
    ['written with combining marks', 'cafe\u0301', ['E']],
    ['with a ligature', 'file', ['E']],
    ['where a character has several forms', '了解', ['E', 'C']],
    ['beyond the first plane', '𠮷', ['E']],
    ['nowhere', '龘', []],
    ['across heading and text', '标注了解', []],
  ])('%s: %s', (_, query, expected) => {
    expect(ids(query)).toEqual(expected);
  });

  test('by its code: the exact one first, then where it begins one, then where it is mentioned', () => {
    expect(ids('p1.3.2')).toEqual(['A', 'B', 'C']);
    expect(ids('k14')).toEqual(['C']);
    expect(ids('4')).toEqual([]);
  });

  test('together with all the others, wherever in the node', () => {
    expect(ids('標註 工具')).toEqual(['D', 'C']);
    expect(ids('  k14\t工具 ')).toEqual(['C']);
    expect(ids('标注 龘')).toEqual([]);
  });

  test('or nothing is looked for', () => {
    for (const query of ['', ' \n', '\0']) expect(find(query)).toEqual({ query, total: 0, hits: [] });
  });
});

describe('a hit', () => {
  test('tells where the words stand; a heading and details are quoted where they do there', () => {
    expect(find('标注 studio')).toEqual({
      query: '标注 studio',
      total: 1,
      hits: [
        {
          standard: 'own-1',
          node: 'D',
          code: null,
          text: '使用 AI 标注工具\nＬａｂｅｌ Studio',
          ranges: [
            [6, 8],
            [17, 23],
          ],
        },
      ],
    });
    expect(find('数据标注').hits).toEqual([
      {
        standard: 'own-1',
        node: 'C',
        code: 'K14',
        text: '数据标注\n了解 P1.3.2 所需的工具',
        ranges: [[0, 4]],
      },
    ]);
    expect(find('k14').hits).toEqual([
      { standard: 'own-1', node: 'C', code: 'K14', text: '了解 P1.3.2 所需的工具', ranges: [] },
    ]);
  });

  test('marks the printed characters, also where folding makes more or fewer of them', () => {
    expect(marked('file')).toEqual([['ﬁle']]);
    expect(marked('ile')).toEqual([['ﬁle']]);
    expect(marked('AI标注')).toEqual([['AI 标注']]);
    expect(marked('𠮷野')).toEqual([['𠮷野']]);
  });

  test('marks every place, one range where two words overlap', () => {
    expect(marked('标注')[2]).toEqual(['標註', '標註']);
    expect(marked('依規範 規範標註')).toEqual([['依規範標註']]);
  });

  test('is counted though the limit leaves it out', () => {
    for (const limit of [0, 1, 2, 1000]) {
      const found = find('标注', limit);
      expect([found.total, found.hits.length]).toEqual([3, Math.min(limit, 3)]);
      expect(found.hits).toEqual(find('标注').hits.slice(0, limit));
    }
  });
});

/** Any node of the packs, and any part of its text. */
const parts = fc
  .constantFrom(...packs.flatMap((standard) => standard.nodes.map((node) => ({ standard, node }))))
  .chain(({ standard, node }) => {
    const characters = Array.from(node.text);
    return fc
      .tuple(fc.nat(characters.length - 1), fc.integer({ min: 2, max: 12 }))
      .map(([from, length]) => ({ standard, node, part: characters.slice(from, from + length).join('') }));
  })
  .filter(({ part }) => part.trim() !== '');

describe('in every pack', () => {
  test('each part of each text is found, and what is marked is what was looked for', () => {
    fc.assert(
      fc.property(parts, ({ standard, node, part }) => {
        const words = part.trim().split(/\s+/).map(foldText);
        const { total, hits } = search([standard], { query: part, limit: EVERYTHING });
        expect(total).toBe(hits.length);
        const hit = hits.find((one) => one.node === node.id);
        expect(hit).toBeDefined();
        for (const { text, ranges } of hits) {
          const shown = ranges.map(([from, to]) => foldText(text.slice(from, to)));
          const isRight = (one: string) =>
            words.length === 1 ? one === words[0] : words.some((word) => one.includes(word));
          expect(shown.filter((one) => !isRight(one))).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('either script finds the same', () => {
    fc.assert(
      fc.property(parts, ({ part }) => {
        const nodes = (query: string) =>
          search(packs, { query, limit: EVERYTHING }).hits.map(({ standard, node }) => [standard, node]);
        expect(nodes(toTraditional(part))).toEqual(nodes(part));
      }),
      { numRuns: 200 },
    );
  });
});

test('100,000 nodes are searched while one types', () => {
  const texts = packs.flatMap((standard) => standard.nodes);
  const large = ownStandard(
    Array.from({ length: 100_000 }, (_, index) => ({
      id: `N${index}`,
      code: texts[index % texts.length]?.code ?? null,
      text: `${texts[index % texts.length]?.text ?? ''}${texts[(index * 7919) % texts.length]?.text ?? ''}`,
    })),
  );
  search([large], { query: 'once, to fold the texts', limit: 0 });
  const times = ['标注', '標註', '的', 'P1.3.2', 'AI', '数据 品質', '龘'].flatMap((query) =>
    Array.from({ length: 5 }, () => {
      const start = performance.now();
      search([large], { query, limit: 50 });
      return performance.now() - start;
    }),
  );
  // 7 to 20 ms each were measured; the bound is for a machine that runs much else beside.
  expect(times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]).toBeLessThan(250);
});

test('a large standard is made ready slice by slice, and then found in like any other', () => {
  const large = ownStandard(
    Array.from({ length: 2500 }, (_, index) => ({ id: `N${index}`, text: `標註 ${index}` })),
  );
  const sliced = createSearch(fold);
  expect([...sliced.prepare([large])]).toHaveLength(3);
  expect([...sliced.prepare([large])]).toHaveLength(0);
  const question = { query: '标注 2499', limit: 10 };
  expect(sliced([large], question)).toEqual(createSearch(fold)([large], question));
  expect(sliced([large], question)).toMatchObject({ total: 1, hits: [{ node: 'N2499' }] });
});
