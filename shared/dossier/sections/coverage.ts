import type { NodeCoverage, WeightShare } from '../../coverage/coverage.ts';
import type { StandardNode } from '../../standard/node.ts';
import { ancestorsOf, childrenOf, indexStandard } from '../../standard/tree.ts';
import { fill, WORDS } from '../../words/words.ts';
import type { Block, Cell, Inline, Row, Table, Text } from '../document.ts';
import { pagesOf, shownAt, startOf } from './places.ts';
import { readPlace } from '../../evidence/place.ts';
import { leafOf, type Brief, type NumberedEvidence } from '../facts.ts';
import { DOSSIER_WORDS } from '../words/words.ts';
import { levelName } from './form.ts';

/** 能力对照表: each requirement with its state and its evidence, and what the weight tables make of it. */
export function composeCoverage(brief: Brief): readonly Block[] {
  const { coverage: words } = DOSSIER_WORDS[brief.language];
  const { nodes, weighted } = brief.coverage;
  const covered = nodes.filter((node) => node.state !== 'none').length;
  return [
    { kind: 'heading', rank: 2, text: words.summary },
    { kind: 'paragraph', text: fill(words.total, { total: nodes.length, covered }) },
    ...(weighted === null
      ? []
      : [
          {
            kind: 'paragraph',
            text: fill(words.weighted, {
              skill: percent(weighted.skill.covered),
              theory: percent(weighted.theory.covered),
            }),
          } as const,
          ...weightTables(brief, weighted),
        ]),
    ...groupsOf(brief).flatMap(({ title, nodes: group }): readonly Block[] => [
      { kind: 'heading', rank: 2, text: title },
      requirementTable(brief, group),
    ]),
  ];
}

const percent = (value: number): string => value.toFixed(2);

function weightTables(brief: Brief, weighted: NonNullable<Brief['coverage']['weighted']>): readonly Block[] {
  const { weights } = brief.standard;
  if (weights === undefined || brief.level === null) return [];
  const level = levelName(brief, brief.level);
  return (
    [
      ['skill', weighted.skill],
      ['theory', weighted.theory],
    ] as const
  ).flatMap(([part, share]): readonly Block[] => [
    {
      kind: 'paragraph',
      style: 'label',
      text: fill(DOSSIER_WORDS[brief.language].coverage.weightTable, { title: weights[part].title, level }),
    },
    weightTable(brief, share.rows, share.covered),
  ]);
}

function weightTable(brief: Brief, rows: readonly WeightShare[], sum: number): Table {
  const { coverage: words } = DOSSIER_WORDS[brief.language];
  const reached = ({ percent: weight, covered, total }: WeightShare) =>
    total === 0 ? 0 : (weight * covered) / total;
  return {
    kind: 'table',
    columns: [
      { share: 4 },
      { share: 2, align: 'right' },
      { share: 3, align: 'right' },
      { share: 2, align: 'right' },
    ],
    head: [headRow([words.item, words.weight, words.covered, words.reached])],
    rows: [
      ...rows.map((row) => ({
        cells: [
          { text: row.name },
          { text: String(row.percent) },
          { text: fill(words.tally, { covered: row.covered, total: row.total }) },
          { text: percent(reached(row)) },
        ],
      })),
      {
        cells: [
          { text: words.sum, style: 'label' },
          { text: String(rows.reduce((total, row) => total + row.percent, 0)) },
          {},
          { text: percent(sum) },
        ],
      },
    ],
  };
}

interface Group {
  readonly title: string;
  readonly nodes: readonly StandardNode[];
}

/** By duty or function; the basic requirements by their chapter. */
function groupsOf(brief: Brief): readonly Group[] {
  const { standard, coverage } = brief;
  const { byId } = indexStandard(standard);
  const groups = new Map<string, { title: string; nodes: StandardNode[] }>();
  for (const { id } of coverage.nodes) {
    const node = byId.get(id);
    if (node === undefined) continue;
    const top = ancestorsOf(standard, id).find((ancestor) => ancestor.type !== 'level') ?? node;
    const group = groups.get(top.id);
    if (group) group.nodes.push(node);
    else groups.set(top.id, { title: groupTitle(brief, top), nodes: [node] });
  }
  return [...groups.values()];
}

/** A function's number begins anew at each level, so the level is named where all levels stand in one dossier. */
function groupTitle(brief: Brief, top: StandardNode): string {
  const title = [top.code, top.text].filter(Boolean).join(' ');
  return top.type === 'function' && top.level !== undefined && brief.level === null
    ? `${levelName(brief, top.level)}　${title}`
    : title;
}

function requirementTable(brief: Brief, nodes: readonly StandardNode[]): Table {
  const { coverage: words } = DOSSIER_WORDS[brief.language];
  const byId = new Map(brief.coverage.nodes.map((node) => [node.id, node]));
  const rows: Row[] = [];
  let above = '';
  for (const node of nodes) {
    const title = pathTitle(brief, node);
    if (title !== above)
      rows.push({ keep: true, cells: [{ text: title, columns: 5, style: 'label', shade: true }] });
    above = title;
    rows.push(requirementRow(brief, node, byId.get(node.id)));
  }
  return {
    kind: 'table',
    columns: [{ share: 4 }, { share: 15 }, { share: 4, align: 'center' }, { share: 16 }, { share: 6.5 }],
    head: [headRow([words.code, words.requirement, words.state, words.evidence, words.signoff])],
    rows,
  };
}

/** The task or content that a requirement belongs to; skills and knowledge of one content stand apart. */
function pathTitle({ standard, language }: Brief, node: StandardNode): string {
  const { group } = DOSSIER_WORDS[language].coverage;
  const parent = ancestorsOf(standard, node.id).at(-1);
  const name = parent ? [parent.code, parent.text].filter(Boolean).join(' ') : '';
  switch (node.type) {
    case 'skill-requirement':
      return `${name}　${group.skill}`;
    case 'knowledge-requirement':
      return `${name}　${group.knowledge}`;
    default:
      return name;
  }
}

function requirementRow(brief: Brief, node: StandardNode, covered: NodeCoverage | undefined): Row {
  const { coverage: words } = DOSSIER_WORDS[brief.language];
  const errata = isAmbiguous(brief, node)
    ? brief.standard.errata.filter((erratum) => erratum.node === node.id)
    : [];
  const notes = errata.map(({ text }) => `（${fill(words.erratum, { text })}）`);
  return {
    cells: [
      { text: node.code ?? '' },
      { text: [node.text, ...notes].join('') },
      { text: WORDS[brief.language].coverageState[covered?.state ?? 'none'] },
      { text: evidenceText(brief, node), style: 'note' },
      { text: signoffText(brief, node), style: 'note' },
    ],
  };
}

/** Whether the printed code does not tell which requirement is meant: there is none, or a neighbour has it too. */
const isAmbiguous = ({ standard }: Brief, node: StandardNode): boolean =>
  node.code === null ||
  childrenOf(standard, node.parent).some(
    (other) => other.id !== node.id && other.type === node.type && other.code === node.code,
  );

/** 佐证 3，本册第 12 页，位置：第 2–5 页; a link to the picture, or to the index where the file is handed in apart. */
function evidenceText(brief: Brief, node: StandardNode): Text {
  const { coverage: words } = DOSSIER_WORDS[brief.language];
  const shown = brief.numbered.filter((item) => item.claims.some((claim) => claim.node === node.id));
  if (shown.length === 0) return words.none;
  return shown.flatMap((item, index): readonly Inline[] => [
    ...(index === 0 ? [] : ['；']),
    ...reference(brief, item),
    ...item.claims
      .filter((claim) => claim.node === node.id && claim.where !== '')
      .flatMap((claim) => placeText(brief, item, claim.where)),
  ]);
}

/** ，位置：第 3 页（本册第 14 页）: the place in the file, and where in the dossier that is. */
function placeText(brief: Brief, item: NumberedEvidence, where: string): readonly Inline[] {
  const { coverage: words } = DOSSIER_WORDS[brief.language];
  const text = fill(words.place, { place: where });
  const place = readPlace(where);
  const { shown } = item;
  if (place?.kind !== 'page' || shown.as !== 'pages' || shownAt(brief, item) === null) return [text];
  if (place.page < 1 || place.page > shown.sizes.length || shown.sizes.length === 1) return [text];
  const [before = '', after = ''] = words.placeHere;
  return [text, before, { pageOf: leafOf(item.evidence, place.page - 1) }, after];
}

/** 佐证 3，本册第 12 页，SHA-256 3f9a0c1b */
function reference(brief: Brief, item: NumberedEvidence): readonly Inline[] {
  const words = DOSSIER_WORDS[brief.language];
  const text = fill(words.evidence.label, { number: item.number });
  const digest = fill(words.coverage.digest, { prefix: item.evidence.file.sha256.slice(0, DIGEST_PREFIX) });
  const to = startOf(brief, item);
  if (to === null) return [text, digest];
  return [{ text, to }, words.coverage.pageBefore, ...pagesOf(brief, item), words.coverage.pageAfter, digest];
}
/** So many digits tell the files of a portfolio apart; all of them are in the index. */
const DIGEST_PREFIX = 8;

/** 签核：周慎行 2026-11-20 达到，有效至 2027-11-20 */
function signoffText(brief: Brief, node: StandardNode): string {
  const { coverage: words } = DOSSIER_WORDS[brief.language];
  const field = WORDS[brief.language];
  const here = brief.signoffs.filter(
    (signoff) =>
      signoff.standard === brief.coverage.standard &&
      signoff.node === node.id &&
      (signoff.state === 'current' || signoff.state === 'stale' || signoff.state === 'expired'),
  );
  return here
    .map((signoff) =>
      [
        fill(words.signedBy, {
          signer: signoff.signer.name,
          date: signoff.date,
          decision: field.decision[signoff.decision],
        }),
        field.signoffState[signoff.state],
        ...(signoff.until === null ? [] : [fill(words.until, { until: signoff.until })]),
      ].join(words.between),
    )
    .join('\n');
}

export const headRow = (texts: readonly string[]): Row => ({
  cells: texts.map((text): Cell => ({ text, style: 'label', align: 'center', shade: true })),
});
