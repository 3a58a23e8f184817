/**
 * The beginning of a text, whole characters as a reader sees them: neither an emoji nor a letter with its marks is cut.
 * @param most in UTF-16 units, as lengths are limited everywhere
 */
export function cutText(text: string, most: number): string {
  if (text.length <= most) return text;
  let end = 0;
  for (const { index, segment } of new Intl.Segmenter().segment(text)) {
    if (index + segment.length > most) break;
    end = index + segment.length;
  }
  return text.slice(0, end);
}
