import { EVIDENCE_KINDS } from '../../../shared/evidence/evidence.ts';
import type { ListedEvidence } from '../../../shared/evidence/finding.ts';
import { fill } from '../../../shared/words/words.ts';
import { bringUpIndex } from '../../handlers/evidenceList.ts';
import { openFile } from '../../handlers/files.ts';
import { fileAt } from '../../vault/source.ts';
import { command, count, date, folder, name, oneOf, optional, required, text } from '../command.ts';
import { standardOf } from '../nodes.ts';
import { table } from '../table.ts';
import { targetOf, writeOut } from '../writeOut.ts';

export const evidenceList = command({
  name: 'evidence list',
  operands: { dir: required('<dir>', folder) },
  options: {
    query: optional('<words>', text),
    standard: optional('<id>', name),
    node: optional('<node>', name),
    kind: optional(EVIDENCE_KINDS.join('|'), oneOf(EVIDENCE_KINDS)),
    tag: optional('<tag>', name),
    signed: optional('yes|no', oneOf(['yes', 'no'])),
    from: optional('YYYY-MM-DD', date),
    to: optional('YYYY-MM-DD', date),
    limit: optional('<n>', count),
  },
  example: 'evidence list ./my-portfolio --kind testimony --from 2025-01-01 --json',
  run: async (
    { dir, query, standard, node, kind, tag, signed, from, to, limit },
    { services, client, words, cli, emit },
  ) => {
    await client['portfolio.open']({ dir });
    const of = standard ?? (node === undefined ? undefined : standardOf(services, node));
    if (of !== undefined) services.standards.get(of);
    await bringUpIndex(services);
    const listed = await client['evidence.list']({
      query: query ?? '',
      standard: of,
      node,
      kind,
      tag,
      signed: signed === undefined ? undefined : signed === 'yes',
      from,
      to,
      limit,
    });
    const items = listed.items.map(toItem);
    emit({ total: listed.total, items }, () =>
      [
        table(
          [cli.table.id, cli.table.date, cli.table.kind, cli.table.claims, cli.table.file, cli.table.title],
          items.map((item) => [
            item.id,
            item.date ?? '',
            words.evidenceKind[item.kind],
            item.claims.length,
            item.file,
            item.title,
          ]),
        ),
        fill(cli.text.listed, { total: listed.total, shown: items.length }),
      ].join('\n'),
    );
  },
});

const toItem = ({ evidence: { file, ...evidence }, claims }: ListedEvidence) => ({
  id: evidence.id,
  title: evidence.title,
  kind: evidence.kind,
  date: evidence.date,
  logged: evidence.logged,
  file: file.name,
  origin: evidence.origin,
  sha256: file.sha256,
  bytes: file.bytes,
  revision: evidence.revision,
  description: evidence.description,
  tags: evidence.tags,
  place: evidence.place,
  employer: evidence.employer,
  people: evidence.people,
  fields: evidence.fields,
  reflection: evidence.reflection,
  claims: claims.map((claim) => ({
    id: claim.id,
    standard: claim.standard,
    node: claim.node,
    note: claim.note,
    where: claim.where,
  })),
});

export const evidenceExport = command({
  name: 'evidence export',
  operands: { dir: required('<dir>', folder), evidence: required('<evidence>', name) },
  options: { out: required('<file>', name) },
  example: 'evidence export ./my-portfolio 3f0c1f7e-6f0b-4d5e-9d0f-2a7c5e1b8a90 --out ./guideline.pdf',
  run: async ({ dir, evidence, out }, { services, client, cli, emit }) => {
    const target = targetOf(out);
    await client['portfolio.open']({ dir });
    const { path } = await openFile(services, 'evidence', evidence);
    const written = await writeOut(path, target);
    emit({ file: out, ...written }, () => fill(cli.text.exported, { file: out, bytes: written.bytes }));
  },
});

export const evidenceRemove = command({
  name: 'evidence remove',
  operands: { dir: required('<dir>', folder), evidence: required('<evidence>', name) },
  options: {},
  example: 'evidence remove ./my-portfolio 3f0c1f7e-6f0b-4d5e-9d0f-2a7c5e1b8a90',
  run: async ({ dir, evidence }, { client, cli, emit }) => {
    await client['portfolio.open']({ dir });
    await client['evidence.remove']({ id: evidence });
    emit({ evidence, removed: true }, () => fill(cli.text.removed, { evidence }));
  },
});

export const evidenceRestore = command({
  name: 'evidence restore',
  operands: { dir: required('<dir>', folder), evidence: required('<evidence>', name) },
  options: {},
  example: 'evidence restore ./my-portfolio 3f0c1f7e-6f0b-4d5e-9d0f-2a7c5e1b8a90',
  run: async ({ dir, evidence }, { client, cli, emit }) => {
    await client['portfolio.open']({ dir });
    await client['evidence.restore']({ id: evidence });
    emit({ evidence, removed: false }, () => fill(cli.text.restored, { evidence }));
  },
});

export const evidenceReplace = command({
  name: 'evidence replace',
  operands: {
    dir: required('<dir>', folder),
    evidence: required('<evidence>', name),
    replacement: required('<file>', name),
  },
  options: {},
  example: 'evidence replace ./my-portfolio 3f0c1f7e-6f0b-4d5e-9d0f-2a7c5e1b8a90 ./guideline-v2.pdf --json',
  run: async ({ dir, evidence: id, replacement: file }, { client, cli, emit }) => {
    await client['portfolio.open']({ dir });
    const { evidence } = await client['evidence.replace']({ id }, fileAt(file));
    const { revision } = evidence;
    const { sha256, bytes } = evidence.file;
    emit({ evidence: id, sha256, bytes, revision }, () =>
      fill(cli.text.replaced, { evidence: id, file, bytes, revision }),
    );
  },
});
