import { cutText } from '../../../../shared/evidence/cutText.ts';

/** Something asked, and what was answered. */
export interface Answered {
  readonly prompt: string;
  readonly answer: string;
}

/**
 * A note typed in, as a Markdown file: so it is evidence like any other, and readable without this app. It is named by
 * its title, without what file systems refuse.
 */
export function noteFile(title: string, text: string, answers: readonly Answered[] = []): File {
  const heading = title.trim();
  const body = text.trim();
  const said = answers.filter(({ answer }) => answer.trim() !== '');
  const content = [
    ...(heading === '' ? [] : [`# ${heading}`]),
    ...(body === '' ? [] : [body]),
    ...said.map(({ prompt, answer }) => `## ${prompt}\n\n${answer.trim()}`),
  ].join('\n\n');
  const name = stemFor(heading || body || (said[0]?.answer ?? ''));
  return new File([`${content}\n`], `${name || 'note'}.md`, { type: 'text/markdown' });
}

/** The first line of a text, as a title: not longer than one line. */
export const proposeTitle = (text: string): string => cutText(text.trim().split('\n')[0] ?? '', 60).trim();

/** The first line of a text, as the name of a file without its ending; '' where nothing of it may stand in a name. */
export const stemFor = (text: string): string =>
  proposeTitle(text)
    .replaceAll(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
