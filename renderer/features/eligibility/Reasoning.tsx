import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RuleVerdict } from '../../../shared/eligibility/verdict.ts';
import type { Case } from './case.ts';
import { NeedReasoning } from './NeedReasoning.tsx';
import classes from './Reasoning.module.css';
import { StatusMark } from './StatusMark.tsx';

/** Why a condition holds or not: its tree of needs, all of them or any one of them. */
export function Reasoning({ tree, of }: { readonly tree: RuleVerdict; readonly of: Case }) {
  const { t } = useTranslation();
  if (tree.op === 'need') return <NeedReasoning verdict={tree} of={of} />;
  return (
    <Stack gap="sm">
      <StatusMark holds={tree.holds} earliest={tree.earliest}>
        {tree.op === 'all' ? t(($) => $.words.need.all) : t(($) => $.words.need.any)}
      </StatusMark>
      <ul className={classes.parts}>
        {tree.parts.map((part, index) => (
          // The parts of a rule have their place and nothing else to be known by.
          <li key={index}>
            <Reasoning tree={part} of={of} />
          </li>
        ))}
      </ul>
    </Stack>
  );
}
