import { Fault } from '../../shared/contract/fault.ts';
import type { PackShelf } from '../../shared/contract/procedures/rulePacks.ts';
import { profileOf } from '../../shared/career/career.ts';
import { judge, levelsOf } from '../../shared/eligibility/judge.ts';
import { readCareer } from '../db/career.ts';
import {
  enableRulePack,
  listRevisions,
  listRulePacks,
  markRulePackRemoved,
  putRulePack,
  readRulePack,
} from '../db/rulePacks.ts';
import type { Services } from '../services.ts';
import type { Portfolio } from '../session.ts';
import type { HandlersOf } from './context.ts';

export const rulePacksHandlers: HandlersOf<'rulePacks'> = {
  'rulePacks.list': ({ standard }, { services }) =>
    services.session.within(({ db }) => shelfOf(services, db, standard)),
  'rulePacks.save': ({ pack }, { services }) =>
    services.session.within(({ db }) => {
      services.standards.get(pack.standard);
      if (services.rulePacks.isBuiltIn(pack.id) || pack.id === pack.standard)
        throw new Fault('rules-built-in', { id: pack.id });
      putRulePack(db, pack, services.now());
      return shelfOf(services, db, pack.standard);
    }),
  'rulePacks.enable': ({ id, enabled }, { services }) =>
    change(services, id, (db) => enableRulePack(db, id, enabled)),
  'rulePacks.remove': ({ id }, { services }) =>
    change(services, id, (db) => markRulePackRemoved(db, id, services.now())),
  'rulePacks.restore': ({ id }, { services }) =>
    change(services, id, (db) => markRulePackRemoved(db, id, null)),
  'rulePacks.revisions': ({ id }, { services }) =>
    services.session.within(({ db }) => {
      const revisions = listRevisions(db, id);
      if (revisions.length === 0) throw new Fault('record-unknown');
      return [...revisions];
    }),
  'rulePacks.try': ({ pack: { standard, rules }, reading, asOf }, { services }) =>
    services.session.within(({ db }) => {
      const profile = profileOf(readCareer(db));
      const day = asOf ?? services.today();
      return {
        levels: levelsOf(rules).map((level) =>
          judge({ standard, rules, level, profile, asOf: day, reading }),
        ),
      };
    }),
};

function shelfOf({ standards, rulePacks }: Services, db: Portfolio['db'], standard: string): PackShelf {
  return {
    standard: rulePacks.ofStandard(standards.get(standard)) ?? null,
    own: [...listRulePacks(db, standard)],
    examples: [...rulePacks.examplesFor(standard)],
  };
}

/** Changes a pack's row. @throws Fault record-unknown */
const change = (services: Services, id: string, act: (db: Portfolio['db']) => boolean): Promise<PackShelf> =>
  services.session.within(({ db }) => {
    if (!act(db)) throw new Fault('record-unknown');
    const standard = readRulePack(db, id)?.pack.standard;
    if (standard === undefined) throw new Fault('record-unknown');
    return shelfOf(services, db, standard);
  });
