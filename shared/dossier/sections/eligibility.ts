import { toDayNumber, type PlainDate } from '../../calendar/plainDate.ts';
import { describeNeed } from '../../eligibility/describe.ts';
import type { WorkNeed } from '../../standard/rules.ts';
import type { Condition, NeedVerdict, RuleVerdict, Verdict } from '../../eligibility/verdict.ts';
import { fill, WORDS } from '../../words/words.ts';
import type { Block, Reason } from '../document.ts';
import type { Brief } from '../facts.ts';
import { DOSSIER_WORDS } from '../words/words.ts';
import { levelName } from './form.ts';

/** 申报条件对照: each printed condition, whether it holds, and on what that rests. Nothing without a verdict. */
export function composeEligibility(brief: Brief): readonly Block[] {
  const { verdict, language } = brief;
  if (verdict === null) return [];
  const { eligibility } = DOSSIER_WORDS[language];
  const words = WORDS[language];
  return [
    { kind: 'paragraph', text: answer(brief, verdict), style: 'label' },
    {
      kind: 'paragraph',
      style: 'note',
      text: fill(eligibility.mode, {
        mode: words.reading[verdict.reading],
        why: verdict.reading === 'lenient' ? words.reading.lenientWhy : words.reading.literalWhy,
      }),
    },
    ...verdict.conditions.flatMap((condition, index): readonly Block[] => [
      ...textHeading(brief, verdict, condition, verdict.conditions[index - 1]),
      {
        kind: 'heading',
        rank: 2,
        text: `${conditionName(brief, condition.number)}　${outcome(brief, condition)}`,
      },
      ...condition.text.split('\n').map((text): Block => ({ kind: 'paragraph', text })),
      { kind: 'reasons', reasons: [toReason(brief, condition.tree)] },
    ]),
    ...warnings(brief, verdict),
    { kind: 'heading', rank: 2, text: eligibility.counting },
    ...words.counting.map((text): Block => ({ kind: 'paragraph', text, style: 'note' })),
  ];
}

/** Where several texts were judged by, the conditions of each stand under its name. */
function textHeading(
  { language }: Brief,
  { packs = [] }: Verdict,
  { pack }: Condition,
  before: Condition | undefined,
): readonly Block[] {
  const text = packs.find(({ id }) => id === pack?.id);
  if (packs.length < 2 || text === undefined || before?.pack?.id === text.id) return [];
  const { title, version, issuer, standing } = text;
  const facts = [title, version, issuer, WORDS[language].standing[standing]];
  return [{ kind: 'paragraph', style: 'label', text: facts.filter(Boolean).join(' · ') }];
}

function answer(brief: Brief, verdict: Verdict): string {
  const { asOf, level, eligible, alternatives, earliestEligibleDate, earliestAlternatives } = verdict;
  const { eligibility } = DOSSIER_WORDS[brief.language];
  const params = { asOf, level: levelName(brief, level), earliest: earliestEligibleDate ?? '' };
  if (eligible)
    return fill(eligibility.answerYes, {
      ...params,
      ids: conditionNames(brief, verdict.conditions, alternatives),
    });
  return earliestEligibleDate === null
    ? fill(eligibility.answerNever, params)
    : fill(eligibility.answerLater, {
        ...params,
        ids: conditionNames(brief, verdict.conditions, earliestAlternatives),
      });
}

/** 条件 1、条件 3 */
const conditionNames = (brief: Brief, conditions: Verdict['conditions'], ids: readonly string[]): string =>
  conditions
    .filter((condition) => ids.includes(condition.id))
    .map(({ number, pack }) => {
      const name = conditionName(brief, number);
      return pack === undefined || pack.id === brief.standard.id ? name : `${pack.title} ${name}`;
    })
    .join('、');

function conditionName({ language }: Brief, number: string | null): string {
  const { eligibility } = DOSSIER_WORDS[language];
  return number === null ? eligibility.onlyCondition : fill(eligibility.condition, { number });
}

function outcome(
  brief: Brief,
  { holds, earliest }: { readonly holds: boolean; readonly earliest: PlainDate | null },
): string {
  const { eligibility } = DOSSIER_WORDS[brief.language];
  if (earliest === null) return eligibility.holdsNever;
  return fill(holds ? eligibility.holdsSince : eligibility.holdsFrom, { earliest });
}

function toReason(brief: Brief, tree: RuleVerdict): Reason {
  if (tree.op !== 'need') {
    return {
      holds: tree.holds,
      text: WORDS[brief.language].need[tree.op],
      reasons: tree.parts.map((part) => toReason(brief, part)),
    };
  }
  const words = WORDS[brief.language];
  const rest: Reason = {
    holds: tree.holds,
    text: describeNeed(tree.need, words),
    details: [...basis(brief, tree), ...lacks(brief, tree)],
  };
  if (tree.need.need !== 'work' || tree.need.after === undefined)
    return { ...rest, details: [...(rest.details ?? []), ...readingsTaken(brief, tree)] };
  return {
    holds: tree.holds,
    text: words.need.all,
    reasons: [beginningReason(brief, tree, tree.need.after), rest],
  };
}

/** The certificate or 职称 that years of work are counted from: it may be there while years are still missing. */
function beginningReason(brief: Brief, tree: NeedVerdict, need: NonNullable<WorkNeed['after']>): Reason {
  const { eligibility } = DOSSIER_WORDS[brief.language];
  const found = tree.have.paths.filter((path) =>
    path.startsWith(need.need === 'title' ? '/titles/' : '/certificates/'),
  );
  const holds = found.length > 0;
  return {
    holds,
    text: describeNeed(need, WORDS[brief.language]),
    details: holds
      ? [
          ...found.map((path) => fill(eligibility.has, { row: rowText(brief, path) })),
          ...readingsTaken(brief, tree),
        ]
      : [fill(eligibility.missing, { what: eligibility.missingWhat[need.need] })],
  };
}

/** The rows that the need rests on; for years of work the counted days of each. */
function basis(brief: Brief, need: NeedVerdict): string[] {
  const { eligibility } = DOSSIER_WORDS[brief.language];
  const runs = need.runs ?? [];
  const rows = (need.need.need === 'work' ? [] : need.have.paths).map((path) =>
    fill(eligibility.has, { row: rowText(brief, path) }),
  );
  const days = runs.map(({ path, start, end }) => {
    const open = end === null || end >= brief.asOf;
    const count = toDayNumber(open ? brief.asOf : end) - toDayNumber(start) + (open ? 0 : 1);
    return fill(eligibility.counted, {
      days: Math.max(0, count),
      row: rowText(brief, path),
      start,
      end: open ? fill(eligibility.yesterday, { asOf: brief.asOf }) : end,
    });
  });
  const excluded = (need.excluded ?? []).map(({ path, why }) =>
    fill(eligibility.excluded, { row: rowText(brief, path), why: WORDS[brief.language].exclusion[why] }),
  );
  return [...rows, ...days, ...excluded];
}

function lacks(brief: Brief, { need, have, want, missing }: NeedVerdict): string[] {
  const { eligibility } = DOSSIER_WORDS[brief.language];
  if (need.need !== 'work')
    return missing === null
      ? []
      : [fill(eligibility.missing, { what: eligibility.missingWhat[missing.what] })];
  if (typeof want.days !== 'number') return [fill(eligibility.noDays, { years: need.years })];
  return [
    fill(eligibility.sum, {
      days: have.days ?? 0,
      want: want.days,
      firstDay: have.firstDay ?? '',
      years: need.years,
    }),
    ...(typeof missing?.days === 'number' ? [fill(eligibility.lackDays, { days: missing.days })] : []),
  ];
}

function readingsTaken({ language, standard }: Brief, { readings }: NeedVerdict): string[] {
  const known = standard.eligibility?.readings ?? [];
  return known
    .filter((reading) => readings.includes(reading.id))
    .map((reading) => fill(DOSSIER_WORDS[language].eligibility.reading, { why: reading.why }));
}

function warnings(brief: Brief, verdict: Verdict): readonly Block[] {
  if (verdict.warnings.length === 0) return [];
  const words = WORDS[brief.language];
  return [
    { kind: 'heading', rank: 2, text: DOSSIER_WORDS[brief.language].eligibility.warnings },
    ...verdict.warnings.map(({ code, path, params }): Block => ({
      kind: 'paragraph',
      text: `${rowText(brief, path)}：${fill(words.warning[code], params)}`,
    })),
  ];
}

/** A row of the career, named by what it is. `path` is the verdict's JSON pointer, `/employments/0`. */
export function rowText(brief: Brief, path: string): string {
  const { career, language } = brief;
  const { form } = DOSSIER_WORDS[language];
  const words = WORDS[language];
  const [, list, at] = path.split('/');
  const index = Number(at);
  const join = (...parts: readonly string[]) => parts.filter(Boolean).join(' ');
  switch (list) {
    case 'employments': {
      const row = career.employments[index];
      return row ? join(row.employer, row.occupation, `${row.start} — ${row.end ?? form.ongoing}`) : path;
    }
    case 'certificates': {
      const row = career.certificates[index];
      const level = row?.level ? levelName(brief, row.level) : '';
      return row
        ? join(row.occupation, level, words.certificateKind[row.kind], row.number, row.issued)
        : path;
    }
    case 'education': {
      const row = career.education[index];
      return row ? join(row.school, words.educationKind[row.kind], row.major, row.date) : path;
    }
    case 'apprenticeships': {
      const row = career.apprenticeships[index];
      return row ? join(row.employer, row.occupation, row.completed) : path;
    }
    case 'titles': {
      const row = career.titles[index];
      return row ? join(row.name, words.titleLevel[row.level], row.specialty, row.granted) : path;
    }
    case 'birthDate':
      return career.applicant.birthDate ?? path;
    default:
      return path;
  }
}
