import { useTranslation } from 'react-i18next';
import type { WorkOutput } from '../../../shared/evidence/evidence.ts';
import { useFormats } from '../../ui/formats.ts';

/** When something was worked on, in words. */
export function usePeriodText(): (output: Pick<WorkOutput, 'start' | 'end'>) => string {
  const { t } = useTranslation();
  const { day } = useFormats();
  return ({ start, end }) => {
    if (start !== null && end !== null) return start === end ? day(start) : `${day(start)} – ${day(end)}`;
    if (start !== null) return t(($) => $.workOutputs.from, { date: day(start) });
    if (end !== null) return t(($) => $.workOutputs.until, { date: day(end) });
    return t(($) => $.workOutputs.noDate);
  };
}
