import { useTranslation } from 'react-i18next';
import { addCalendarDays, type PlainDate } from '../../../shared/calendar/plainDate.ts';
import type { NeedVerdict } from '../../../shared/eligibility/verdict.ts';
import { useFormats } from '../../ui/formats.ts';
import { useSpanText } from '../../ui/spanText.ts';
import { needText } from './needText.ts';
import { useYearsText } from './yearsText.ts';

/** What a need lacks, in plain words. */
export function useMissingText(): (verdict: NeedVerdict, asOf: PlainDate) => string {
  const { t, i18n } = useTranslation();
  const { number } = useFormats();
  const span = useSpanText();
  const yearsText = useYearsText();
  return ({ need, missing }, asOf) => {
    if (need.need !== 'work' || missing === null) return needText(t, i18n.language, need);
    if (missing.what === 'certificate' && need.after !== undefined)
      return t(($) => $.eligibility.missing.certificateFirst, {
        certificate: needText(t, i18n.language, need.after),
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
