import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Fault } from '../../shared/contract/fault.ts';
import type { PortfolioState } from '../../shared/contract/records.ts';
import { countPortfolio, readPortfolio, writeAim } from '../db/portfolio.ts';
import type { Services } from '../services.ts';
import { createPortfolio, isPortfolioFolder, openPortfolio, Session, type Portfolio } from '../session.ts';
import type { HandlersOf } from './context.ts';
import { folderOf } from './folderOf.ts';
import { requireLevel } from './require.ts';
import { take } from './take.ts';

export const portfolioHandlers: HandlersOf<'portfolio'> = {
  'portfolio.state': (_input, { services }) => stateOf(services),
  'portfolio.choosePath': async ({ what }, { services }) => ({
    path: await services.host.choosePath(what),
  }),
  'portfolio.create': async ({ dir }, { services }) => {
    await take(services, () => createPortfolio(folderOf(dir), services.newId(), services));
    return stateOf(services);
  },
  'portfolio.open': async ({ dir, readOnly, id }, { services }) => {
    await take(services, () =>
      openPortfolio(folderOf(dir), { author: services.author, now: services.now, readOnly, id }),
    );
    return stateOf(services);
  },
  'portfolio.sample': async ({ job }, { services }) => {
    const { makeSample } = services.host;
    if (makeSample === undefined) throw new Fault('unknown-procedure', { name: 'portfolio.sample' });
    const dir = sampleFolder(services.host.about.proposedDir);
    // In a session of its own: whatever is opened meanwhile, nothing of the sample gets into it.
    const session = new Session();
    const make = async (told: (done: number, total: number) => void) => {
      try {
        await makeSample({ ...services, session }, dir, told);
      } finally {
        await session.close();
      }
    };
    if (job === undefined) await make(() => undefined);
    else
      await services.jobs.run({ id: job, kind: 'sample', total: null, unit: 'items' }, ({ at }) =>
        make((done, total) => at({ done, total, unit: 'items' })),
      );
    await take(services, () => openPortfolio(dir, { author: services.author, now: services.now }));
    return stateOf(services);
  },
  'portfolio.close': async (_input, { services }) => {
    await services.session.close();
    services.desk.leaveOpen(null);
    return stateOf(services);
  },
  'portfolio.aim': ({ standard, level }, { services }) =>
    services.session.within(({ db }) => {
      requireLevel(services.standards.get(standard), level);
      writeAim(db, { standard, level });
      return stateOf(services);
    }),
};

/** A folder of its own beside where a new portfolio is proposed. */
function sampleFolder(proposed: string): string {
  const name = (count: number) => join(dirname(proposed), `Zhengji sample${count === 1 ? '' : ` ${count}`}`);
  let count = 1;
  while (existsSync(name(count))) count += 1;
  return name(count);
}

export function stateOf({ host, session, desk, today }: Services): PortfolioState {
  return {
    host: host.about,
    today: today(),
    open: session.portfolio && { ...describePortfolio(session.portfolio), opening: session.opening },
    recent: desk.recent().map(({ dir, opened }) => ({ dir, opened, there: isPortfolioFolder(dir) })),
  };
}

const describePortfolio = ({ dir, id, db, readOnly }: Portfolio) => ({
  dir,
  id,
  counts: countPortfolio(db),
  aim: readPortfolio(db)?.aim ?? null,
  ...(readOnly && { readOnly }),
});
