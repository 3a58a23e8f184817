import { Fault } from '../../shared/contract/fault.ts';
import type { Services } from '../services.ts';
import { openPortfolio, opensAtOnce } from '../session.ts';
import { keepOpen } from './take.ts';

/** Milliseconds: by then the page has what it asks for first. */
const STANDS = 3000;

/**
 * Opens what was open when the app ended, unless the person wants to choose. What cannot be opened, or not at once, is
 * left to them: then they are told why, or see that it takes its time. Nothing that goes wrong here, such as a full disk,
 * may keep the app from starting.
 *
 * Until the page stands it counts as closed: a portfolio that ends the process while it is opened or first read is left
 * to the person at the next start, which would end in the same way.
 * @returns has it open again at the next start, too, if that is not settled by then: called when the app is to end
 */
export async function openLast(services: Services): Promise<() => void> {
  const { desk, session, author, now } = services;
  const dir = desk.preferences().reopen ? desk.leftOpen() : null;
  const id = desk.recent().find((one) => one.dir === dir)?.id;
  if (dir === null || id === undefined || !opensAtOnce(dir)) return () => undefined;
  orLog(() => desk.leaveOpen(null));
  try {
    await session.replace(openPortfolio(dir, { author, now, id }));
  } catch (error) {
    if (!(error instanceof Fault)) console.error('opening the last portfolio:', error);
    orLog(() => desk.leaveOpen(dir));
    return () => undefined;
  }
  const { opening } = session;
  const settle = () =>
    orLog(() => {
      if (session.opening === opening && session.portfolio !== null && desk.leftOpen() === null)
        keepOpen(services);
    });
  setTimeout(settle, STANDS).unref();
  return settle;
}

/** A desk that can keep nothing more keeps nobody from their portfolio. */
function orLog(work: () => void): void {
  try {
    work();
  } catch (error) {
    console.error('opening the last portfolio:', error);
  }
}
