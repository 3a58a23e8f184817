import type { Services } from '../services.ts';
import type { Portfolio } from '../session.ts';

/** Makes another portfolio the open one, and remembers it. The one that is open stays so if that fails. */
export async function take(services: Services, open: () => Portfolio): Promise<void> {
  await services.session.replace(open());
  keepOpen(services);
}

/** Remembers the portfolio that is open: among the recent ones, and for the next start. */
export function keepOpen({ session: { portfolio }, desk, now }: Services): void {
  if (portfolio === null) return;
  const { dir, id, readOnly } = portfolio;
  const before = desk.recent().find((one) => one.dir === dir && one.id === id);
  desk.remember({ dir, id, opened: now(), workedIn: readOnly === null || before?.workedIn === true });
  // What the person wanted only to look at is no work to go on with; what its disk keeps as it is may be.
  desk.leaveOpen(readOnly === 'asked' ? null : dir);
}
