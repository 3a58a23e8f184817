import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { COUNTS, TRIALS, type Line } from './trials.ts';

// The long form: `npm run test:durability`, with names to run some alone. Prints a table; exit code 1 where a figure fails.

const asked = process.argv.slice(2);
const lines: Line[] = [];
for (const [name, trial] of Object.entries(TRIALS)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const folder = mkdtempSync(join(tmpdir(), 'zhengji-durability-'));
  try {
    for (const line of await trial(folder, COUNTS.long)) {
      lines.push(line);
      console.log(`${line.holds ? '✓' : '✗'} ${line.test.padEnd(24)} ${line.figure}`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
process.exitCode = lines.every(({ holds }) => holds) ? 0 : 1;
