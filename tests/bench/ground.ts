import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Contract } from '../../shared/contract/contract.ts';
import { createClient, type Client } from '../../shared/contract/procedure.ts';
import { openDesk } from '../../electron/desk.ts';
import { answer } from '../../electron/handlers/index.ts';
import { buildServices, closeServices, type Services } from '../../electron/services.ts';
import { spawnNodePictureWorker } from '../../electron/pictures/node.ts';
import { spawnNodeDrawWorker } from '../../electron/dossier/node.ts';
import { spawnNodeTextWorker } from '../../electron/texts/node.ts';
import type { SourceFile } from '../../electron/vault/source.ts';

/** The real services with a new portfolio, on a folder that is gone afterwards. */
export interface Ground {
  readonly folder: string;
  readonly services: Services;
  readonly client: Client<Contract, SourceFile>;
}

export async function onGround<T>(work: (ground: Ground) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'zhengji-bench-'));
  try {
    return await inFolder(folder, async (ground) => {
      await ground.client['portfolio.create']({ dir: join(folder, 'portfolio') });
      return work(ground);
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The real services without a portfolio yet. */
export async function inFolder<T>(folder: string, work: (ground: Ground) => Promise<T>): Promise<T> {
  const services = buildServices({
    about: {
      kind: 'browser',
      choosesPaths: false,
      opensFiles: false,
      proposedDir: folder,
      filesAt: '',
      version: '',
    },
    resources: resolve('resources'),
    desk: openDesk(null),
    choosePath: () => Promise.resolve(null),
    openFile: null,
    spawnPictureWorker: spawnNodePictureWorker,
    spawnTextWorker: spawnNodeTextWorker,
    spawnDrawWorker: spawnNodeDrawWorker,
    asOf: null,
  });
  const client = createClient<Contract, SourceFile>((name, input, file) =>
    answer(name, input, { services, file }),
  );
  try {
    return await work({ folder, services, client });
  } finally {
    await closeServices(services);
  }
}
