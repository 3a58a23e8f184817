import { Fault } from '../../../shared/contract/fault.ts';
import { GOALS, PLAN_STATUSES, planItemDetailsSchema, type Planned } from '../../../shared/plan/plan.ts';
import { descendantsOf, requirementsOf } from '../../../shared/standard/tree.ts';
import { fill } from '../../../shared/words/words.ts';
import { command, date, folder, name, oneOf, optional, required, text, type Scene } from '../command.ts';
import { table } from '../table.ts';
import { WrongCall } from '../wrongCall.ts';

const operands = { dir: required('<dir>', folder), item: required('<item>', name) };
/** A day, or nothing to take it away. */
const due = text.transform((given) => given.trim() || null).pipe(date.nullable());

export const planList = command({
  name: 'plan list',
  operands: { dir: required('<dir>', folder) },
  options: {},
  example: 'plan list ./my-portfolio --json',
  run: async ({ dir }, { client, cli, emit }) => {
    await client['portfolio.open']({ dir });
    const plan = await client['plan.list']({});
    emit(plan, () =>
      table(
        [cli.table.id, cli.table.due, cli.table.status, cli.table.covered, cli.table.total, cli.table.text],
        plan.map(({ id, due: by, standing, progress, what }) => [
          id,
          by ?? '',
          standing,
          progress?.closed ?? '',
          progress?.total ?? '',
          what,
        ]),
      ),
    );
  },
});

export const planAdd = command({
  name: 'plan add',
  operands: { dir: required('<dir>', folder) },
  options: {
    standard: required('<id>', name),
    node: required('<node>', name),
    what: required('<text>', name),
    due: optional('<date>', due),
    goal: optional('evidence|signoff', oneOf(GOALS)),
    note: optional('<text>', text),
  },
  example:
    'plan add ./my-portfolio --standard cn-4-04-05-05-2021 --node L3-2.2 --what "标注规范" --due 2026-12-31',
  run: async ({ dir, standard: id, node, ...given }, { services, client, cli, emit }) => {
    await client['portfolio.open']({ dir });
    const standard = services.standards.get(id);
    const beneath = new Set([node, ...descendantsOf(standard, node).map((one) => one.id)]);
    const requirements = requirementsOf(standard).flatMap((one) => (beneath.has(one.id) ? [one.id] : []));
    const record = planItemDetailsSchema.parse({ ...given, standard: id, node, requirements });
    const before = new Set((await client['plan.list']({})).map((one) => one.id));
    const item = (await client['plan.save']({ id: null, record })).find((one) => !before.has(one.id));
    emit(item, () => (item === undefined ? '' : fill(cli.text.planned, { what: item.what, id: item.id })));
  },
});

export const planEdit = command({
  name: 'plan edit',
  operands,
  options: {
    what: optional('<text>', name),
    due: optional('<date>', due),
    status: optional('open|done|dropped', oneOf(PLAN_STATUSES)),
    note: optional('<text>', text),
  },
  example: 'plan edit ./my-portfolio 8d1c7f52-0f6e-4c59-8f6e-0d4d1b9e7a11 --status done',
  run: async ({ dir, item: id, ...given }, { client, cli, emit }) => {
    const changes = Object.entries(given).filter(([, value]) => value !== undefined);
    if (changes.length === 0)
      throw new WrongCall('nothing-to-change', { options: '--what, --due, --status, --note' });
    await client['portfolio.open']({ dir });
    const standing = await findItem(client, id);
    const record = planItemDetailsSchema.parse({ ...standing, ...Object.fromEntries(changes) });
    await client['plan.save']({ id, record });
    const item = await findItem(client, id);
    emit(item, () => fill(cli.text.planned, { what: item.what, id }));
  },
});

export const planRemove = command({
  name: 'plan remove',
  operands,
  options: {},
  example: 'plan remove ./my-portfolio 8d1c7f52-0f6e-4c59-8f6e-0d4d1b9e7a11',
  run: async ({ dir, item: id }, { client, cli, emit }) => {
    await client['portfolio.open']({ dir });
    const item = await findItem(client, id);
    await client['plan.remove']({ id });
    emit(item, () => fill(cli.text.planRemoved, { what: item.what }));
  },
});

export const planRestore = command({
  name: 'plan restore',
  operands,
  options: {},
  example: 'plan restore ./my-portfolio 8d1c7f52-0f6e-4c59-8f6e-0d4d1b9e7a11',
  run: async ({ dir, item: id }, { client, cli, emit }) => {
    await client['portfolio.open']({ dir });
    await client['plan.restore']({ id });
    const item = await findItem(client, id);
    emit(item, () => fill(cli.text.planned, { what: item.what, id }));
  },
});

/** @throws Fault record-unknown */
async function findItem(client: Scene['client'], id: string): Promise<Planned> {
  const found = (await client['plan.list']({})).find((item) => item.id === id);
  if (found === undefined) throw new Fault('record-unknown');
  return found;
}
