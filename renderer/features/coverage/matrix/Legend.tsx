import { useTranslation } from 'react-i18next';
import { COVERAGE_STATES } from '../../../../shared/coverage/state.ts';
import type { Age } from '../age.ts';
import { CellMark } from './CellMark.tsx';
import classes from './Legend.module.css';

/** What the squares mean. @param ages what evidence may be called by the rule */
export function Legend({ ages = [] }: { readonly ages?: readonly Age[] }) {
  const { t } = useTranslation();
  return (
    <ul className={classes.legend} aria-label={t(($) => $.coverage.matrix.legend)}>
      {COVERAGE_STATES.map((state) => (
        <li key={state}>
          <CellMark state={state} />
          {t(($) => $.words.coverageState[state])}
        </li>
      ))}
      {ages.map((age) => (
        <li key={age}>
          <CellMark state="evidence" age={age} />
          <CellMark state="signed" age={age} />
          <span className={classes.word}>{t(($) => $.coverage.enough.freshness[age])}</span>
        </li>
      ))}
    </ul>
  );
}
