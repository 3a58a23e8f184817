import { spawnSync } from 'node:child_process';
import { copyFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { flipFuses, FuseVersion, FuseV1Options } from '@electron/fuses';

/** The packaged app of this machine. */
export interface Packed {
  /** The program as it is shipped. */
  readonly shipped: string;
  /** The same with one fuse less, without which no test could look into its main process. */
  readonly inspected: string;
}

/**
 * Packs the built app as `npm run pack` does, out of an Electron that is there already.
 * @param electron the program of that Electron
 * @throws where the packer fails, with all it said
 */
export async function packApp(root: string, electron: string): Promise<Packed> {
  const output = join(root, 'out', 'packed');
  rmSync(output, { recursive: true, force: true });
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules', 'electron-builder', 'cli.js'),
      '--linux=dir',
      '--publish=never',
      `-c.electronDist=${dirname(electron)}`,
      `-c.directories.output=${output}`,
    ],
    { cwd: root, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`the packer failed:\n${stdout}${stderr}`);
  const folder = join(output, 'linux-unpacked');
  // What an Electron shows that has no app yet. The packer takes away only what it is called in its own releases.
  rmSync(join(folder, 'resources', 'app'), { recursive: true, force: true });
  const shipped = join(folder, 'zhengji');
  const inspected = join(folder, 'zhengji-inspected');
  copyFileSync(shipped, inspected);
  await flipFuses(inspected, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  return { shipped, inspected };
}
