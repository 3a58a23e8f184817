import { useTranslation } from 'react-i18next';
import { COVERAGE_STATES } from '../../../../shared/coverage/state.ts';
import { CellMark } from './CellMark.tsx';
import classes from './Legend.module.css';

/** What the squares mean. */
export function Legend() {
  const { t } = useTranslation();
  return (
    <ul className={classes.legend} aria-label={t(($) => $.coverage.matrix.legend)}>
      {COVERAGE_STATES.map((state) => (
        <li key={state}>
          <CellMark state={state} />
          {t(($) => $.words.coverageState[state])}
        </li>
      ))}
    </ul>
  );
}
