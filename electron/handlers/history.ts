import { countHistory, listHistory } from '../db/history.ts';
import type { HandlersOf } from './context.ts';
import { namesIn } from './historyNames.ts';

export const historyHandlers: HandlersOf<'history'> = {
  'history.list': (asked, { services }) =>
    services.session.within(({ db }) => {
      const { titleOf, valueOf } = namesIn(services, db);
      return {
        total: countHistory(db, asked),
        changes: listHistory(db, asked).map(({ row, changed, ...told }) => ({
          ...told,
          title: titleOf({ table: told.table, row }),
          changed: changed.map(({ column, from, to }) => ({
            column,
            from: valueOf(column, from, row),
            to: valueOf(column, to, row),
          })),
        })),
      };
    }),
};
