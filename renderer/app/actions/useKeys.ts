import { useOs } from '@mantine/hooks';
import { ACTIONS, keysOf, type ActionId } from '../../../shared/actions/actions.ts';
import { spellKeys } from '../../../shared/actions/keys.ts';

/** The keys of an action as they are written on this system; '' without any. */
export function useKeys(host: 'window' | 'browser'): (id: ActionId) => string {
  const isMac = useOs() === 'macos';
  return (id) => {
    const action = ACTIONS.find((one) => one.id === id);
    const keys = action && keysOf(action, host, isMac);
    return keys == null ? '' : spellKeys(keys, isMac);
  };
}
