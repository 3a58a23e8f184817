/**
 * A button that is at work is disabled, and a browser takes the focus off what is disabled. This gives it back once the
 * button can be pressed again, unless the focus has gone elsewhere meanwhile. @returns what ends it
 */
export function keepFocusOfLoading(page: Document): () => void {
  let focused: EventTarget | null = null; // by the time that a change is told, it may have lost the focus already
  let working: EventTarget | null = null;
  const note = ({ target }: FocusEvent) => {
    focused = target;
  };
  const observer = new MutationObserver((changes) => {
    for (const { target } of changes) {
      if (!(target instanceof HTMLElement)) continue;
      if (target.dataset['loading'] !== undefined) working = target === focused ? target : working;
      else if (target === working) {
        working = null;
        const isLost = page.activeElement === null || page.activeElement === page.body;
        if (isLost) target.focus({ preventScroll: true });
      }
    }
  });
  page.addEventListener('focusin', note);
  observer.observe(page, { subtree: true, attributes: true, attributeFilter: ['data-loading'] });
  return () => {
    page.removeEventListener('focusin', note);
    observer.disconnect();
  };
}
