import type { ListedEvidence } from '../../../shared/evidence/finding.ts';
import { client } from '../../client.ts';

/** A piece of evidence as it is kept by now, with its links; undefined where it is gone or lies in the trash. */
export const readEvidence = async (id: string): Promise<ListedEvidence | undefined> =>
  (await client['evidence.list']({ ids: [id] })).items[0];
