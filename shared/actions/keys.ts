/** A key that went down, as browsers tell it. */
export interface Pressed {
  readonly key: string;
  readonly code: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

/** `mod+shift+N` by its parts. */
function partsOf(keys: string) {
  const parts = keys === '+' ? [keys] : keys.split('+');
  const held = new Set(parts.slice(0, -1));
  return { held, key: parts.at(-1) ?? '' };
}

/** What stands on the key: by its place where Alt or another alphabet makes it something else. */
function nameOf({ key, code, altKey }: Pressed): string {
  const plain = /^(?:Key|Digit)(\w)$/.exec(code)?.[1];
  return plain !== undefined && (altKey || !/^[ -~]$/.test(key)) ? plain : key.toUpperCase();
}

/** Whether exactly these keys were pressed. A sign such as `?` is typed with Shift on some keyboards only. */
export function isPressed(keys: string, pressed: Pressed, isMac: boolean): boolean {
  const { held, key } = partsOf(keys);
  const isSign = !/^\w+$/.test(key);
  return (
    nameOf(pressed) === key.toUpperCase() &&
    (isMac ? pressed.metaKey : pressed.ctrlKey) === held.has('mod') &&
    !(isMac ? pressed.ctrlKey : pressed.metaKey) &&
    pressed.altKey === held.has('alt') &&
    (isSign || pressed.shiftKey === held.has('shift'))
  );
}

/** A single character without Ctrl, Cmd or Alt: it may be meant as text. */
export const isCharacter = (keys: string): boolean => !/^(mod|alt)\+/.test(keys);

/** As people write it: `Ctrl+Shift+N`, on a Mac `⇧⌘N`. */
export function spellKeys(keys: string, isMac: boolean): string {
  const { held, key } = partsOf(keys);
  const signs = isMac
    ? [held.has('alt') && '⌥', held.has('shift') && '⇧', held.has('mod') && '⌘']
    : [held.has('mod') && 'Ctrl+', held.has('alt') && 'Alt+', held.has('shift') && 'Shift+'];
  return `${signs.filter((sign) => sign !== false).join('')}${key}`;
}

/** As Electron's menus write it. Null for a single character, which a menu would take away from every field. */
export const acceleratorOf = (keys: string): string | null =>
  keys === '' || isCharacter(keys)
    ? null
    : keys
        .replace('mod', 'CommandOrControl')
        .replace('shift', 'Shift')
        .replace('alt', 'Alt')
        .replace('←', 'Left')
        .replace('→', 'Right');
