import type { HandlersOf } from './context.ts';

export const preferencesHandlers: HandlersOf<'preferences'> = {
  'preferences.show': (_input, { services }) => services.desk.preferences(),
  'preferences.save': (input, { services }) => {
    const given = Object.entries(input).filter(([, value]) => value !== undefined);
    services.desk.prefer(Object.fromEntries(given));
    return services.desk.preferences();
  },
};
