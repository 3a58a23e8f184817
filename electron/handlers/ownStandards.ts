import { Fault } from '../../shared/contract/fault.ts';
import type { HandlersOf } from './context.ts';
import { importStandard } from './standardImport.ts';

export const ownStandardsHandlers: HandlersOf<'ownStandards'> = {
  'ownStandards.import': (wish, { services, file }) => {
    if (file === undefined) throw new Fault('bad-input', { detail: 'file' });
    return importStandard(services, file, wish);
  },
};
