import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { figure, time, type Figure } from './figure.ts';
import { inFolder, type Ground } from './ground.ts';
import { watchMemory } from './memory.ts';

const STANDARD = 'cn-4-04-05-05-2021';
const LEVEL = 3;
const FILES = 300;

/**
 * A dossier of 300 files of evidence, pictures of a few MB and PDFs by turns, made as a page asks for it: the memory that
 * it takes, and how long whatever else the app does had to wait.
 */
export async function dossierOfFiles(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'zhengji-bench-'));
  try {
    const making = [join(import.meta.dirname, 'evidenceOfFiles.ts'), folder, STANDARD, String(LEVEL)];
    execFileSync(process.execPath, [...making, String(FILES)]);
    return await inFolder(folder, measure);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure({ folder, client }: Ground): Promise<readonly Figure[]> {
  await client['portfolio.open']({ dir: join(folder, 'portfolio') });
  const memory = watchMemory();
  const delay = monitorEventLoopDelay({ resolution: 1 });
  let pages = 0;
  delay.enable();
  const took = await time(async () => {
    ({ pages } = await client['dossiers.make']({
      standard: STANDARD,
      level: LEVEL,
      reading: 'literal',
      parts: null,
      privacy: 'forms',
    }));
  });
  delay.disable();
  const most = memory.stop();
  process.stderr.write(`dossier: ${pages} pages of ${FILES} files in ${(took / 1000).toFixed(1)} s\n`);
  return [
    figure('dossier-300-files-memory', most / 1e6, 'MB', 500),
    figure('dossier-300-files-longest-wait', delay.max / 1e6, 'ms', 50),
  ];
}
