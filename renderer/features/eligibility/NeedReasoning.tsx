import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { describeNeed } from '../../../shared/eligibility/describe.ts';
import type { NeedVerdict } from '../../../shared/eligibility/verdict.ts';
import { TextLink } from '../../ui/links.tsx';
import { useWords } from '../../ui/words.ts';
import { rowAt, rowName } from './careerRows.ts';
import type { Case } from './case.ts';
import { useMissingText } from './missingText.ts';
import classes from './Reasoning.module.css';
import { RowWarnings } from './RowWarnings.tsx';
import { StatusMark } from './StatusMark.tsx';
import { WorkLedger } from './WorkLedger.tsx';

/** One need: what it asks for, what there is, what is missing, and by which reading. */
export function NeedReasoning({ verdict, of }: { readonly verdict: NeedVerdict; readonly of: Case }) {
  const { t } = useTranslation();
  const words = useWords();
  const missingText = useMissingText();
  const { need, readings, missing } = verdict;
  // The jobs of a work need stand in its ledger; beside it stands the certificate that the count starts from.
  const paths = verdict.have.paths.filter(
    (path) => need.need !== 'work' || !path.startsWith('/employments/'),
  );
  const showsRows = need.need !== 'work' || need.after !== undefined;
  return (
    <Stack gap="xs">
      <StatusMark holds={verdict.holds} earliest={verdict.earliest}>
        {describeNeed(need, words)}
      </StatusMark>
      <dl className={classes.facts}>
        {need.need === 'work' && need.after !== undefined && (
          <Fact term={t(($) => $.eligibility.need[need.after?.need ?? 'certificate'])}>
            {describeNeed(need.after, words)}
          </Fact>
        )}
        {showsRows && (
          <Fact term={t(($) => $.eligibility.need.have)}>
            {paths.length === 0 ? (
              <>
                {t(($) => $.eligibility.need.haveNone)} <ToCareer />
              </>
            ) : (
              paths.map((path) => <Have key={path} path={path} of={of} />)
            )}
          </Fact>
        )}
        {missing?.what === 'work' && (
          <Fact term={t(($) => $.eligibility.need.missing)}>
            {missingText(verdict, of.asOf)} {of.career.employments.length === 0 && <ToCareer />}
          </Fact>
        )}
        {of.rules.readings
          .filter(({ id }) => readings.includes(id))
          .map(({ id, why }) => (
            <Fact key={id} term={t(($) => $.eligibility.need.reading)}>
              <span lang={of.pack.language}>{why}</span>
            </Fact>
          ))}
      </dl>
      {need.need === 'work' && missing?.what !== 'certificate' && (
        <WorkLedger verdict={verdict} need={need} of={of} />
      )}
    </Stack>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: React.ReactNode }) {
  return (
    <div className={classes.fact}>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function ToCareer() {
  const { t } = useTranslation();
  return <TextLink to="/career">{t(($) => $.eligibility.toCareer)}</TextLink>;
}

function Have({ path, of }: { readonly path: string; readonly of: Case }) {
  const { t } = useTranslation();
  const row = rowAt(of.career, path);
  return (
    <div>
      {row ? rowName(t, row) : path}
      <RowWarnings path={path} warnings={of.warnings} />
    </div>
  );
}
