import { countPortfolio, sumBlobBytes, type Counts } from '../db/portfolio.ts';
import type { Services } from '../services.ts';

/** How much the open portfolio holds; `schema` is the version of its data. */
export interface Holdings {
  readonly id: string;
  readonly schema: number;
  readonly counts: Counts;
  /** Of all files in the vault that a row names. */
  readonly bytes: number;
}

/** @throws Fault no-portfolio-open */
export const holdingsOf = ({ session }: Pick<Services, 'session'>): Promise<Holdings> =>
  session.within(({ id, db }) => ({
    id,
    schema: db.pragma('user_version', { simple: true }) as number,
    counts: countPortfolio(db),
    bytes: sumBlobBytes(db),
  }));
