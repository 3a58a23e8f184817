import { describe, expect, it, test } from 'vitest';
import { ACTIONS, keysOf } from '../../../shared/actions/actions.ts';
import { acceleratorOf, isPressed, spellKeys, type Pressed } from '../../../shared/actions/keys.ts';

const press = (key: string, code: string, held: Partial<Pressed> = {}): Pressed => ({
  key,
  code,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  ...held,
});

describe('keys are pressed', () => {
  test.each([
    ['mod+K', press('k', 'KeyK', { ctrlKey: true }), false, true],
    ['mod+K', press('k', 'KeyK', { metaKey: true }), true, true],
    ['mod+K', press('k', 'KeyK', { metaKey: true }), false, false],
    ['mod+K', press('k', 'KeyK', { ctrlKey: true, shiftKey: true }), false, false],
    ['mod+K', press('k', 'KeyK'), false, false],
    // AltGr writes signs: no shortcut with Ctrl.
    ['mod+K', press('ĸ', 'KeyK', { ctrlKey: true, altKey: true }), false, false],
    // Another alphabet, and a layout on which K lies elsewhere.
    ['mod+K', press('л', 'KeyK', { ctrlKey: true }), false, true],
    ['mod+K', press('k', 'KeyC', { ctrlKey: true }), false, true],
    // On a Mac Option makes another letter of it.
    ['alt+N', press('Dead', 'KeyN', { altKey: true }), true, true],
    ['alt+1', press('¡', 'Digit1', { altKey: true }), true, true],
    ['?', press('?', 'Slash', { shiftKey: true }), false, true],
    ['?', press('?', 'Comma', {}), false, true],
    ['?', press('?', 'Slash', { shiftKey: true, ctrlKey: true }), false, false],
    // An input method has it.
    ['?', press('Process', 'Slash', { shiftKey: true }), false, false],
  ])('%s by %j (on a Mac: %s): %s', (keys, pressed, isMac, is) => {
    expect(isPressed(keys, pressed, isMac)).toBe(is);
  });
});

test.each([
  ['mod+shift+N', 'Ctrl+Shift+N', '⇧⌘N', 'CommandOrControl+Shift+N'],
  ['alt+1', 'Alt+1', '⌥1', 'Alt+1'],
  ['alt+←', 'Alt+←', '⌥←', 'Alt+Left'],
  ['?', '?', '?', null],
  ['+', '+', '+', null],
])('%s is written %s, on a Mac %s, in a menu %s', (keys, elsewhere, onMac, accelerator) => {
  expect([spellKeys(keys, false), spellKeys(keys, true), acceleratorOf(keys)]).toEqual([
    elsewhere,
    onMac,
    accelerator,
  ]);
});

describe('the actions', () => {
  it.each(['window', 'browser'] as const)('have keys that no other has: %s', (host) => {
    const keys = ACTIONS.map((action) => keysOf(action, host)).filter((one) => one !== null);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('have on a Mac the keys that it uses, and none twice', () => {
    const keys = ACTIONS.map((action) => keysOf(action, 'window', true)).filter((one) => one !== null);
    expect(keys).toContain('mod+[');
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('leave a browser the keys that it keeps for itself', () => {
    const keys = ACTIONS.map((action) => keysOf(action, 'browser'));
    expect(keys.filter((one) => one !== null && /^mod\+([NTWQ]|shift\+[NTW]|\d)$/.test(one))).toEqual([]);
  });
});
