import type { Services } from '../services.ts';
import type { Portfolio } from '../session.ts';

/** Makes another portfolio the open one, and remembers it. The one that is open stays so if that fails. */
export async function take(services: Services, open: () => Portfolio): Promise<void> {
  const portfolio = open();
  await services.session.replace(portfolio);
  services.desk.remember({ dir: portfolio.dir, id: portfolio.id, opened: services.now() });
  // What was only looked at is no work to go on with.
  services.desk.leaveOpen(portfolio.readOnly === null ? portfolio.dir : null);
}
