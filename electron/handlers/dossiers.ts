import { Fault } from '../../shared/contract/fault.ts';
import { listDossiers } from '../db/dossiers.ts';
import type { HandlersOf } from './context.ts';

export const dossiersHandlers: HandlersOf<'dossiers'> = {
  'dossiers.list': (_input, { services }) => services.session.within(({ db }) => [...listDossiers(db)]),
  'dossiers.make': () => {
    throw new Fault('dossier-unknown');
  },
};
