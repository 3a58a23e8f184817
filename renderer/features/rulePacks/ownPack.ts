import type { OwnRulePack } from '../../../shared/contract/procedures/rulePacks.ts';
import type { RulePack } from '../../../shared/eligibility/pack.ts';
import { client } from '../../client.ts';

/** A pack that the portfolio added, as it is by now; undefined where it is gone. */
export const ownPack = async ({
  standard,
  id,
}: Pick<RulePack, 'standard' | 'id'>): Promise<OwnRulePack | undefined> =>
  (await client['rulePacks.list']({ standard })).own.find(({ pack }) => pack.id === id);
