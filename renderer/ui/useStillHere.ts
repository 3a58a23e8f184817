import { useRouter } from '@tanstack/react-router';
import { useCallback } from 'react';

/**
 * Marks the page that is shown, and tells from then on whether it still is: whoever left while something was being made
 * there is not led away from where they are by now.
 */
export function useStillHere(): () => () => boolean {
  const { history } = useRouter();
  return useCallback(() => {
    const { href } = history.location;
    return () => history.location.href === href;
  }, [history]);
}
