import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '../../../shared/contract/fault.ts';
import { fill } from '../../../shared/words/words.ts';
import { openFile } from '../../handlers/files.ts';
import { command, required, folder } from '../command.ts';
import { writeOut } from '../writeOut.ts';

export const demo = command({
  name: 'demo',
  operands: {},
  options: { out: required('<dir>', folder) },
  example: 'demo --out ./demo --as-of 2026-11-24',
  run: async ({ out }, { services, cli, emit, progress }) => {
    const made = makeEmpty(out);
    const portfolio = join(out, 'portfolio');
    const dossier = join(out, 'dossier.pdf');
    try {
      const { makeDemo } = await import('../../demo/makeDemo.ts');
      const { dossier: id } = await makeDemo(services, portfolio, progress);
      const { path } = await openFile(services, 'dossiers', id);
      await writeOut(path, dossier);
    } catch (error) {
      await services.session.close();
      rmSync(made ?? portfolio, { recursive: true, force: true });
      throw error;
    }
    emit({ portfolio, dossier }, () => fill(cli.text.demoMade, { portfolio, dossier }));
  },
});

/**
 * Makes sure that there is such a folder and that it is empty.
 * @returns the outermost folder that had to be made, if any
 * @throws Fault folder-not-empty, folder-unwritable
 */
function makeEmpty(dir: string): string | undefined {
  let made: string | undefined;
  let names: readonly string[];
  try {
    made = mkdirSync(dir, { recursive: true });
    names = readdirSync(dir);
  } catch (error) {
    throw new Fault('folder-unwritable', { path: dir }, error);
  }
  if (names.length > 0) throw new Fault('folder-not-empty', { path: dir });
  return made;
}
