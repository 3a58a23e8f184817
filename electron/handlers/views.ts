import { Fault } from '../../shared/contract/fault.ts';
import { deleteView, listViews, putView } from '../db/views.ts';
import type { HandlersOf } from './context.ts';

export const viewsHandlers: HandlersOf<'views'> = {
  'views.list': (_input, { services }) => services.session.within(({ db }) => [...listViews(db)]),
  'views.save': (view, { services }) =>
    services.session.within(({ db }) => putView(db, { ...view, id: services.newId() }, services.now())),
  'views.remove': ({ id }, { services }) =>
    services.session.within(({ db }) => {
      if (!deleteView(db, id)) throw new Fault('record-unknown');
      return {};
    }),
};
