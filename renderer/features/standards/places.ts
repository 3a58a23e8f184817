/** A place in a document that one can go to: the id of its element. */
export const placeOfNode = (node: string): string => `node-${node}`;
export const placeOfSection = (section: string): string => `section-${section}`;
export const placeOfErratum = (index: number): string => `erratum-${index}`;

/** Brings a place into view and gives it the focus, so that reading and tabbing go on from there. */
export function goToPlace(place: string, block: ScrollLogicalPosition = 'start'): void {
  const element = document.getElementById(place);
  element?.scrollIntoView({ block });
  element?.focus({ preventScroll: true });
}
