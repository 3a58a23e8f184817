import { toDayNumber, type PlainDate } from '../../calendar/plainDate.ts';
import { describeNeed } from '../../eligibility/describe.ts';
import type { NeedVerdict, RuleVerdict, Verdict } from '../../eligibility/verdict.ts';
import { fill, WORDS } from '../../words/words.ts';
import type { Block, Reason } from '../document.ts';
import type { Brief } from '../facts.ts';
import { DOSSIER_WORDS } from '../words.ts';
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
    ...verdict.conditions.flatMap((condition): readonly Block[] => [
      {
        kind: 'heading',
        rank: 2,
        text: `${condition.number === null ? eligibility.onlyCondition : fill(eligibility.condition, { number: condition.number })}　${outcome(brief, condition)}`,
      },
      ...condition.text.split('\n').map((text): Block => ({ kind: 'paragraph', text })),
      { kind: 'reasons', reasons: [toReason(brief, condition.tree)] },
    ]),
    ...warnings(brief, verdict),
    { kind: 'heading', rank: 2, text: eligibility.counting },
    ...words.counting.map((text): Block => ({ kind: 'paragraph', text, style: 'note' })),
  ];
}

function answer(
  brief: Brief,
  { asOf, level, eligible, alternatives, earliestEligibleDate, earliestAlternatives }: Verdict,
): string {
  const { eligibility } = DOSSIER_WORDS[brief.language];
  const params = { asOf, level: levelName(brief, level), earliest: earliestEligibleDate ?? '' };
  if (eligible) return fill(eligibility.answerYes, { ...params, ids: alternatives.join('、') });
  return earliestEligibleDate === null
    ? fill(eligibility.answerNever, params)
    : fill(eligibility.answerLater, { ...params, ids: earliestAlternatives.join('、') });
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
  const details = [...basis(brief, tree), ...lacks(brief, tree), ...readingsTaken(brief, tree)];
  return { holds: tree.holds, text: needText(brief, tree.need), details };
}

/** The certificate that years of work are counted from goes before them. */
function needText({ language }: Brief, need: NeedVerdict['need']): string {
  const words = WORDS[language];
  const needs = need.need === 'work' && need.after !== undefined ? [need.after, need] : [need];
  return needs.map((one) => describeNeed(one, words)).join(words.need.joint);
}

/** The rows that the need rests on; for years of work the counted days of each. */
function basis(brief: Brief, need: NeedVerdict): string[] {
  const { eligibility } = DOSSIER_WORDS[brief.language];
  const runs = need.runs ?? [];
  const counted = new Set(runs.map((run) => run.path));
  const rows = need.have.paths
    .filter((path) => !counted.has(path))
    .map((path) => fill(eligibility.has, { row: rowText(brief, path) }));
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
  if (missing?.what === 'certificate')
    return [fill(eligibility.missing, { what: eligibility.missingWhat.certificate })];
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
    default:
      return path;
  }
}
