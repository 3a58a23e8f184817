import { readFile } from 'node:fs/promises';
import { profileOf } from '../../shared/career/career.ts';
import { precheck } from '../../shared/precheck/precheck.ts';
import type { PhotoLook } from '../../shared/precheck/rule.ts';
import { readBlob } from '../db/blobs.ts';
import { readCareer } from '../db/career.ts';
import { askLocalRules, readLocalRules } from '../db/precheck.ts';
import { PictureDecoder } from '../pictures/decoder.ts';
import type { Services } from '../services.ts';
import type { Portfolio } from '../session.ts';
import { pathOf } from '../vault/vault.ts';
import type { HandlersOf } from './context.ts';
import { judgeLevels, switchedOn } from './eligibility.ts';
import { requireLevel } from './require.ts';

/** A picture is held in memory whole while it is looked at. */
const LARGEST_PHOTO_BYTES = 64 * 1024 * 1024;

export const precheckHandlers: HandlersOf<'precheck'> = {
  'precheck.show': ({ standard: id, level, reading, asOf: asked, local: more }, { services }) =>
    services.session.within(async (portfolio) => {
      const standard = services.standards.get(id);
      requireLevel(standard, level);
      const asOf = asked ?? services.today();
      const career = readCareer(portfolio.db);
      const local = readLocalRules(portfolio.db);
      const packs = switchedOn(portfolio.db, id);
      const judged = level !== null && (standard.eligibility !== undefined || packs.length > 0);
      const verdict = judged
        ? (judgeLevels(services, id, level, profileOf(career), reading, asOf, new Set(), packs)[0] ?? null)
        : null;
      const photo = career.photo && (await lookAt(services, portfolio, career.photo.sha256));
      const facts = { career, photo, asOf, rules: standard.eligibility ?? null, verdict };
      return { findings: [...precheck(facts, [...local, ...more])] };
    }),
  'precheck.local': (_input, { services }) =>
    services.session.within(({ db }) => ({ local: [...readLocalRules(db)] })),
  'precheck.choose': ({ asked }, { services }) =>
    services.session.within(({ db }) => {
      askLocalRules(db, asked);
      return { local: [...readLocalRules(db)] };
    }),
};

/** The photo's sides and colours. One that cannot be looked at is a finding, never a failure. */
async function lookAt(
  services: Services,
  { db, vault }: Portfolio,
  sha256: string,
): Promise<PhotoLook | 'unreadable'> {
  if ((readBlob(db, sha256)?.bytes ?? 0) > LARGEST_PHOTO_BYTES) return 'unreadable';
  const decoder = new PictureDecoder({ spawn: services.host.spawnPictureWorker });
  try {
    return await decoder.look(await readFile(pathOf(vault, sha256)));
  } catch {
    return 'unreadable';
  } finally {
    decoder.close();
  }
}
