import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it, test } from 'vitest';
import { menuOf, type Chosen, type MenuOf } from '../../../electron/hosts/menu.ts';

const menu = (more: Partial<MenuOf> = {}) =>
  menuOf({
    app: '证迹',
    platform: 'linux',
    language: 'zh-CN',
    colorScheme: 'dark',
    isOpen: true,
    isReadOnly: false,
    recent: ['/home/lin/档案'],
    choose: () => undefined,
    ...more,
  });

type Item = MenuItemConstructorOptions;
const all = (items: readonly Item[]): readonly Item[] =>
  items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? all(item.submenu) : [])]);
const named = (items: readonly Item[], label: string) => all(items).find((item) => item.label === label);
const labels = (items: readonly Item[]) => items.map(({ label }) => label);
const below = (item: Item | undefined): readonly Item[] => (Array.isArray(item?.submenu) ? item.submenu : []);

describe('the application’s menu', () => {
  it('has the order of its platform', () => {
    expect(labels(menu())).toEqual(['文件', '编辑', '显示', '前往', '帮助']);
    expect(labels(menu({ platform: 'darwin' }))).toEqual([
      '证迹',
      '文件',
      '编辑',
      '显示',
      '前往',
      '窗口',
      '帮助',
    ]);
  });

  it('has preferences and quit in the app’s own menu on a Mac, and in the file menu elsewhere', () => {
    expect(labels(below(menu()[0]))).toEqual(expect.arrayContaining(['设置', '退出证迹']));
    const [own, file] = menu({ platform: 'darwin' });
    expect(labels(below(own))).toEqual(expect.arrayContaining(['设置', '退出证迹']));
    expect(labels(below(file))).not.toContain('设置');
  });

  it.each(['zh-CN', 'zh-TW', 'en'] as const)(
    'leaves no label to Electron, which speaks English: %s',
    (language) => {
      for (const platform of ['darwin', 'win32', 'linux'] as const) {
        const unnamed = all(menu({ language, platform })).filter(
          ({ label, type }) => type !== 'separator' && (label === undefined || label === ''),
        );
        expect(unnamed).toEqual([]);
      }
    },
  );

  it.each(['zh-CN', 'zh-TW'] as const)('has English in no other label than English’s own: %s', (language) => {
    expect(labels(all(menu({ language }))).filter((label) => /^[ -~]+$/.test(label ?? ''))).toEqual([
      'English',
    ]);
  });

  it('goes back and forward by the keys of its platform', () => {
    const keys = (platform: NodeJS.Platform) =>
      ['后退', '前进'].map((label) => named(menu({ platform }), label)?.accelerator);
    expect(keys('linux')).toEqual(['Alt+Left', 'Alt+Right']);
    expect(keys('darwin')).toEqual(['CommandOrControl+[', 'CommandOrControl+]']);
  });

  it('gives keys to one item each', () => {
    const keys = all(menu()).flatMap(({ accelerator }) => (accelerator === undefined ? [] : [accelerator]));
    expect(keys).toContain('CommandOrControl+K');
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('ticks what is chosen', () => {
    const ticked = all(menu()).filter(({ checked }) => checked === true);
    expect(labels(ticked)).toEqual(['深色外观', '简体中文']);
  });

  test.each([
    [{ isOpen: true, isReadOnly: false }, [true, true, true]],
    [{ isOpen: true, isReadOnly: true }, [false, true, true]],
    [{ isOpen: false, isReadOnly: false }, [false, false, true]],
  ])('offers what is possible where %j', (situation, enabled) => {
    const items = menu(situation);
    expect(['快速添加', '佐证', '标准'].map((label) => named(items, label)?.enabled)).toEqual(enabled);
  });

  it('tells what was chosen, be it an action or a portfolio', () => {
    const chosen: Chosen[] = [];
    const items = menu({ choose: (one) => chosen.push(one) });
    for (const label of ['查找与执行', '/home/lin/档案'])
      named(items, label)?.click?.({} as never, undefined, {});
    expect(chosen).toEqual([{ action: 'palette' }, { open: '/home/lin/档案' }]);
  });

  it('says so where no portfolio was open before', () => {
    expect(below(named(menu({ recent: [] }), '最近打开的档案'))).toEqual([
      { label: '还没有', enabled: false },
    ]);
  });
});
