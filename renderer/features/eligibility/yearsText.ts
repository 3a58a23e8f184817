import { addCalendarYears } from '../../../shared/calendar/plainDate.ts';
import { useSpanText } from '../../ui/spanText.ts';

const ANY_DAY = '2001-01-01';

/** “3 years” in the reader's language. */
export function useYearsText(): (years: number) => string {
  const span = useSpanText();
  return (years) => span(ANY_DAY, addCalendarYears(ANY_DAY, years));
}
