import type { PersonCoverage } from '../../../shared/contract/procedures/team.ts';
import { indexStandard } from '../../../shared/standard/tree.ts';
import { fill } from '../../../shared/words/words.ts';
import { command, folder, level, many, name, optional, required } from '../command.ts';
import { refusalOf } from '../refusal.ts';
import { table } from '../table.ts';

export const team = command({
  name: 'team',
  operands: { dirs: many('<dir…>', folder) },
  options: { standard: required('<id>', name), level: optional('<n>', level) },
  example: 'team ./lin ./wang --standard cn-4-04-05-05-2021 --level 3',
  run: async (
    { dirs, standard, level: asked = null },
    { services, client, language, words, cli, emit, note },
  ) => {
    const people: PersonCoverage[] = [];
    const said: object[] = [];
    for (const dir of dirs)
      try {
        const person = await client['team.person']({ dir, standard, level: asked });
        const { portfolio, name: called, tooOld } = person;
        const { nodes, rollup, weighted } = person.coverage;
        people.push(person);
        said.push({ dir, portfolio, name: called, nodes, rollup, weighted, tooOld });
      } catch (error) {
        const { code, message } = refusalOf(error, language);
        note(message);
        said.push({ dir, error: { code, message } });
      }
    emit({ standard, level: asked, asOf: services.today(), people: said }, () => describe());
    return people.length === dirs.length ? 0 : 1;

    /** A column a person: of so many requirements, so many with evidence, so many signed. */
    function describe(): string {
      const [first] = people;
      if (first === undefined) return '';
      const { byId } = indexStandard(services.standards.get(standard));
      const old = people.flatMap(({ name: called, dir, tooOld }) =>
        tooOld.length === 0
          ? []
          : [fill(cli.text.teamTooOld, { name: called || dir, ids: tooOld.join(words.need.comma) })],
      );
      const columns = table(
        [cli.table.id, cli.table.type, ...people.map((person) => person.name || person.dir), cli.table.text],
        first.coverage.rollup.map(({ id, type }) => [
          id,
          words.nodeType[type],
          ...people.map(({ coverage }) => {
            const row = coverage.rollup.find((one) => one.id === id);
            return row === undefined ? '-' : `${row.signed} / ${row.covered} / ${row.total}`;
          }),
          byId.get(id)?.text ?? '',
        ]),
      );
      return [`${cli.text.team}\n${columns}`, ...old].join('\n\n');
    }
  },
});
