import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newestVerified } from '../../shared/backup/listed.ts';
import { insertEvidence } from '../../electron/db/evidence.ts';
import { addInOrder } from '../../electron/handlers/addInOrder.ts';
import { examineFolder } from '../../electron/handlers/doctor.ts';
import { closeServices } from '../../electron/services.ts';
import { fileAt } from '../../electron/vault/source.ts';
import { evidenceSchema } from '../../shared/evidence/evidence.ts';
import { chance, contentOf, harmed } from './damage.ts';
import { clientOf, makePortfolio, openServices } from './ground.ts';

/** What a restored portfolio has that is not, byte by byte, as it was. */
export interface Drill {
  readonly rows: number;
  readonly files: number;
  readonly differences: readonly string[];
}

/** Backs up so many rows and files, restores them elsewhere, and holds the two against each other. */
export async function drill(folder: string, rows: number, files: number): Promise<Drill> {
  const dir = join(folder, 'portfolio');
  const services = openServices();
  const client = clientOf(services);
  await client['portfolio.create']({ dir });
  const incoming = Array.from({ length: files }, (_, index) => {
    const path = join(folder, `${index}.bin`);
    writeFileSync(
      path,
      createHash('sha512')
        .update(String(index))
        .digest()
        .toString('hex')
        .repeat(1 + (index % 90)),
    );
    return { file: fileAt(path), told: { title: `文件 ${index}`, claims: [] } };
  });
  const outcomes = addInOrder(services, incoming);
  for await (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
  const { db } = services.session.portfolio!;
  const [first] = (await client['evidence.list']({ limit: 1 })).items;
  db.transaction(() => {
    for (let index = files; index < rows; index += 1)
      insertEvidence(
        db,
        evidenceSchema.parse({ ...first!.evidence, id: `row-${index}`, title: `标注规范 ${index}` }),
      );
  })();
  await client['backups.make']({});
  const [backup] = (await client['backups.state']({})).backups;
  await closeServices(services);
  const restored = join(folder, 'restored');
  const later = openServices();
  await clientOf(later)['backups.restore']({ backup: backup!.backup, dir: restored });
  await closeServices(later);
  return { rows, files, differences: differencesOf(dir, restored) };
}

function differencesOf(dir: string, restored: string): readonly string[] {
  const database = (of: string) => contentOf(join(of, 'portfolio.sqlite'));
  const [before, after] = [bytesIn(join(dir, 'vault')), bytesIn(join(restored, 'vault'))];
  const names = new Set([...before.keys(), ...after.keys()]);
  return [
    ...(database(dir) === database(restored) ? [] : ['the rows']),
    ...[...names].filter((name) => before.get(name)?.equals(after.get(name) ?? Buffer.alloc(0)) !== true),
  ];
}

const bytesIn = (vault: string): ReadonlyMap<string, Buffer> =>
  new Map(
    readdirSync(vault, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => [name, readFileSync(join(parentPath, name))]),
  );

export interface Recovery {
  readonly tried: number;
  readonly recovered: number;
}

/** Harms a backed-up portfolio again and again, and brings it back from the newest verified backup, as the window offers it. */
export async function recover(folder: string, times: number): Promise<Recovery> {
  const dir = await makePortfolio(folder, 5);
  const services = openServices(join(folder, 'desk.sqlite'));
  const client = clientOf(services);
  await client['portfolio.open']({ dir });
  await client['backups.make']({});
  await client['portfolio.close']({});
  const sound = contentOf(join(dir, 'portfolio.sqlite'));
  const whole = readFileSync(join(dir, 'portfolio.sqlite'));
  const random = chance(11);
  const work = join(folder, 'work');
  let [tried, recovered] = [0, 0];
  while (tried < times) {
    rmSync(work, { recursive: true, force: true });
    cpSync(dir, work, { recursive: true });
    const kind = (['bit', 'page', 'cut'] as const)[tried % 3]!;
    writeFileSync(join(work, 'portfolio.sqlite'), harmed(whole, kind, whole.readUInt16BE(16), random).bytes);
    const isFound = await examineFolder(services, work, 'full').then(
      ({ ok }) => !ok,
      () => true,
    );
    if (!isFound) continue; // in what nobody reads
    tried += 1;
    const backup = newestVerified(await client['backups.list']({ dir: work }));
    if (backup === undefined) continue;
    const { former } = await client['backups.restore']({ backup: backup.backup, dir: work });
    await client['portfolio.close']({});
    const { ok } = await examineFolder(services, work, 'full');
    if (ok && contentOf(join(work, 'portfolio.sqlite')) === sound) recovered += 1;
    if (former !== null) rmSync(former, { recursive: true, force: true });
  }
  await closeServices(services);
  return { tried, recovered };
}
