/** A question lies above all others, wherever it is in the page: the UI library writes that on the root of each dialog. */
const layerOf = (dialog: Element): number =>
  Number(dialog.closest<HTMLElement>('[style*="--mb-z-index"]')?.style.getPropertyValue('--mb-z-index') ?? 0);

/** For a dialog that is still drawn while it fades: it lies above nothing any more. */
export function markClosing(dialog: Element | null, isClosing: boolean): void {
  dialog?.toggleAttribute('data-closing', isClosing);
}

/**
 * Whether it is a part of the uppermost dialog, or there is no dialog at all. For who listens for keys on the window:
 * what lies beneath a dialog has no use for them, wherever the focus is.
 */
export function isOnTop(element: Element | null): boolean {
  const top = [...document.querySelectorAll('[aria-modal="true"]:not([data-closing])')]
    .toSorted((one, other) => layerOf(one) - layerOf(other))
    .at(-1);
  return top === undefined || top.contains(element);
}
