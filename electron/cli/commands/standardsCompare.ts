import { z } from 'zod';
import { isSame, type Difference, type Version } from '../../../shared/standard/diff.ts';
import { fill } from '../../../shared/words/words.ts';
import { compare } from '../../handlers/exchange.ts';
import { command, folder, name, optional, required, type Scene } from '../command.ts';
import { openNamed } from '../portfolios.ts';
import { versionNamed } from '../standardFiles.ts';
import { table } from '../table.ts';

export const standardsDiff = command({
  name: 'standards diff',
  operands: { older: required('<id or file>', name), newer: required('<id or file>', name) },
  options: { portfolio: optional('<dir>', folder) },
  example: 'standards diff ./2020.json ./2021.json',
  run: async ({ older, newer, portfolio }, scene) => {
    await openNamed(portfolio, scene);
    const from = await versionNamed(older, scene);
    const to = await versionNamed(newer, scene);
    const found = compare(from, to);
    scene.emit(found, () => describe(found, from, to, scene.cli));
    return isSame(found) ? 0 : 1;
  },
});

function describe(found: Difference, from: Version, to: Version, cli: Scene['cli']): string {
  const textIn = (version: Version) => {
    const texts = new Map(version.nodes.map(({ id, heading, text }) => [id, heading ?? text]));
    return (id: string) => `${id}  ${(texts.get(id) ?? '').replaceAll(/\s+/g, ' ')}`;
  };
  const [before, after] = [textIn(from), textIn(to)];
  return [
    fill(cli.text.diffCounts, {
      same: found.same,
      added: found.added.length,
      removed: found.removed.length,
      moved: found.moved.length,
      changed: found.changed.length,
    }),
    ...(found.whole.length > 0 ? [fill(cli.text.diffWhole, { fields: found.whole.join(', ') })] : []),
    ...found.removed.map((id) => `  - ${before(id)}`),
    ...found.added.map((id) => `  + ${after(id)}`),
    ...found.moved.map((node) => `  > ${node.from} → ${after(node.to)}`),
    ...found.changed.map((node) => `  ~ ${node.from} → ${after(node.to)} (${node.fields.join(', ')})`),
  ].join('\n');
}

const share = z
  .string()
  .regex(/^(0|1|0?\.\d+|[01]\.0+)$/)
  .transform(Number);

export const standardsCrosswalk = command({
  name: 'standards crosswalk',
  operands: { one: required('<id>', name), other: required('<id>', name) },
  options: { min: optional('0-1', share), portfolio: optional('<dir>', folder) },
  example: 'standards crosswalk icap-SET4130-002v1 icap-SMS2512-001v1 --min 0.3',
  run: async ({ one, other, min, portfolio }, { services, client, words, cli, emit }) => {
    await openNamed(portfolio, { client });
    const { pairs } = await client['standards.crosswalk']({
      a: one,
      b: other,
      ...(min !== undefined && { min }),
    });
    const textsOf = (id: string) =>
      new Map(services.standards.get(id).nodes.map((node) => [node.id, node.heading ?? node.text]));
    const [inOne, inOther] = [textsOf(one), textsOf(other)];
    // What was decided of a pair is the portfolio's to say.
    const told = portfolio === undefined ? pairs.map(({ a, b, score }) => ({ a, b, score })) : pairs;
    emit({ pairs: told }, () =>
      table(
        [cli.table.score, cli.table.state, cli.table.id, cli.table.text, cli.table.id, cli.table.text],
        pairs.map(({ a, b, score, state }) => [
          score,
          words.pairState[state],
          a,
          inOne.get(a) ?? '',
          b,
          inOther.get(b) ?? '',
        ]),
      ),
    );
  },
});
