import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, expect, it, onTestFinished, vi } from 'vitest';
import type { Fault } from '../../../shared/contract/fault.ts';
import { writeDossierBundle } from '../../../electron/handlers/dossierBundle.ts';
import { jpeg } from '../pictures/samples.ts';
import { openHouseWithPortfolio, temporaryFolder } from '../../support/services.ts';

const TRAINER = 'cn-4-04-05-05-2021';
const MIB = 2 ** 20;

afterEach(() => void vi.unstubAllEnvs());

/** A JPEG with so many bytes of comments behind its first marker: PDF carries it as it is. */
function photoOf(bytes: number): Buffer {
  const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0xff, 0xff]), Buffer.alloc(0xfffd, 'x')]);
  const comments = Array.from({ length: Math.ceil(bytes / comment.length) }, () => comment);
  return Buffer.concat([jpeg.subarray(0, 2), ...comments, jpeg.subarray(2)]);
}

/** From now on no file of this process, nor of those that it starts, may be larger; the system refuses as a disk does. */
function limitFiles(bytes: number): () => void {
  const set = (most: string) => execFileSync('prlimit', ['--pid', String(process.pid), `--fsize=${most}:`]);
  const lift = () => void set('unlimited');
  onTestFinished(lift);
  set(String(bytes));
  return lift;
}

const faultOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    ({ code }: Fault) => code,
  );
/** The files beneath a folder, however deep. */
const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [entry.name] : [],
  );

it.skipIf(process.platform !== 'linux')(
  'given no room for a dossier, then it says so, leaves nothing half written, and can be saved when there is room',
  async () => {
    const { client, services, dir } = await openHouseWithPortfolio();
    const file = { kind: 'stream' as const, name: 'a.jpg', stream: Readable.from([photoOf(4 * MIB)]) };
    const claims = [{ standard: TRAINER, node: 'L3-2.2-S3', note: '', where: '' }];
    await client['evidence.add']({ title: '现场照片', claims }, file);
    const order = {
      standard: TRAINER,
      level: 3,
      reading: 'literal' as const,
      parts: ['evidence-index' as const, 'evidence' as const],
      privacy: 'forms' as const,
    };
    const made = await client['dossiers.make'](order);
    const target = temporaryFolder();
    const temporary = temporaryFolder();
    vi.stubEnv('TMPDIR', temporary);

    const lift = limitFiles(2 * MIB);
    expect({
      make: await faultOf(client['dossiers.make']({ ...order, parts: ['evidence'] })),
      zip: await faultOf(writeDossierBundle(services, made.id, 'zip', join(target, 'a.zip'))),
      folder: await faultOf(writeDossierBundle(services, made.id, 'folder', join(target, 'a'))),
    }).toEqual({
      make: 'file-too-large',
      zip: 'file-too-large',
      folder: 'file-too-large',
    });
    expect(readdirSync(join(dir, 'vault', 'tmp'))).toEqual([]);
    expect(readdirSync(target)).toEqual([]);
    expect(filesIn(temporary)).toEqual([]);
    expect((await client['dossiers.list']({})).map(({ id }) => id)).toEqual([made.id]);

    lift();
    await writeDossierBundle(services, made.id, 'folder', join(target, 'a'));
    expect(existsSync(join(target, 'a', made.fileName))).toBe(true);
    expect(readFileSync(join(target, 'a', made.fileName))).toHaveLength(made.bytes);
  },
);
