import type { Material, RulePack } from '../../../shared/eligibility/pack.ts';
import type { Alternative, Need } from '../../../shared/standard/rules.ts';
import type { Standard } from '../../../shared/standard/standard.ts';
import { WORDS } from '../../../shared/words/words.ts';

/** The levels that a pack may have conditions for, the lowest first. */
export const LEVELS = [5, 4, 3, 2, 1] as const;

const newId = (): string => `pack-${crypto.randomUUID().slice(0, 8)}`;

/** An empty pack for a standard. The words that a text of its kind prints are those of the mainland's texts. */
export function blankPack({
  id,
  title,
  eligibility,
}: Pick<Standard, 'id' | 'title' | 'eligibility'>): RulePack {
  const words = WORDS['zh-CN'];
  return {
    format: 'zhengji-rules-1',
    id: newId(),
    version: '',
    standard: id,
    title: '',
    issuer: '',
    source: '',
    since: null,
    standing: 'notice',
    language: 'zh-CN',
    rules: {
      clause: '申报条件',
      ownOccupation: eligibility?.ownOccupation ?? title,
      relatedOccupations: eligibility?.relatedOccupations ?? { names: [], open: true, text: '' },
      majorClasses: [
        { id: '本专业', text: '本专业' },
        { id: '相关专业①', text: '相关专业' },
        { id: '相关专业②', text: '相关专业' },
      ],
      leads: LEVELS.map((level) => ({ level, text: `具备以下条件之一者，可申报${words.level[level]}：` })),
      footnotes: [],
      readings: [],
      alternatives: [],
    },
    materials: [],
  };
}

/** A copy to be changed: a notice with an id of its own, still to be named. That it was an example is not copied. */
export function copyOf(pack: RulePack): RulePack {
  const copy = { ...pack, id: newId(), title: '', version: '', standing: 'notice' as const };
  if (pack.standing !== 'example') return copy;
  const { level } = WORDS['zh-CN'];
  return {
    ...copy,
    source: '',
    rules: {
      ...pack.rules,
      clause: '申报条件',
      alternatives: pack.rules.alternatives.map((one) => ({
        ...one,
        clause: `${LEVELS.flatMap((of) => (of === one.level ? level[of] : [])).join('')} (${one.number})`,
      })),
    },
  };
}

/** The next condition of a level. */
export function nextAlternative(pack: RulePack, level: number): Alternative {
  const numbers = pack.rules.alternatives
    .filter((one) => one.level === level)
    .map(({ id }) => Number(id.split('-')[1]));
  const number = Math.max(0, ...numbers) + 1;
  return {
    id: `L${level}-${number}`,
    level,
    number: String(number),
    clause: `${pack.rules.clause} (${number})`,
    text: '',
    rule: newNeed('work'),
  };
}

/** A need of a kind, as it is asked for most often. */
export function newNeed(kind: Need['need']): Need {
  switch (kind) {
    case 'work':
      return { need: 'work', years: 1 };
    case 'certificate':
      return { need: 'certificate', level: 4, kinds: ['职业资格证书', '技能等级证书'] };
    case 'education':
      return {
        need: 'education',
        kinds: ['大专', '本科', '硕士', '博士'],
        trainingGoal: null,
        majors: ['本专业', '相关专业①', '相关专业②'],
        statuses: ['graduated'],
      };
    case 'title':
      return { need: 'title', levels: ['初级'], matching: true };
    case 'apprenticeship':
      return { need: 'apprenticeship' };
    case 'age':
      return { need: 'age', years: 16 };
  }
}

export function nextMaterial({ materials }: RulePack): Material {
  const taken = new Set(materials.map(({ id }) => id));
  let number = materials.length + 1;
  while (taken.has(`material-${number}`)) number += 1;
  return {
    id: `material-${number}`,
    name: '',
    proves: 'work',
    why: '',
    alternatives: null,
    seal: false,
    printedIn: null,
  };
}

/** Takes a condition out, and its name out of everything that names it. */
export function withoutAlternative(pack: RulePack, id: string): RulePack {
  const left = (ids: readonly string[]) => ids.filter((one) => one !== id);
  return {
    ...pack,
    rules: {
      ...pack.rules,
      alternatives: pack.rules.alternatives.filter((one) => one.id !== id),
      footnotes: pack.rules.footnotes.map((note) => ({ ...note, markedIn: left(note.markedIn) })),
    },
    materials: pack.materials.flatMap((material) => {
      if (material.alternatives === null) return [material];
      const alternatives = left(material.alternatives);
      return alternatives.length === 0 ? [] : [{ ...material, alternatives }];
    }),
  };
}
