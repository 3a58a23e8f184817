import { CAREER_LISTS } from '../../../shared/career/career.ts';
import { useAnswer } from '../../ui/procedure.ts';

/** Whether anything of a career was entered; undefined while that is asked. */
export function useHasCareer(): boolean | undefined {
  const { data: career } = useAnswer('career.show', {});
  return career && CAREER_LISTS.some((list) => career[list].length > 0);
}
