/**
 * Whether it is a part of the uppermost dialog, or there is no dialog at all. For who listens for keys on the window:
 * what lies beneath a dialog has no use for them, wherever the focus is.
 */
export function isOnTop(element: Element | null): boolean {
  const top = [...document.querySelectorAll('[aria-modal="true"]')].at(-1);
  return top === undefined || top.contains(element);
}
