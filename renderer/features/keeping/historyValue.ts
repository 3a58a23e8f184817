import { useTranslation } from 'react-i18next';
import { createFormats } from '../../ui/formats.ts';
import { levelName } from '../../ui/levelName.ts';
import { useWords } from '../../ui/words.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

type Codes = Readonly<Record<string, string>>;

/** What a column said, in the reader's words: where it keeps codes, what the codes mean. */
export function useHistoryValue(): (table: string, column: string, things: readonly string[]) => string {
  const { t, i18n } = useTranslation();
  const words = useWords();
  const formats = createFormats(i18n.language);
  const { truth, planStatus, goal, pairState } = words.history;
  const levels = (value: string) => levelName(t, Number(value));
  const kinds: Codes = words.evidenceKind;
  const ratings: Codes = t(($) => $.coverage.self.ratings, { returnObjects: true });
  const CODES: Readonly<Record<string, Codes | ((value: string) => string)>> = {
    'evidence.kind': kinds,
    'enough_rule.kinds': kinds,
    'certificate.level': levels,
    'dossier.level': levels,
    'portfolio.aim_level': levels,
    'self_assessment.rating': (value) => ratings[`r${value}`] ?? value,
    'plan_item.status': planStatus,
    'plan_item.goal': goal,
    'crosswalk_decision.state': pairState,
    'education.status': words.educationStatus,
    'signoff.decision': words.decision,
    'paper_signoff.decision': words.decision,
  };
  const TRUTHS = new Set(['enabled', 'related', 'matching', 'vouched']);
  const wordOf = (table: string, column: string, value: string) => {
    if (TRUTHS.has(column)) return value === '0' ? truth.no : truth.yes;
    const codes = CODES[`${table}.${column}`];
    if (codes !== undefined) return typeof codes === 'function' ? codes(value) : (codes[value] ?? value);
    if (DAY.test(value)) return formats.day(value);
    return INSTANT.test(value) ? formats.moment(value) : value;
  };
  return (table, column, things) => formats.list(things.map((thing) => wordOf(table, column, thing)));
}
