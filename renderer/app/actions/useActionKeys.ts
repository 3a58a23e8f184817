import { useOs } from '@mantine/hooks';
import { useEffect, useEffectEvent } from 'react';
import { ACTIONS, keysOf, type Action } from '../../../shared/actions/actions.ts';
import { isOnTop } from '../../ui/onTop.ts';
import { isEdited } from './editing.ts';
import { isCharacter, isPressed } from '../../../shared/actions/keys.ts';

const TYPED_INTO = 'input, textarea, select, [contenteditable]';

/** Where a character is text, or a dialog above the page has the keys. One that fades has them no more, nor its fields. */
const takesCharacters = (target: EventTarget | null): boolean =>
  (target instanceof Element &&
    target.closest(TYPED_INTO) !== null &&
    target.closest('[data-closing]') === null) ||
  !isOnTop(document.body);

interface ActionKeys {
  readonly host: 'window' | 'browser';
  /** Whether single characters count (WCAG 2.1.4). */
  readonly characters: boolean;
  /** @returns whether it was done; keys of what is not possible here are left to others */
  readonly onAction: (action: Action) => boolean;
}

/** Listens for the keys of all actions, wherever the focus is. What a page has used for itself is not meant. */
export function useActionKeys({ host, characters, onAction }: ActionKeys): void {
  const isMac = useOs() === 'macos';
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    const action = ACTIONS.find((one) => {
      const keys = keysOf(one, host, isMac);
      return [keys, one.otherKeys].some((some) => some != null && isPressed(some, event, isMac));
    });
    if (action === undefined || ((action.id === 'undo' || action.id === 'redo') && isEdited(event.target)))
      return;
    if (isCharacter(keysOf(action, host, isMac) ?? '') && (!characters || takesCharacters(event.target)))
      return;
    if (onAction(action)) event.preventDefault();
  });
  useEffect(() => {
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}
