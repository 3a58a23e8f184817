import type { PlainDate } from '../../shared/calendar/plainDate.ts';
import { Fault } from '../../shared/contract/fault.ts';
import { coverShown } from '../../shared/coverage/cover.ts';
import { judgeAllEnough } from '../../shared/coverage/enough.ts';
import { whatNext } from '../../shared/coverage/whatNext.ts';
import { standingOf, type PlanItem, type Planned } from '../../shared/plan/plan.ts';
import { progressOf } from '../../shared/plan/progress.ts';
import { indexStandard } from '../../shared/standard/tree.ts';
import { readEnoughRule } from '../db/enough.ts';
import {
  insertPlanItem,
  listPlanItems,
  listRemovedPlanItems,
  markPlanItem,
  orderPlanItems,
  updatePlanItem,
} from '../db/plan.ts';
import type { Services } from '../services.ts';
import type { Portfolio } from '../session.ts';
import type { HandlersOf } from './context.ts';
import { readShown } from './coverage.ts';
import { datedLinks } from './datedLinks.ts';
import { requireClaimable, requireLevel, requireNode } from './require.ts';

export const planHandlers: HandlersOf<'plan'> = {
  'plan.next': ({ standard: id, level, asOf }, { services }) =>
    services.session.within(({ db }) => {
      const standard = services.standards.get(id);
      requireLevel(standard, level);
      const day = asOf ?? services.today();
      const shown = readShown(services, db, id, day);
      const enough = judgeAllEnough(standard, level, shown.evidence, readEnoughRule(db, id), day);
      return whatNext(standard, coverShown(standard, level, shown, day), enough);
    }),
  'plan.list': (_input, { services }) => services.session.within(({ db }) => listPlanned(services, db)),
  'plan.save': ({ id, record }, { services }) =>
    services.session.within(({ db }) => {
      const standard = services.standards.get(record.standard);
      requireNode(standard, record.node);
      for (const requirement of record.requirements) requireClaimable(standard, requirement);
      if (id === null) insertPlanItem(db, services.newId(), record, services.now());
      else if (!updatePlanItem(db, id, record, services.now())) throw new Fault('record-unknown');
      return listPlanned(services, db);
    }),
  'plan.order': ({ ids }, { services }) =>
    services.session.within(({ db }) => {
      orderPlanItems(db, ids);
      return listPlanned(services, db);
    }),
  'plan.remove': ({ id }, { services }) =>
    services.session.within(({ db }) => {
      if (!markPlanItem(db, id, services.now())) throw new Fault('record-unknown');
      return listPlanned(services, db);
    }),
  'plan.restore': ({ id }, { services }) =>
    services.session.within(({ db }) => {
      if (!markPlanItem(db, id, null)) throw new Fault('record-unknown');
      return listPlanned(services, db);
    }),
  'plan.trash': (_input, { services }) => services.session.within(({ db }) => [...listRemovedPlanItems(db)]),
};

/** The plan with how far each item has got today. */
function listPlanned(services: Services, db: Portfolio['db']): Planned[] {
  const asOf = services.today();
  const progress = progressIn(services, db, asOf);
  return listPlanItems(db).map((item) => {
    const reached = progress(item);
    return { ...item, progress: reached, standing: standingOf(item, reached, asOf) };
  });
}

/** Each standard is read once, however many items are about it. */
function progressIn(services: Services, db: Portfolio['db'], asOf: PlainDate) {
  const known = new Map<string, ReturnType<typeof read>>();
  const read = (id: string) => {
    const standard = services.standards.list().find((one) => one.id === id);
    if (standard === undefined) return null;
    return { standard, rule: readEnoughRule(db, id), links: datedLinks(services, db, id, asOf) };
  };
  return ({ standard: id, requirements, goal }: PlanItem) => {
    const facts = known.get(id) ?? read(id);
    known.set(id, facts);
    if (facts === null) return null;
    const { byId } = indexStandard(facts.standard);
    const there = requirements.filter((requirement) => byId.has(requirement));
    return there.length === 0 ? null : progressOf(there, goal, facts.links, facts.rule, asOf);
  };
}
