import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Alternative, EligibilityRules } from '../../../../shared/standard/rules.ts';
import { TextLink } from '../../../ui/links.tsx';
import { ErratumNotes } from '../ErratumNotes.tsx';
import { errataOfAlternative, useReading } from '../reading.ts';
import { Section } from '../Section.tsx';
import classes from '../Standards.module.css';

/** 1.9.1 as printed: for each level its lead and conditions, each footnote under the condition that bears its mark. */
export function ApplicationConditions({ title }: { readonly title: string }) {
  const { t } = useTranslation();
  const { standard, counts } = useReading();
  const rules = standard.eligibility;
  if (rules === undefined) return null;
  return (
    <Section name="conditions" title={title} language={standard.language}>
      {rules.leads.map(({ level, text }) => (
        <div key={level} className={classes.conditions}>
          <div className={classes.entryHead}>
            <Title order={3} lang={standard.language}>
              {text}
            </Title>
            {counts && (
              <TextLink
                to="/eligibility"
                search={{ standard: standard.id, level }}
                size="sm"
                className={classes.level}
              >
                {t(($) => $.standards.judge)}
              </TextLink>
            )}
          </div>
          <ul className={classes.list}>
            {rules.alternatives
              .filter((alternative) => alternative.level === level)
              .map((alternative) => (
                <Condition key={alternative.id} rules={rules} alternative={alternative} />
              ))}
          </ul>
        </div>
      ))}
    </Section>
  );
}

interface ConditionProps {
  readonly rules: EligibilityRules;
  readonly alternative: Alternative;
}
function Condition({ rules, alternative: { id, number, text } }: ConditionProps) {
  const { standard } = useReading();
  const footnotes = rules.footnotes.filter(({ markedIn }) => markedIn.includes(id));
  return (
    <li className={classes.line}>
      <div className={classes.lineBody}>
        <span lang={standard.language} className={classes.printed}>
          {number !== null && <span className={classes.code}>({number})</span>}
          <span>{text}</span>
        </span>
        {footnotes.map((footnote) => (
          <p key={footnote.text} className={classes.footnote} lang={standard.language}>
            {footnote.mark} {footnote.text}
          </p>
        ))}
        <ErratumNotes errata={errataOfAlternative(standard, id)} />
      </div>
    </li>
  );
}
