import { Fault } from '../../../shared/contract/fault.ts';
import { readApplicant } from '../../db/applicant.ts';
import type { Recent } from '../../db/desk.ts';
import { listSignoffs } from '../../db/signoffs.ts';
import type { Services } from '../../services.ts';
import { isPortfolioFolder, openPortfolio } from '../../session.ts';
import type { Response } from '../../signing/response.ts';

/** Whose portfolio an answer is for, which, and where that was last on this machine. */
export interface Owner {
  readonly name: string;
  readonly id: string;
  readonly dir: string | null;
}

/** Whose portfolio was asked for, as the request says that is answered; null where none is. */
export function askedBy({ desk }: Services, { request }: Response['manifest']): Owner | null {
  if (request === null) return null;
  const { portfolio, name } = request.subject;
  const known = workedIn(desk).find(({ id }) => id === portfolio);
  return { name, id: portfolio, dir: known?.dir ?? null };
}

/**
 * Whose portfolio on this machine holds one of these sign-offs: what takes a sign-off back names that alone. Each that was
 * worked in lately is read from a copy, since few answers ask for it; null where none holds any.
 * @param here the portfolio that is known not to
 */
export function holderOf(services: Services, signoffs: ReadonlySet<string>, here: string): Owner | null {
  for (const { dir, id } of workedIn(services.desk)) {
    if (id === here) continue;
    const name = nameWhereHeld(services, dir, id, signoffs);
    if (name !== null) return { name, id, dir };
  }
  return null;
}

/** The applicant's name where the portfolio holds one of them; null where it does not, or cannot be read. */
function nameWhereHeld(
  { author, now }: Services,
  dir: string,
  id: string,
  signoffs: ReadonlySet<string>,
): string | null {
  try {
    const { db, close } = openPortfolio(dir, { author, now, id, readOnly: true });
    try {
      if (!listSignoffs(db).some((one) => signoffs.has(one.id))) return null;
      return readApplicant(db).applicant.name;
    } finally {
      close();
    }
  } catch (error) {
    if (error instanceof Fault) return null;
    throw error;
  }
}

/** The recent portfolios that somebody works in here. Into one of their team's a supervisor only looks. */
function workedIn(desk: Services['desk']): readonly Recent[] {
  const team = new Set(desk.team.list());
  return desk.recent().filter((one) => one.workedIn && !team.has(one.dir) && isPortfolioFolder(one.dir));
}
