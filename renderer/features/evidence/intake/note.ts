import { cutText } from '../../../../shared/evidence/cutText.ts';

/**
 * A note typed in, as a Markdown file: so it is evidence like any other, and readable without this app. It is named by
 * its title, without what file systems refuse.
 */
export function noteFile(title: string, text: string): File {
  const heading = title.trim();
  const body = text.trim();
  const content = [...(heading === '' ? [] : [`# ${heading}`]), ...(body === '' ? [] : [body])].join('\n\n');
  const name = proposeTitle(heading || body)
    .replaceAll(/[\\/:*?"<>|]+/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return new File([`${content}\n`], `${name || 'note'}.md`, { type: 'text/markdown' });
}

/** The first line of a text, as a title: not longer than one line. */
export const proposeTitle = (text: string): string => cutText(text.trim().split('\n')[0] ?? '', 60).trim();
