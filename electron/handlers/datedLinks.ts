import { formatISO } from 'date-fns/formatISO';
import type { PlainDate } from '../../shared/calendar/plainDate.ts';
import type { DatedLink } from '../../shared/plan/progress.ts';
import { listLinkDays } from '../db/linkDays.ts';
import type { Services } from '../services.ts';
import type { Portfolio } from '../session.ts';
import { signedClaims } from './signoff/list.ts';

/** The calendar date of an instant, where the machine stands. */
export const dayOf = (instant: string): PlainDate => formatISO(new Date(instant), { representation: 'date' });

/** The claims on a standard with the days on which they were made and signed, by requirement. */
export function datedLinks(
  services: Services,
  db: Portfolio['db'],
  standard: string,
  asOf: PlainDate,
): ReadonlyMap<string, readonly DatedLink[]> {
  const signed = signedClaims(services, db, asOf);
  const byNode = new Map<string, DatedLink[]>();
  for (const { claim, logged, claimed, ...link } of listLinkDays(db, standard)) {
    const by = signed.get(claim);
    const dated: DatedLink = {
      ...link,
      since: dayOf(claimed > logged ? claimed : logged),
      signed: by === undefined ? null : dayOf(by),
    };
    const list = byNode.get(link.node);
    if (list) list.push(dated);
    else byNode.set(link.node, [dated]);
  }
  return byNode;
}
