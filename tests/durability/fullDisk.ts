import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { Fault } from '../../shared/contract/fault.ts';
import { writeDossierBundle } from '../../electron/handlers/dossierBundle.ts';
import { examineFolder } from '../../electron/handlers/doctor.ts';
import { closeServices, type Services } from '../../electron/services.ts';
import { clientOf, openServices } from './ground.ts';

const MEGABYTE = 1_000_000;
const STANDARD = 'cn-4-04-05-05-2021';

export interface FullDisk {
  readonly tried: number;
  /** How many were done, and how many were refused for want of room. */
  readonly done: number;
  readonly refused: number;
  /** What was told otherwise, or left something behind, or lost something; in words. */
  readonly wrong: readonly string[];
}

/**
 * Everything that writes, on a small disk with less and more room. Null where none can be mounted here.
 * @param free how many bytes are left each time
 */
export async function fillDisk(folder: string, free: readonly number[]): Promise<FullDisk | null> {
  const disk = join(folder, 'disk');
  mkdirSync(disk);
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', disk]).status !== 0) return null;
  const services = openServices();
  try {
    return await writeOn(disk, services, free);
  } finally {
    await closeServices(services);
    spawnSync('umount', ['--lazy', disk]);
  }
}

async function writeOn(disk: string, services: Services, left: readonly number[]): Promise<FullDisk> {
  const client = clientOf(services);
  const dir = join(disk, 'portfolio');
  await client['portfolio.create']({ dir });
  const add = (title: string, bytes: number) =>
    client['evidence.add'](
      { title, claims: [{ standard: STANDARD, node: 'L3-2.2-S3', note: '', where: '' }] },
      {
        kind: 'stream',
        name: `${title}.txt`,
        stream: Readable.from([Buffer.from(title.padEnd(bytes, ' 标注'))]),
      },
    );
  await add('first', MEGABYTE);
  const order = {
    standard: STANDARD,
    level: 3,
    reading: 'literal' as const,
    parts: null,
    privacy: 'forms' as const,
  };
  const { id } = await client['dossiers.make'](order);
  const bundle = join(disk, 'all.zip');
  const works: Readonly<Record<string, (round: number) => Promise<unknown>>> = {
    'a file': (round) => add(`large ${round}`, MEGABYTE),
    'a note': (round) => add(`small ${round}`, 20),
    'a dossier': () => client['dossiers.make'](order),
    'a bundle': () => writeDossierBundle(services, id, 'zip', bundle),
    'a backup': () => client['backups.make']({}),
  };
  let [tried, done] = [0, 0];
  const wrong: string[] = [];
  for (const [round, free] of left.entries())
    for (const [what, work] of Object.entries(works)) {
      leave(disk, free);
      const before = countsOf(await client['portfolio.state']({}));
      const outcome = await work(round).then(
        () => 'done',
        (error: unknown) => (error instanceof Fault ? error.code : String(error)),
      );
      tried += 1;
      if (outcome === 'done') done += 1;
      else if (outcome !== 'disk-full') wrong.push(`${what}, ${free} free: ${outcome}`);
      else if (countsOf(await client['portfolio.state']({})) !== before)
        wrong.push(`${what}, ${free} free: refused, and something changed`);
      if (outcome === 'done') rmSync(bundle, { force: true });
      const found = [...readdirSync(join(dir, 'vault', 'tmp')), ...readdirSync(disk)];
      if (found.some((name) => !['portfolio', 'ballast'].includes(name)))
        wrong.push(`${what}, ${free} free: left ${found.join(', ')}`);
    }
  rmSync(join(disk, 'ballast'));
  await client['portfolio.close']({});
  const { ok, findings } = await examineFolder(services, dir, 'full');
  if (!ok) wrong.push(...findings.map(({ code }) => code));
  return { tried, done, refused: tried - done - wrong.length, wrong };
}

/** Fills a disk up to so many bytes. */
function leave(disk: string, free: number): void {
  const ballast = join(disk, 'ballast');
  rmSync(ballast, { force: true });
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - free)));
}

const countsOf = ({ open }: { readonly open: { readonly counts: object } | null }) =>
  JSON.stringify(open?.counts);
