import { Fault } from '../../../shared/contract/fault.ts';
import type { Claim } from '../../../shared/evidence/evidence.ts';
import { fill } from '../../../shared/words/words.ts';
import { command, name, optional, required, text, type Scene, folder } from '../command.ts';
import { WrongCall } from '../wrongCall.ts';

export const claimsAdd = command({
  name: 'claims add',
  operands: { dir: required('<dir>', folder) },
  options: {
    evidence: required('<evidence>', name),
    standard: required('<id>', name),
    node: required('<node>', name),
    note: optional('<text>', text),
    where: optional('<place>', text),
  },
  example:
    'claims add ./my-portfolio --evidence 3f0c1f7e-6f0b-4d5e-9d0f-2a7c5e1b8a90 --standard cn-4-04-05-05-2021 --node L3-2.2-S3 --where 2',
  run: async ({ dir, evidence, standard, node, note, where }, { client, cli, emit }) => {
    await client['portfolio.open']({ dir });
    const claim = await client['claims.add']({
      evidence,
      record: { standard, node, note: note ?? '', where: where ?? '' },
    });
    emit(claim, () => fill(cli.text.claimed, claim));
  },
});

export const claimsEdit = command({
  name: 'claims edit',
  operands: { dir: required('<dir>', folder), claim: required('<claim>', name) },
  options: { note: optional('<text>', text), where: optional('<place>', text) },
  example: 'claims edit ./my-portfolio 8d1c7f52-0f6e-4c59-8f6e-0d4d1b9e7a11 --where 3',
  run: async ({ dir, claim: id, note, where }, { client, cli, emit }) => {
    if (note === undefined && where === undefined)
      throw new WrongCall('nothing-to-change', { options: '--note, --where' });
    await client['portfolio.open']({ dir });
    const standing = await findClaim(client, id);
    const claim = await client['claims.edit']({
      id,
      note: note ?? standing.note,
      where: where ?? standing.where,
    });
    emit(claim, () => fill(cli.text.claimed, claim));
  },
});

export const claimsRemove = command({
  name: 'claims remove',
  operands: { dir: required('<dir>', folder), claim: required('<claim>', name) },
  options: {},
  example: 'claims remove ./my-portfolio 8d1c7f52-0f6e-4c59-8f6e-0d4d1b9e7a11',
  run: async ({ dir, claim: id }, { client, cli, emit }) => {
    await client['portfolio.open']({ dir });
    const claim = await findClaim(client, id);
    await client['claims.remove']({ id });
    emit(claim, () => fill(cli.text.claimRemoved, claim));
  },
});

/** @throws Fault claim-unknown */
async function findClaim(client: Scene['client'], id: string): Promise<Claim> {
  const { items } = await client['evidence.list']({});
  const found = items.flatMap(({ claims }) => claims).find((claim) => claim.id === id);
  if (found === undefined) throw new Fault('claim-unknown');
  return found;
}
