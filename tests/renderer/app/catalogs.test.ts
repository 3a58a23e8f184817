import { expect, test } from 'vitest';
import { CLI_WORDS } from '../../../electron/cli/words/words.ts';
import { en } from '../../../renderer/locales/en/index.ts';
import { zhCN } from '../../../renderer/locales/zh-CN/index.ts';
import { zhTW } from '../../../renderer/locales/zh-TW/index.ts';

type Tree = string | readonly string[] | { readonly [key: string]: Tree };

/** Every text by its path. */
function textsOf(tree: Tree, path = ''): readonly (readonly [string, string])[] {
  if (typeof tree === 'string') return [[path, tree]];
  return Object.entries(tree).flatMap(([key, below]: [string, Tree]) => textsOf(below, `${path}/${key}`));
}

const blanksOf = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name);

const reference = new Map(textsOf(zhCN));

/** A translation may leave a value out; one that the reference has not would be shown as its name. */
test.each([
  ['zh-TW', zhTW],
  ['en', en],
] as const)('%s has the texts of zh-CN, and fills no other blanks', (_language, catalog) => {
  const texts = textsOf(catalog).filter(([path]) => !path.endsWith('_one'));
  expect(texts.map(([path]) => path)).toEqual([...reference.keys()]);
  const strange = texts.filter(([path, text]) => {
    const known = blanksOf(reference.get(path) ?? '');
    return blanksOf(text).some((name) => !known.includes(name));
  });
  expect(strange).toEqual([]);
});

test('no text is empty', () => {
  const empty = [zhCN, zhTW, en]
    .flatMap((catalog) => textsOf(catalog))
    .filter(([, text]) => text.trim() === '');
  expect(empty).toEqual([]);
});

// Words of the other side of the strait: a slip that no compiler sees.
test('Simplified texts have no Traditional characters, and Traditional ones no Simplified', () => {
  const own = ['/shell/languages'];
  const slips = (catalog: Tree, foreign: RegExp) =>
    textsOf(catalog).filter(([path, text]) => !own.some((one) => path.startsWith(one)) && foreign.test(text));
  expect(slips(zhCN, /[證檔標準業資術訓練級開關這個為與嗎們]/)).toEqual([]);
  expect(slips(zhTW, /[证档标业资术训练级开关这个为与吗们]/)).toEqual([]);
});

// One word for one thing: the form says 申报人, the standards of Taiwan are 基準, and the portfolio has one name.
test.each([
  ['zh-CN', zhCN, CLI_WORDS['zh-CN'], /申请人|申请条件|作品集|档案夹/],
  ['zh-TW', zhTW, CLI_WORDS['zh-TW'], /申請人|申請條件|作品集|檔案夾|(自有|內建|自訂|新建)標準|標準原文/],
] as const)(
  '%s has one word for the person, the conditions, the standard, the portfolio',
  (_, page, cli, second) => {
    expect([...textsOf(page), ...textsOf(cli)].filter(([, text]) => second.test(text))).toEqual([]);
  },
);
