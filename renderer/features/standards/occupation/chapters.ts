import type { Standard } from '../../../../shared/standard/standard.ts';

interface Chapter {
  /** The printed number and heading. */
  readonly title: string;
  readonly text: string;
  readonly fields: Standard['about'];
}

/**
 * The four chapters of a 国家职业技能标准. Their headings stand among the printed fields under the numbers 1 to 4,
 * and 1.x are fields of the first.
 */
export function chaptersOf({
  about,
}: Standard): Readonly<Record<'overview' | 'basic' | 'work' | 'weights', Chapter>> {
  const chapter = (number: string): Chapter => {
    const head = about.find(({ code }) => code === number);
    return { title: `${number} ${head?.label ?? ''}`.trim(), text: head?.text ?? '', fields: [] };
  };
  const isField = ({ code, text }: Standard['about'][number]) =>
    code === null || (code.startsWith('1.') && text !== '');
  return {
    overview: { ...chapter('1'), fields: about.filter(isField) },
    basic: chapter('2'),
    work: chapter('3'),
    weights: chapter('4'),
  };
}
