/**
 * Before an item of a list goes: the focus moves to the one beside it, so that whoever works by keyboard does not fall
 * back to the top of the window. Of the last one it moves to the button of the section, or to the page's heading.
 */
export function focusBeside(button: HTMLElement, item: 'tr' | 'li' | 'article'): void {
  const own = button.closest(item);
  const beside = own?.nextElementSibling ?? own?.previousElementSibling;
  const next =
    beside?.querySelector<HTMLElement>('button, a') ??
    own?.closest('section')?.querySelector<HTMLElement>(':scope > button') ??
    document.querySelector('h1');
  next?.focus();
}
