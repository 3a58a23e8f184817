import { useTranslation } from 'react-i18next';
import type { Coverage } from '../../../shared/coverage/coverage.ts';
import { openWeights } from '../../../shared/coverage/openWeights.ts';
import type { Verdict } from '../../../shared/eligibility/verdict.ts';
import type { Standard } from '../../../shared/standard/standard.ts';
import { useFormats } from '../../ui/formats.ts';
import { TextLink } from '../../ui/links.tsx';
import classes from './ReadinessPage.module.css';
import { ReadinessSection } from './ReadinessSection.tsx';

/** How many of the rows that are still open are named as next steps. */
const NAMED = 4;

interface NextStepsProps {
  readonly standard: Standard;
  readonly coverage: Coverage;
  readonly verdict: Verdict;
}

/** What comes next, in order: the conditions, then the rows in which one more requirement brings most, the dossier. */
export function NextSteps({ standard: { id, language }, coverage, verdict }: NextStepsProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { level, eligible, earliestEligibleDate: date } = verdict;
  const at = { standard: id, level };
  const open = openWeights(coverage);
  return (
    <ReadinessSection title={t(($) => $.readiness.next)}>
      <ol className={classes.steps}>
        {!eligible && (
          <li>
            <TextLink to="/eligibility" search={at}>
              {date === null ? t(($) => $.readiness.nextApply) : t(($) => $.readiness.nextWait, { date })}
            </TextLink>
          </li>
        )}
        {open.slice(0, NAMED).map((row) => (
          <li key={`${row.part} ${row.name}`}>
            <TextLink to="/coverage" search={at} lang={language}>
              {t(($) => $.readiness.nextRow, {
                part: t(($) => $.readiness[row.part]),
                name: row.name,
                count: row.open,
                open: formats.number(row.open),
                each: formats.number(Math.round(row.each * 10) / 10),
              })}
            </TextLink>
          </li>
        ))}
        {open.length === 0 && coverage.weighted !== null && <li>{t(($) => $.readiness.allCovered)}</li>}
        <li>
          <TextLink to="/dossier" search={at}>
            {t(($) => $.readiness.nextDossier)}
          </TextLink>
        </li>
      </ol>
    </ReadinessSection>
  );
}
