import { isAbsolute } from 'node:path';
import { Fault } from '../../shared/contract/fault.ts';
import type { HandlersOf } from './context.ts';

export const preferencesHandlers: HandlersOf<'preferences'> = {
  'preferences.show': (_input, { services }) => services.desk.preferences(),
  'preferences.save': (input, { services }) => {
    const inbox = input.inbox?.replace(/^"(.*)"$/, '$1').trim();
    if (inbox !== undefined && !isAbsolute(inbox)) throw new Fault('folder-relative', { path: inbox });
    const given = Object.entries({ ...input, ...(inbox !== undefined && { inbox }) }).filter(
      ([, value]) => value !== undefined,
    );
    services.desk.prefer(Object.fromEntries(given));
    return services.desk.preferences();
  },
};
