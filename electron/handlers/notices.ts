import type { HandlersOf } from './context.ts';

/** More would not be read. */
const MOST_LINES = 5;

export const noticesHandlers: HandlersOf<'notices'> = {
  'notices.told': (_input, { services }) => services.desk.toldNotices(),
  'notices.tell': ({ notices }, { services: { desk, host, today } }) => {
    const told = desk.toldNotices();
    const day = today();
    // Another window may have told of them already.
    const fresh = notices.filter(({ key }) => told[key] !== day);
    if (fresh.length === 0 || !desk.preferences().notices) return told;
    host.notify?.(fresh.slice(0, MOST_LINES).map(({ text }) => text));
    desk.keepToldNotices({ ...told, ...Object.fromEntries(fresh.map(({ key }) => [key, day])) });
    return desk.toldNotices();
  },
};
