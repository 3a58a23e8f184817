import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Contract } from '../../shared/contract/contract.ts';
import { createClient, type Client } from '../../shared/contract/procedure.ts';
import { openDesk } from '../../electron/desk.ts';
import { answer } from '../../electron/handlers/index.ts';
import { spawnNodePictureWorker } from '../../electron/pictures/node.ts';
import { buildServices, closeServices, type Services } from '../../electron/services.ts';
import { spawnNodeDrawWorker } from '../../electron/dossier/node.ts';
import { spawnNodeTextWorker } from '../../electron/texts/node.ts';
import { fileAt, type SourceFile } from '../../electron/vault/source.ts';

/** The real services. @param deskFile where a supervisor's things are kept; null keeps none */
export const openServices = (deskFile: string | null = null): Services =>
  buildServices({
    about: {
      kind: 'browser',
      choosesPaths: false,
      opensFiles: false,
      proposedDir: '',
      filesAt: '',
      version: '',
    },
    resources: resolve('resources'),
    desk: openDesk(deskFile),
    choosePath: () => Promise.resolve(null),
    openFile: null,
    spawnPictureWorker: spawnNodePictureWorker,
    spawnTextWorker: spawnNodeTextWorker,
    spawnDrawWorker: spawnNodeDrawWorker,
    asOf: null,
  });

export const clientOf = (services: Services): Client<Contract, SourceFile> =>
  createClient<Contract, SourceFile>((name, input, file) => answer(name, input, { services, file }));

/** A closed portfolio with so many pieces of evidence, each claimed, edited and of its own content. */
export async function makePortfolio(folder: string, number: number): Promise<string> {
  const dir = join(folder, 'portfolio');
  const services = openServices();
  const client = clientOf(services);
  await client['portfolio.create']({ dir });
  for (let index = 0; index < number; index += 1) {
    const path = join(folder, `${index}.txt`);
    writeFileSync(path, `第 ${index} 份标注规范 `.repeat(20 + (index % 7) * 40));
    const claims = [{ standard: 'cn-4-04-05-05-2021', node: 'L3-2.2-S1', note: `理由 ${index}`, where: '' }];
    const { evidence } = await client['evidence.add']({ title: `标注规范 ${index}`, claims }, fileAt(path));
    await client['workOutputs.save']({
      id: null,
      record: {
        title: `成果 ${index}`,
        standard: 'cn-4-04-05-05-2021',
        node: 'L3-2.2',
        description: '说明 '.repeat(20),
      },
    });
    if (index % 5 === 0) await client['evidence.remove']({ id: evidence.id });
  }
  await closeServices(services);
  return dir;
}
