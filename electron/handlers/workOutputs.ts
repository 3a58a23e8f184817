import { Fault } from '../../shared/contract/fault.ts';
import {
  insertWorkOutput,
  listWorkOutputs,
  removeWorkOutput,
  restoreWorkOutput,
  updateWorkOutput,
} from '../db/workOutputs.ts';
import type { HandlersOf } from './context.ts';
import { requireNode } from './require.ts';

export const workOutputsHandlers: HandlersOf<'workOutputs'> = {
  'workOutputs.list': (_input, { services }) => services.session.within(({ db }) => [...listWorkOutputs(db)]),
  'workOutputs.save': ({ id, record }, { services }) =>
    services.session.within(({ db }) => {
      const node = requireNode(services.standards.get(record.standard), record.node);
      if (node.type !== 'output' && node.type !== 'content')
        throw new Fault('bad-input', { detail: `node ${record.node} is no work output and no work content` });
      const saved = { ...record, id: id ?? services.newId() };
      if (id === null) insertWorkOutput(db, saved);
      else if (!updateWorkOutput(db, id, record)) throw new Fault('work-output-unknown');
      return saved;
    }),
  'workOutputs.remove': ({ id }, { services }) =>
    services.session.within(({ db }) => {
      const evidence = removeWorkOutput(db, id, services.now());
      if (evidence === undefined) throw new Fault('work-output-unknown');
      return { evidence: [...evidence] };
    }),
  'workOutputs.restore': ({ id, evidence }, { services }) =>
    services.session.within(({ db }) => {
      if (!restoreWorkOutput(db, id, evidence)) throw new Fault('work-output-unknown');
      return {};
    }),
};
