import { useTranslation } from 'react-i18next';
import { addCalendarDays, type PlainDate } from '../../../shared/calendar/plainDate.ts';
import { describeNeed } from '../../../shared/eligibility/describe.ts';
import type { NeedVerdict } from '../../../shared/eligibility/verdict.ts';
import { useWords } from '../../ui/words.ts';
import { useFormats } from '../../ui/formats.ts';
import { useSpanText } from '../../ui/spanText.ts';
import { useYearsText } from './yearsText.ts';

/** What a need lacks, in plain words. */
export function useMissingText(): (verdict: NeedVerdict, asOf: PlainDate) => string {
  const { t } = useTranslation();
  const words = useWords();
  const { number } = useFormats();
  const span = useSpanText();
  const yearsText = useYearsText();
  return ({ need, missing }, asOf) => {
    if (need.need !== 'work' || missing === null) return describeNeed(need, words);
    if (missing.what === 'certificate' && need.after !== undefined)
      return t(($) => $.eligibility.missing.certificateFirst, {
        certificate: describeNeed(need.after, words),
        years: yearsText(need.years),
      });
    const { days = null } = missing;
    return days === null
      ? t(($) => $.eligibility.missing.workUnknown, { years: yearsText(need.years) })
      : t(($) => $.eligibility.missing.work, {
          days: number(days),
          span: span(asOf, addCalendarDays(asOf, days)),
        });
  };
}
