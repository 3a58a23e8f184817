import type { Coverage } from '../../../shared/coverage/coverage.ts';
import { tooOldNodes, type EnoughRule } from '../../../shared/coverage/enough.ts';
import type { WhatNext } from '../../../shared/coverage/whatNext.ts';
import type { Standard } from '../../../shared/standard/standard.ts';
import { indexStandard } from '../../../shared/standard/tree.ts';
import { fill } from '../../../shared/words/words.ts';
import { command, count, level, name, optional, required, type Scene, folder } from '../command.ts';
import { table } from '../table.ts';

export const coverage = command({
  name: 'coverage',
  operands: { dir: required('<dir>', folder) },
  options: { standard: required('<id>', name), level: optional('<n>', level), next: optional('<n>', count) },
  example: 'coverage ./my-portfolio --standard cn-4-04-05-05-2021 --level 3 --json',
  run: async ({ dir, standard: id, level: asked, next: steps }, { services, client, words, cli, emit }) => {
    await client['portfolio.open']({ dir });
    const standard = services.standards.get(id);
    const shown = await client['coverage.show']({ standard: id, level: asked ?? null });
    const question = { standard: id, level: asked ?? null };
    const { rule, nodes, rollup, linked, lower } = await client['sufficiency.show'](question);
    const offers = await client['sufficiency.offers'](question);
    const explained = await client['sufficiency.explain']({
      standard: id,
      nodes: nodes.map((node) => node.id),
    });
    const enough = {
      rule,
      nodes: explained.map(({ pieces: _pieces, ...node }) => node),
      rollup,
      linked,
      lower,
      offers,
    };
    const next =
      steps === undefined
        ? null
        : firstOf(await client['plan.next']({ standard: id, level: asked ?? null }), steps);
    emit({ ...shown, enough, ...(next !== null && { next }) }, () =>
      [
        describe(standard, shown, new Set(tooOldNodes(shown.nodes, nodes)), words, cli),
        fill(cli.text.enough, {
          enough: nodes.filter((node) => node.enough).length,
          total: nodes.length,
          rule: describeRule(rule, words, cli),
        }),
        ...(next === null ? [] : [describeNext(standard, next, cli)]),
      ].join('\n\n'),
    );
  },
});

function describe(
  standard: Standard,
  { nodes, rollup, weighted }: Coverage,
  tooOld: ReadonlySet<string>,
  words: Scene['words'],
  cli: Scene['cli'],
): string {
  const textOf = (id: string) => indexStandard(standard).byId.get(id)?.text ?? '';
  const stateOf = ({ id, state }: Coverage['nodes'][number]) => {
    const told = words.coverageState[state];
    return tooOld.has(id) ? fill(cli.text.tooOld, { state: told }) : told;
  };
  return [
    table(
      [cli.table.id, cli.table.state, cli.table.evidence, cli.table.text],
      nodes.map((node) => [node.id, stateOf(node), node.evidence, textOf(node.id)]),
    ),
    table(
      [cli.table.id, cli.table.type, cli.table.total, cli.table.covered, cli.table.signed, cli.table.text],
      rollup.map(({ id, type, total, covered, signed }) => [
        id,
        words.nodeType[type],
        total,
        covered,
        signed,
        textOf(id),
      ]),
    ),
    ...(weighted === null
      ? []
      : [
          `${fill(cli.text.weightedSkill, pick(weighted.skill))}\n${fill(cli.text.weightedTheory, pick(weighted.theory))}`,
        ]),
  ].join('\n\n');
}

/** The rule in one sentence, as the page says it. */
function describeRule(
  { required: pieces, kinds, ageingAfter, staleAfter }: EnoughRule,
  words: Scene['words'],
  { text }: Scene['cli'],
): string {
  const listed = kinds.map((kind) => words.evidenceKind[kind]).join(words.need.comma);
  return [
    fill(text.enoughRequired, { count: pieces }),
    ...(kinds.length === 0 ? [] : [fill(text.enoughKinds, { kinds: listed })]),
    ...(ageingAfter === null ? [] : [fill(text.enoughAgeing, { count: ageingAfter })]),
    staleAfter === null ? text.enoughNeverStale : fill(text.enoughStale, { count: staleAfter }),
  ].join(text.enoughJoint);
}

/** So many steps of each part. */
const firstOf = (next: WhatNext, steps: number): WhatNext => ({
  ...next,
  parts: next.parts.map((part) => ({ ...part, steps: part.steps.slice(0, steps) })),
});

function describeNext(standard: Standard, { parts }: WhatNext, cli: Scene['cli']): string {
  const { byId } = indexStandard(standard);
  const textOf = (id: string | null) => (id === null ? '' : (byId.get(id)?.text ?? ''));
  return `${cli.text.nextStep}\n${table(
    [cli.table.points, cli.table.effort, cli.table.lack, cli.table.id, cli.table.count, cli.table.text],
    parts.flatMap(({ steps }) =>
      steps.map(({ gain, effort, lack, place, requirements, proof }) => [
        gain,
        effort,
        lack,
        place ?? requirements[0] ?? '',
        requirements.length,
        [textOf(place), ...proof.filter((id) => id !== place).map(textOf)].filter(Boolean).join(' → '),
      ]),
    ),
  )}`;
}

const pick = ({ covered, signed }: { readonly covered: number; readonly signed: number }) => ({
  covered,
  signed,
});
