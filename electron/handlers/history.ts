import { countHistory, listHistory } from '../db/history.ts';
import type { HandlersOf } from './context.ts';

export const historyHandlers: HandlersOf<'history'> = {
  'history.list': (asked, { services }) =>
    services.session.within(({ db }) => ({
      total: countHistory(db, asked),
      changes: listHistory(db, asked).map((told) => ({ ...told, changed: [...told.changed] })),
    })),
};
