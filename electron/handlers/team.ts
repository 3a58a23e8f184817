import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Fault } from '../../shared/contract/fault.ts';
import { coverShown } from '../../shared/coverage/cover.ts';
import { judgeAllEnough, tooOldNodes } from '../../shared/coverage/enough.ts';
import { isBackup } from '../backup/place.ts';
import { readApplicant } from '../db/applicant.ts';
import { asFault } from '../db/connection.ts';
import { readEnoughRule } from '../db/enough.ts';
import { shelfIn, type Services } from '../services.ts';
import { isPortfolioFolder, openPortfolio } from '../session.ts';
import type { HandlersOf } from './context.ts';
import { readShown } from './coverage.ts';
import { folderOf } from './folderOf.ts';
import { requireLevel } from './require.ts';
import { listBroken } from './signoff/genuine.ts';

export const teamHandlers: HandlersOf<'team'> = {
  'team.list': (_input, { services }) => listed(services),
  'team.add': ({ dir }, { services }) => {
    services.desk.team.add(portfoliosAt(resolve(folderOf(dir))));
    return listed(services);
  },
  'team.remove': ({ dir }, { services }) => {
    services.desk.team.remove(dir);
    return listed(services);
  },
  'team.person': async ({ dir, standard: id, level, asOf: day }, { services }) => {
    const asOf = day ?? services.today();
    const { author, now } = services;
    const portfolio = openPortfolio(folderOf(dir), { author, now, readOnly: true });
    try {
      // An own standard is that person's own, and not one of the same id in another portfolio.
      const standards = services.standards.withShelf(shelfIn(() => portfolio.db));
      const standard = standards.get(id);
      requireLevel(standard, level);
      // A row in somebody's database is no supervisor's word: what is not signed as it says is shown to nobody as signed.
      if ((await listBroken(services, portfolio.db)).length > 0) throw new Fault('signature-wrong');
      const shown = readShown({ ...services, standards }, portfolio.db, id, asOf);
      const coverage = coverShown(standard, level, shown, asOf);
      const rule = readEnoughRule(portfolio.db, id);
      const { nodes } = judgeAllEnough(standard, level, shown.evidence, rule, asOf);
      return {
        dir,
        portfolio: portfolio.id,
        name: readApplicant(portfolio.db).applicant.name,
        coverage,
        tooOld: [...tooOldNodes(coverage.nodes, nodes)],
      };
    } catch (error) {
      throw asFault(error, portfolio.dir);
    } finally {
      portfolio.close();
    }
  },
};

const listed = ({ desk }: Services) =>
  desk.team.list().map((dir) => ({ dir, there: isPortfolioFolder(dir) }));

/** The folder itself, or the portfolios that lie in it side by side. @throws Fault not-a-portfolio */
function portfoliosAt(dir: string): readonly string[] {
  if (isPortfolioFolder(dir)) return [dir];
  const within = foldersIn(dir).filter(
    (one) => isPortfolioFolder(one) && !isBackup(one) && !FORMER.test(one),
  );
  if (within.length === 0) throw new Fault('not-a-portfolio', { path: dir });
  return within;
}

/** What a restored backup took the place of: the same person once more. */
const FORMER = /\.before-restore-\d{8}T\d{6}Z(-\d+)?$/;

function foldersIn(dir: string): readonly string[] {
  try {
    return readdirSync(dir)
      .toSorted()
      .map((name) => join(dir, name));
  } catch {
    return []; // not there, no folder, or closed to us: no portfolio in any case
  }
}
