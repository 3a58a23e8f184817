import type { Brief } from '../facts.ts';
import { DOSSIER_PARTS, type DossierPart } from '../parts.ts';
import { employerCount } from './commitment.ts';
import { listedSignoffs } from './signoffs.ts';

type Told = Pick<Brief, 'parts' | 'verdict' | 'signoffs' | 'coverage' | 'standard' | 'level' | 'career'>;

/** Which parts have something to say of such an application. `alone`: who asks for one paper and nothing else gets it. */
const APPLIES: Partial<Record<DossierPart, (facts: Told, alone: boolean) => boolean>> = {
  'employment-proof': ({ standard, career }, alone) =>
    alone || (standard.kind === 'cn-occupation' && career.employments.length > 0),
  commitment: (facts, alone) =>
    (alone && facts.career.employments.length > 0) ||
    (facts.standard.kind === 'cn-occupation' && employerCount(facts) > 1),
  materials: ({ standard, level }, alone) => alone || (standard.kind === 'cn-occupation' && level !== null),
  eligibility: ({ verdict }) => verdict !== null,
  'sign-offs': (facts) => listedSignoffs(facts).length > 0,
  // 综合评审 reads a 技术总结 at 二级 and 一级.
  summary: ({ standard, level }, alone) =>
    alone || (standard.kind === 'cn-occupation' && level !== null && level <= 2),
};

/** The parts that are wished for and have something to say, in the order in which they are bound. */
export const partsOf = (facts: Told): readonly DossierPart[] =>
  DOSSIER_PARTS.filter(
    (part) =>
      (facts.parts === null || facts.parts.includes(part)) &&
      (APPLIES[part]?.(facts, facts.parts?.length === 1) ?? true),
  );
