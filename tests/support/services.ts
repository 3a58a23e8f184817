import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach } from 'vitest';
import type { Contract } from '../../shared/contract/contract.ts';
import { createClient, type Client } from '../../shared/contract/procedure.ts';
import { openDesk } from '../../electron/desk.ts';
import { answer } from '../../electron/handlers/index.ts';
import { buildServices, closeServices, type Services } from '../../electron/services.ts';
import { spawnNodePictureWorker } from '../../electron/pictures/node.ts';
import { spawnNodeDrawWorker } from '../../electron/dossier/node.ts';
import { spawnNodeTextWorker } from '../../electron/texts/node.ts';
import type { SourceFile } from '../../electron/vault/source.ts';

const cleanUps: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).toReversed()) await cleanUp();
});

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'zhengji-'));
  cleanUps.push(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export const TODAY = '2026-11-24';

export interface House {
  readonly services: Services;
  /** Calls go through the contract, as a page's do: as JSON, checked on both sides. */
  readonly client: Client<Contract, SourceFile>;
}

/** The real services on a temporary folder, with the calendar at TODAY. */
export function openHouse(deskFile: string | null = null): House {
  const services = buildServices({
    about: {
      kind: 'browser',
      choosesPaths: false,
      opensFiles: false,
      proposedDir: '/nowhere',
      filesAt: '/files/',
      version: '0',
    },
    resources: resolve('resources'),
    desk: openDesk(deskFile),
    choosePath: () => Promise.resolve(null),
    openFile: null,
    spawnPictureWorker: () => spawnNodePictureWorker(),
    spawnTextWorker: spawnNodeTextWorker,
    spawnDrawWorker: spawnNodeDrawWorker,
    asOf: TODAY,
  });
  cleanUps.push(() => closeServices(services));
  const client = createClient<Contract, SourceFile>(async (name, input, file) => {
    const reply = await answer(name, JSON.parse(JSON.stringify(input)), { services, file });
    return JSON.parse(JSON.stringify(reply)) as unknown;
  });
  return { services, client };
}

/** The same with a new portfolio open in it. */
export async function openHouseWithPortfolio(): Promise<House & { readonly dir: string }> {
  const house = openHouse();
  const dir = join(temporaryFolder(), 'portfolio');
  await house.client['portfolio.create']({ dir });
  return { ...house, dir };
}
