import { isAchievement, takeApart, type Json } from '../../../shared/signoff/credential.ts';
import type { Services } from '../../services.ts';
import type { Portfolio } from '../../session.ts';
import { listKept } from './list.ts';

export interface Badge {
  readonly signoff: string;
  readonly fileName: string;
  readonly credential: Json;
}

/**
 * The achievements that hold today as Open Badges 3.0, one a sign-off. The official schema wants the proof in an array;
 * the signature is not over that form.
 */
export const badgesOf = (services: Services, portfolio: Portfolio, asOf: string): readonly Badge[] =>
  listKept(services, portfolio, asOf)
    .filter(({ state, statement }) => state === 'current' && isAchievement(statement))
    .flatMap(({ row }) => {
      const parts = takeApart(JSON.parse(row.credential) as Json);
      if (parts === null) return [];
      return [
        {
          signoff: row.id,
          fileName: `${row.id}.json`,
          credential: { ...parts.unsigned, proof: [parts.proof] },
        },
      ];
    });

/** The file of a badge. */
export const textOfBadge = ({ credential }: Badge): Buffer =>
  Buffer.from(`${JSON.stringify(credential, null, 2)}\n`);
