/** Where the focus goes that nothing else has a claim to: the page, behind what is the same on all of them. */
export const focusContent = (): void => document.getElementById('content')?.focus({ preventScroll: true });
