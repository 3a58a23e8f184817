import type { PortfolioState, StandardSummary } from '../../../shared/contract/records.ts';
import { DOSSIER_PARTS, type DossierPart } from '../../../shared/dossier/parts.ts';

type Aim = NonNullable<PortfolioState['open']>['aim'];

export interface Subject {
  readonly standard: StandardSummary;
  /** Null where the standard has no levels to apply for. */
  readonly level: number | null;
}

/** What the dossier is for: what the address asks for, else the aim, else the first standard and level. */
export function chooseSubject(
  standards: readonly StandardSummary[],
  search: { readonly standard?: string | undefined; readonly level?: number | undefined },
  aim: Aim,
): Subject | undefined {
  const standard = standards.find(({ id }) => id === (search.standard ?? aim?.standard)) ?? standards[0];
  if (standard === undefined) return undefined;
  const wanted = search.level ?? (standard.id === aim?.standard ? aim.level : null);
  return { standard, level: standard.levels.find((level) => level === wanted) ?? standard.levels[0] ?? null };
}

/** The papers of an application for a level; 技术总结 belongs to 二级 and 一级. */
const OF_LEVELS: readonly DossierPart[] = [
  'employment-proof',
  'commitment',
  'materials',
  'eligibility',
  'summary',
];

/** The parts that a standard gives a dossier: those of an application only where it has levels to apply for. */
export const partsFor = ({ standard: { levels }, level }: Subject): readonly DossierPart[] =>
  DOSSIER_PARTS.filter(
    (part) =>
      (levels.length > 0 || !OF_LEVELS.includes(part)) &&
      (part !== 'summary' || (level !== null && level <= 2)),
  );
