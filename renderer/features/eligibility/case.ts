import type { PlainDate } from '../../../shared/calendar/plainDate.ts';
import type { Career } from '../../../shared/career/career.ts';
import type { Warning } from '../../../shared/eligibility/verdict.ts';
import type { RulePack } from '../../../shared/eligibility/pack.ts';
import type { EligibilityRules } from '../../../shared/standard/rules.ts';
import type { Standard } from '../../../shared/standard/standard.ts';

/** What the reasoning of a verdict is told with: the standard, the pack that the condition is printed in, the career that was judged, the day, the warnings. */
export interface Case {
  readonly standard: Standard;
  readonly pack: RulePack;
  readonly rules: EligibilityRules;
  readonly career: Career;
  readonly asOf: PlainDate;
  readonly warnings: readonly Warning[];
}
