import type { PlainDate } from '../calendar/plainDate.ts';
import type { Career } from '../career/career.ts';
import type { Verdict } from '../eligibility/verdict.ts';
import type { EligibilityRules } from '../standard/rules.ts';
import type { PrecheckFinding, PrecheckRuleId, Severity } from './finding.ts';

/** A photo as it is seen: its sides in pixels when upright, and the share of its pixels that have a colour, 0 to 1. */
export interface PhotoLook {
  readonly width: number;
  readonly height: number;
  readonly coloured: number;
}

/** All that a reviewer has before him. */
export interface ReviewedFacts {
  readonly career: Career;
  readonly photo: PhotoLook | 'unreadable' | null;
  readonly asOf: PlainDate;
  /** The 申报条件 that the application goes by; null where the standard has none. */
  readonly rules: EligibilityRules | null;
  /** The verdict for the level that is applied for; null where none is. */
  readonly verdict: Verdict | null;
}

/** Where a rule is broken, and what fills its words. */
export interface Place {
  readonly field: string;
  readonly params?: PrecheckFinding['params'];
}

/** One check: the places at which it fails, none where it holds. */
export interface PrecheckRule {
  readonly id: PrecheckRuleId;
  readonly severity: Severity;
  readonly find: (facts: ReviewedFacts) => readonly Place[];
}

/** The places of the rows that are wrong, at one of their fields. */
export const at = <Row>(
  list: string,
  rows: readonly Row[],
  field: string,
  wrong: (row: Row, index: number) => PrecheckFinding['params'] | boolean,
): readonly Place[] =>
  rows.flatMap((row, index) => {
    const found = wrong(row, index);
    if (found === false) return [];
    const path = `/${list}/${index}${field === '' ? '' : `/${field}`}`;
    return [found === true ? { field: path } : { field: path, params: found }];
  });

/** The field itself where something is wrong with it. */
export const when = (
  wrong: boolean,
  field: string,
  params: PrecheckFinding['params'] = {},
): readonly Place[] => (wrong ? [{ field, params }] : []);
