import { Fault } from '../../../shared/contract/fault.ts';
import { fill } from '../../../shared/words/words.ts';
import { command, folder, many, name, optional, required, toggle } from '../command.ts';

export const evidencePurge = command({
  name: 'evidence purge',
  operands: { dir: required('<dir>', folder), purged: many('<evidence…>|all', name) },
  options: { yes: toggle },
  example: 'evidence purge ./my-portfolio 3f0c1f7e-6f0b-4d5e-9d0f-2a7c5e1b8a90',
  run: async ({ dir, purged: ids, yes }, { client, words, cli, emit }) => {
    await client['portfolio.open']({ dir });
    const outcome = await client['quarantine.put']({
      ids: ids.join() === 'all' ? null : [...ids],
      asked: yes,
    });
    const { purged, files, bytes, folder: where, kept } = outcome;
    emit(outcome, () =>
      [
        purged === 0
          ? cli.text.purgedNone
          : fill(cli.text.purged, { purged, files, bytes, folder: where ?? '' }),
        ...kept.map(({ id, title, why }) =>
          fill(cli.text.purgeKept, { id, title, why: words.keptBecause[why] }),
        ),
      ].join('\n'),
    );
    return purged === 0 && kept.length > 0 ? 1 : 0;
  },
});

export const evidenceQuarantine = command({
  name: 'evidence quarantine',
  operands: { dir: required('<dir>', folder) },
  options: { empty: optional('<name>|all', name) },
  example: 'evidence quarantine ./my-portfolio --empty all',
  run: async ({ dir, empty }, { client, cli, emit }) => {
    await client['portfolio.open']({ dir });
    const listed = await client['quarantine.list']({});
    if (empty === undefined)
      return emit(listed, () =>
        listed.length === 0
          ? cli.text.quarantineNone
          : listed
              .map(({ titles, ...one }) => fill(cli.text.quarantined, { ...one, titles: titles.join(', ') }))
              .join('\n'),
      );
    const names = listed.map(({ name: one }) => one).filter((one) => empty === 'all' || one === empty);
    if (names.length === 0 && empty !== 'all') throw new Fault('record-unknown');
    const emptied = names.length === 0 ? { files: 0, bytes: 0 } : await client['quarantine.empty']({ names });
    emit(emptied, () => fill(cli.text.quarantineEmptied, emptied));
  },
});
