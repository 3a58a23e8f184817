import { alternativeOf } from '../../eligibility/judgeTogether.ts';
import type { Material } from '../../eligibility/pack.ts';
import type { Condition, Verdict } from '../../eligibility/verdict.ts';
import type { Evidence } from '../../evidence/evidence.ts';
import { isIdentityDocument } from '../../evidence/identityDocument.ts';
import { fill, WORDS } from '../../words/words.ts';
import type { Block, Text } from '../document.ts';
import type { Brief } from '../facts.ts';
import type { DossierPart } from '../parts.ts';
import { DOSSIER_WORDS } from '../words/words.ts';
import { employerCount } from './commitment.ts';
import { headRow } from './coverage.ts';
import { partsOf } from './parts.ts';
import { levelName } from './form.ts';
import { pagesOf, startOf } from './places.ts';

type State = 'have' | 'seal' | 'sign' | 'missing' | 'unneeded';
interface Found {
  readonly state: State;
  readonly where: Text;
}
type Asked = Pick<Material, 'id' | 'name' | 'proves' | 'why' | 'seal'> & Partial<Material>;

/** 材料清单: what the condition chosen asks for, why, whether it is there, and what still has to be signed or sealed. */
export function composeMaterials(brief: Brief): readonly Block[] {
  const { materials: words } = DOSSIER_WORDS[brief.language];
  const chosen = chosenCondition(brief.verdict);
  const asked = askedFor(brief, chosen);
  const found = asked.map((material) => find(brief, material, chosen));
  const count = (...states: readonly State[]) => found.filter(({ state }) => states.includes(state)).length;
  return [
    { kind: 'paragraph', text: lead(brief, chosen, asked) },
    ...(chosen === null
      ? []
      : chosen.text.split('\n').map((text) => ({ kind: 'paragraph', style: 'note', text }) as const)),
    {
      kind: 'table',
      columns: [
        { share: 3, align: 'center' },
        { share: 9 },
        { share: 13 },
        { share: 4, align: 'center' },
        { share: 10 },
        { share: 3, align: 'center' },
      ],
      head: [headRow([words.number, words.material, words.why, words.state, words.where, words.seal])],
      rows: asked.map((material, index) => ({
        cells: [
          { text: String(index + 1) },
          { text: material.printedIn === null ? `${material.name} *` : material.name },
          { text: material.why, style: 'note' },
          { text: words.states[found[index]!.state], style: 'label' },
          { text: found[index]!.where, style: 'note' },
          { text: material.seal && found[index]!.state !== 'unneeded' ? words.needsSeal : words.noSeal },
        ],
      })),
    },
    {
      kind: 'paragraph',
      text: fill(words.tally, {
        have: count('have'),
        waiting: count('seal', 'sign'),
        missing: count('missing'),
        unneeded: count('unneeded'),
      }),
    },
    ...(asked.some(({ printedIn }) => printedIn === null)
      ? [{ kind: 'paragraph', style: 'note', text: words.confirm } as const]
      : []),
  ];
}

/** The condition that the application goes by: the first that holds, else the one that will hold first. */
function chosenCondition(verdict: Verdict | null): Condition | null {
  const id = verdict?.alternatives[0] ?? verdict?.earliestAlternatives[0];
  return verdict?.conditions.find((condition) => condition.id === id) ?? null;
}

/** What the text that the condition is printed in asks for at this level; those of the level's other conditions too. */
function askedFor({ packs, verdict, level, language }: Brief, chosen: Condition | null): readonly Asked[] {
  const pack = packs.find(({ id }) => id === chosen?.pack?.id) ?? packs[0];
  const here = new Set(
    (verdict?.conditions ?? [])
      .filter((condition) => condition.pack === undefined || condition.pack.id === pack?.id)
      .map(({ id }) => alternativeOf(id)),
  );
  const asked = (pack?.materials ?? []).filter(
    ({ alternatives }) => alternatives === null || alternatives.some((one) => here.has(one)),
  );
  if (asked.length > 0 && level !== null) return asked;
  const { usual } = DOSSIER_WORDS[language].materials;
  return usual.map((one) => ({ ...one, proves: one.proves as Material['proves'] }));
}

function lead(brief: Brief, chosen: Condition | null, asked: readonly Asked[]): string {
  const { materials: words, eligibility } = DOSSIER_WORDS[brief.language];
  if (asked.every(({ alternatives }) => alternatives === undefined)) return words.leadNone;
  if (chosen === null)
    return fill(words.leadAll, { level: brief.level === null ? '' : levelName(brief, brief.level) });
  const name =
    chosen.number === null
      ? eligibility.onlyCondition
      : fill(eligibility.condition, { number: chosen.number });
  return fill(words.lead, { condition: chosen.pack ? `${chosen.pack.title}　${name}` : name });
}

/** Whether a material is there. What the dossier prints itself is there once it is signed or sealed. */
function find(brief: Brief, material: Asked, chosen: Condition | null): Found {
  const { materials: words } = DOSSIER_WORDS[brief.language];
  const { alternatives } = material;
  if (chosen !== null && alternatives != null && !alternatives.includes(alternativeOf(chosen.id)))
    return { state: 'unneeded', where: words.otherCondition };
  const kept = keptAs(brief, material);
  switch (material.proves) {
    case 'application':
      return kept ?? bound(brief, 'form', 'sign');
    case 'photo':
      return brief.career.photo ? { state: 'have', where: words.photo } : (kept ?? nothing(brief));
    case 'work':
      return (
        kept ??
        (brief.career.employments.length === 0 ? nothing(brief) : bound(brief, 'employment-proof', 'seal'))
      );
    case 'commitment':
      if (kept) return kept;
      return employerCount(brief) < 2
        ? { state: 'unneeded', where: words.oneEmployer }
        : bound(brief, 'commitment', 'sign');
    case 'achievement':
      return brief.numbered.length === 0 ? nothing(brief) : bound(brief, 'evidence', 'have');
    default:
      return kept ?? recorded(brief, material);
  }
}

const nothing = ({ language }: Brief): Found => ({
  state: 'missing',
  where: DOSSIER_WORDS[language].materials.nothingYet,
});

/** A part of this very dossier; where it is left out, the material is missing. */
function bound(brief: Brief, part: DossierPart, state: State): Found {
  const { materials: words, parts } = DOSSIER_WORDS[brief.language];
  if (!partsOf(brief).includes(part)) return nothing(brief);
  const [before = '', after = ''] = words.bound;
  return { state, where: [{ text: parts[part], to: part }, '　', before, { pageOf: part }, after] };
}

/** What a file of such a material is called by those who hand it in; both scripts. */
const CALLED: Partial<Record<Material['proves'], RegExp>> = {
  application: /申[报報]表/,
  photo: /[证證]件照|免冠照/,
  work: /(工作|在[职職]|年[限资資])[^。]{0,6}[证證]明/,
  commitment: /(年[限资資]|工作)[^。]{0,6}(承[诺諾]|切[结結])[书書]/,
  insurance: /社保|社会保险|[劳勞]保/,
  education: /[毕畢][业業][证證]|[学學][历歷]|[学學]位[证證]|学信网/,
  apprenticeship: /[学學]徒/,
  title: /[职職][称稱]|任[职職][资資]格/,
};

/** A piece of evidence that is this material, by its name. */
function keptAs(brief: Brief, material: Asked): Found | null {
  const { materials: words } = DOSSIER_WORDS[brief.language];
  const isMeant = (evidence: Evidence) =>
    material.proves === 'certificate'
      ? evidence.kind === 'certificate' && isOfLevel(brief, evidence, material)
      : material.proves === 'identity'
        ? isIdentityDocument(evidence)
        : [evidence.title, evidence.file.name].some((name) => CALLED[material.proves]?.test(name));
  const numbered = brief.numbered.find(({ evidence }) => isMeant(evidence));
  if (numbered) {
    const label = fill(words.evidence[0] ?? '', { number: numbered.number });
    const to = startOf(brief, numbered);
    return {
      state: 'have',
      where:
        to === null
          ? label
          : [
              { text: label, to },
              words.evidence[1] ?? '',
              ...pagesOf(brief, numbered),
              words.evidence[2] ?? '',
            ],
    };
  }
  const other = brief.evidence.find(({ evidence }) => isMeant(evidence))?.evidence;
  return other ? { state: 'have', where: fill(words.kept, { title: other.title }) } : null;
}

/** 五级 … 一级 or the name of the level, as both the material and the file say it. */
function isOfLevel({ language }: Brief, { title, file }: Evidence, material: Asked): boolean {
  const names = Object.values(WORDS[language].level).flatMap((name) => name.split('/'));
  const named = names.filter((name) => material.name.includes(name));
  return named.length === 0 || named.some((name) => title.includes(name) || file.name.includes(name));
}

/** 中等职业学校 goes with 中等及以上职业学校, 本科 with 大专及以上. */
const isOfSchool = ({ name }: Asked, kind: EducationKind): boolean =>
  name.includes(kind.replace('职业学校', '')) ||
  (name.includes('大专及以上') && HIGHER.includes(kind)) ||
  name.includes('应届');
const HIGHER: readonly EducationKind[] = ['本科', '硕士', '博士'];
type EducationKind = Brief['career']['education'][number]['kind'];

/** A record of the career is no copy of the paper, but says that there is one. */
function recorded(brief: Brief, material: Asked): Found {
  const { materials: words } = DOSSIER_WORDS[brief.language];
  const { career } = brief;
  const field = WORDS[brief.language];
  const rows =
    material.proves === 'certificate'
      ? career.certificates
          .filter(
            ({ level }) => level === null || material.name.includes(levelName(brief, level).split('/')[0]!),
          )
          .map(({ occupation, level, number }) =>
            [occupation, level === null ? '' : levelName(brief, level), number].filter(Boolean).join(' '),
          )
      : material.proves === 'education'
        ? career.education
            .filter(({ kind }) => isOfSchool(material, kind))
            .map(({ school, kind }) => [school, field.educationKind[kind]].join(' '))
        : material.proves === 'title'
          ? career.titles.map(({ name, number }) => [name, number].filter(Boolean).join(' '))
          : material.proves === 'apprenticeship'
            ? career.apprenticeships.map(({ employer, occupation }) => [employer, occupation].join(' '))
            : [];
  const record = rows.at(-1);
  return record === undefined ? nothing(brief) : { state: 'missing', where: fill(words.record, { record }) };
}
