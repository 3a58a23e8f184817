import type { MenuItemConstructorOptions } from 'electron';
import {
  ACTIONS,
  isPossible,
  keysOf,
  type Action,
  type ActionId,
  type Situation,
} from '../../shared/actions/actions.ts';
import { acceleratorOf } from '../../shared/actions/keys.ts';
import type { Language, Preferences } from '../../shared/contract/records.ts';
import { fill, WORDS } from '../../shared/words/words.ts';
import { MENU_WORDS, type MenuWords } from './menuWords.ts';

/** What was chosen: an action, or a portfolio to open by its folder. */
export type Chosen = { readonly action: ActionId } | { readonly open: string };

/** What the menu says, and what it says it to. */
export interface MenuOf extends Situation {
  readonly app: string;
  readonly platform: NodeJS.Platform;
  readonly language: Language;
  readonly colorScheme: Preferences['colorScheme'];
  /** The folders of portfolios that can be opened, the latest first. */
  readonly recent: readonly string[];
  readonly choose: (chosen: Chosen) => void;
}

type Item = MenuItemConstructorOptions;
type Role = Extract<keyof MenuWords, Item['role']>;
const RULE: Item = { type: 'separator' };

/** The application's menu as its platform has it: on a Mac the app has a menu of its own. */
export function menuOf(asked: MenuOf): Item[] {
  const words = MENU_WORDS[asked.language];
  const isMac = asked.platform === 'darwin';
  const role = (name: Role): Item => ({ role: name, label: fill(words[name], { app: asked.app }) });
  const roles = (...names: readonly Role[]): Item[] => names.map(role);
  const go = itemsOf('go', asked);
  const ways = go.filter(({ id }) => id === 'back' || id === 'forward');
  const pages = go.filter((item) => !ways.includes(item));
  const preferences = pages.filter(({ id }) => id === 'preferences');
  const file = itemsOf('file', asked);
  const edit = itemsOf('edit', asked);
  // In a field it is the field's own, portfolio or not.
  const isStep = ({ id }: Item) => id === 'undo' || id === 'redo';
  const steps = edit.filter(isStep).map((item) => ({ ...item, enabled: true }));
  const forMac: Item = {
    label: asked.app,
    submenu: [
      role('about'),
      RULE,
      ...preferences,
      RULE,
      role('services'),
      RULE,
      ...roles('hide', 'hideOthers', 'unhide'),
      RULE,
      role('quit'),
    ],
  };
  return [
    ...(isMac ? [forMac] : []),
    {
      label: words.file,
      submenu: [
        ...file.slice(0, 2),
        RULE,
        { label: words.recent, submenu: recentOf(asked) },
        ...file.slice(2),
        RULE,
        ...(isMac ? [] : [...preferences, RULE]),
        role(isMac ? 'close' : 'quit'),
      ],
    },
    {
      label: words.edit,
      submenu: [
        ...steps,
        RULE,
        ...roles('cut', 'copy', 'paste', 'selectAll'),
        RULE,
        ...edit.filter((item) => !isStep(item)),
      ],
    },
    {
      label: words.view,
      submenu: [
        { label: words.appearance, submenu: itemsOf('appearance', asked) },
        { label: words.language, submenu: itemsOf('language', asked) },
        RULE,
        ...roles('resetZoom', 'zoomIn', 'zoomOut'),
        ...OTHER_ZOOM_KEYS.map(([name, accelerator]) => ({ ...role(name), accelerator, visible: false })),
        RULE,
        role('togglefullscreen'),
      ],
    },
    { label: words.go, submenu: [...ways, RULE, ...pages.filter((page) => !preferences.includes(page))] },
    ...(isMac ? [{ label: words.window, submenu: roles('minimize', 'front') }] : []),
    {
      label: words.help,
      role: 'help',
      submenu: [...itemsOf('help', asked), ...(isMac ? [] : [RULE, role('about')])],
    },
  ];
}

/** Electron's own are Ctrl+Plus, which takes Shift on most keyboards, Ctrl+- and Ctrl+0, none of them on the number pad. */
const OTHER_ZOOM_KEYS = [
  ['zoomIn', 'CommandOrControl+='],
  ['zoomIn', 'CommandOrControl+numadd'],
  ['zoomOut', 'CommandOrControl+numsub'],
  ['resetZoom', 'CommandOrControl+num0'],
] as const;

const recentOf = ({ recent, language, choose }: MenuOf): Item[] =>
  recent.length === 0
    ? [{ label: MENU_WORDS[language].noRecent, enabled: false }]
    : recent.map((dir) => ({ label: dir.replaceAll('&', '&&'), click: () => choose({ open: dir }) }));

const itemsOf = (menu: Action['menu'], asked: MenuOf): Item[] =>
  ACTIONS.filter((action) => action.menu === menu).map((action) => itemOf(action, asked));

function itemOf(action: Action, { language, colorScheme, platform, choose, ...situation }: MenuOf): Item {
  const accelerator = acceleratorOf(keysOf(action, 'window', platform === 'darwin') ?? '');
  const isChoice = action.menu === 'appearance' || action.menu === 'language';
  const chosen = action.id === `language-${language}` || action.id === `appearance-${colorScheme}`;
  return {
    id: action.id,
    label: WORDS[language].action[action.id],
    enabled: isPossible(action, situation),
    ...(isChoice && { type: 'radio', checked: chosen }),
    ...(accelerator !== null && { accelerator }),
    click: () => choose({ action: action.id }),
  };
}
