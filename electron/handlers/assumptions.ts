import { readAssumptions, writeAssumptions } from '../db/assumptions.ts';
import type { HandlersOf } from './context.ts';

export const assumptionsHandlers: HandlersOf<'assumptions'> = {
  'assumptions.show': (_input, { services }) => services.session.within(({ db }) => readAssumptions(db)),
  'assumptions.save': (assumptions, { services }) =>
    services.session.within(({ db }) => {
      writeAssumptions(db, assumptions);
      return readAssumptions(db);
    }),
};
