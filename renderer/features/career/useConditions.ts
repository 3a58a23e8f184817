import type { EligibilityRules } from '../../../shared/standard/rules.ts';
import { useAnswer } from '../../ui/procedure.ts';

/** The 申报条件 of a standard, and the language that they are printed in. */
export interface Conditions {
  readonly rules: EligibilityRules;
  readonly language: string;
}

/** The conditions that the records are for: those of the aim, else of the first standard that has any. */
export function useConditions(): Conditions | undefined {
  const state = useAnswer('portfolio.state', {});
  const standards = useAnswer('standards.list', {});
  const withConditions = standards.data?.filter(({ levels }) => levels.length > 0) ?? [];
  const aim = state.data?.open?.aim?.standard;
  const id = (withConditions.find((standard) => standard.id === aim) ?? withConditions[0])?.id;
  const { data } = useAnswer('standards.show', { id: id ?? '' }, { enabled: id !== undefined });
  return data?.eligibility && { rules: data.eligibility, language: data.language };
}
