import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PlainDate } from '../../../shared/calendar/plainDate.ts';
import type { Verdict } from '../../../shared/eligibility/verdict.ts';
import { lacks, useMissingText } from '../eligibility/index.ts';
import classes from './Start.module.css';

/** What stands between the person and the level, by the condition that is nearest. Nothing where it holds. */
export function Lacking({ verdict, today }: { readonly verdict: Verdict; readonly today: PlainDate }) {
  const { t } = useTranslation();
  const missingText = useMissingText();
  if (verdict.eligible) return null;
  const { conditions, earliestAlternatives } = verdict;
  const nearest =
    conditions.find(({ id }) => earliestAlternatives.includes(id)) ??
    conditions.toSorted((a, b) => lacks(a.tree).length - lacks(b.tree).length)[0];
  const lacking = nearest === undefined ? [] : lacks(nearest.tree);
  if (lacking.length === 0) return null;
  return (
    <div>
      <Text size="sm" fw={600}>
        {t(($) => $.start.eligibility.lacks)}
      </Text>
      <ul className={classes.bullets}>
        {lacking.map((need) => (
          <li key={missingText(need, today)}>
            <Text size="sm">{missingText(need, today)}</Text>
          </li>
        ))}
      </ul>
    </div>
  );
}
