import { EVIDENCE_KINDS, type EvidenceKind } from '../../../shared/evidence/evidence.ts';
import { remarksOn } from '../../../shared/evidence/remarks.ts';
import { fill } from '../../../shared/words/words.ts';
import { addInOrder } from '../../handlers/addInOrder.ts';
import { requireClaimable } from '../../handlers/require.ts';
import { fileAt } from '../../vault/source.ts';
import { readTexts } from '../../handlers/texts.ts';
import {
  command,
  date,
  many,
  name,
  oneOf,
  optional,
  pair,
  required,
  text,
  type ExitCode,
  folder,
} from '../command.ts';
import { filesOf } from '../files.ts';
import { standardOf } from '../nodes.ts';
import { refusalOf } from '../refusal.ts';

export const evidenceAdd = command({
  name: 'evidence add',
  operands: { dir: required('<dir>', folder), files: many('<file|folder>', name) },
  options: {
    standard: optional('<id>', name),
    indicator: many('<node>', name),
    title: optional('<title>', name),
    kind: optional(EVIDENCE_KINDS.join('|'), oneOf(EVIDENCE_KINDS)),
    date: optional('YYYY-MM-DD', date),
    note: optional('<text>', text),
    where: optional('<place>', text),
    tag: many('<tag>', name),
    place: optional('<place>', text),
    employer: optional('<employer>', text),
    person: many('<name[=role]>', pair),
    field: many('<name=value>', pair),
    situation: optional('<text>', text),
    task: optional('<text>', text),
    action: optional('<text>', text),
    result: optional('<text>', text),
  },
  example:
    'evidence add ./my-portfolio ./guideline.pdf --indicator L3-2.1-S2 --kind product --date 2026-03-01 --json',
  run: async ({ dir, files, standard, indicator, note, where, ...told }, scene) => {
    const { services, client, language, words, cli, emit, progress } = scene;
    await client['portfolio.open']({ dir });
    const claims = indicator.map((node) => ({
      standard: standard ?? standardOf(services, node),
      node,
      note: note ?? '',
      where: where ?? '',
    }));
    // What is wrong with every file is said once, before any is taken in.
    for (const claim of claims) requireClaimable(services.standards.get(claim.standard), claim.node);
    const details = {
      ...detailsTold(told),
      description: claims.length === 0 ? (note ?? '') : '',
      claims,
    };
    const found = files.flatMap(filesOf);
    const taken: string[] = [];
    let exit: ExitCode = 0;
    const incoming = found.map(({ path, origin }) => ({ file: fileAt(path), told: { ...details, origin } }));
    let over = 0;
    for await (const outcome of addInOrder(services, incoming)) {
      const path = found[over]?.path ?? '';
      over += 1;
      if (outcome.status === 'fulfilled') {
        const { evidence, duplicate } = outcome.value;
        const { id, file } = evidence;
        const remarks = remarksOn(file);
        const line = { file: path, evidence: id, sha256: file.sha256, bytes: file.bytes, duplicate, remarks };
        taken.push(file.sha256);
        emit(line, () =>
          [
            fill(duplicate ? cli.text.addedAgain : cli.text.added, { file: path, bytes: file.bytes, id }),
            ...remarks.map((remark) => `  ${words.fileRemark[remark]}`),
          ].join('\n'),
        );
      } else {
        const { code, message } = refusalOf(outcome.reason, language);
        emit({ file: path, error: { code, message } }, () => fill(cli.text.refused, { file: path, message }));
        exit = 1;
      }
      progress(over, found.length);
    }
    await readTexts(services, taken, progress);
    return exit;
  },
});

interface Told {
  readonly title: string | undefined;
  readonly kind: EvidenceKind | undefined;
  readonly date: string | undefined;
  readonly tag: readonly string[];
  readonly place: string | undefined;
  readonly employer: string | undefined;
  readonly person: readonly (readonly [string, string])[];
  readonly field: readonly (readonly [string, string])[];
  readonly situation: string | undefined;
  readonly task: string | undefined;
  readonly action: string | undefined;
  readonly result: string | undefined;
}

/** What is told of every file alike. */
const detailsTold = (told: Told) => ({
  title: told.title ?? '',
  kind: told.kind ?? 'product',
  date: told.date ?? null,
  tags: [...told.tag],
  place: told.place ?? '',
  employer: told.employer ?? '',
  people: told.person.map(([person, role]) => ({ name: person, role })),
  fields: told.field.map(([field, value]) => ({ name: field, value })),
  reflection: {
    situation: told.situation ?? '',
    task: told.task ?? '',
    action: told.action ?? '',
    result: told.result ?? '',
  },
});
