import type { Planned } from '../../../shared/plan/plan.ts';
import { client } from '../../client.ts';

/** An item of the plan as it is kept by now; undefined where it is gone or was taken away. */
export const readPlanItem = async (id: string): Promise<Planned | undefined> =>
  (await client['plan.list']({})).find((one) => one.id === id);
