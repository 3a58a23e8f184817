import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { COUNTS, isAsItHasToBe, TRIALS, type Line } from './trials.ts';

// The long form: `npm run test:durability`, with names to run some alone. Prints a table; exit code 1 where a figure fails.
// What is not tried for want of something has a dash.

const asked = process.argv.slice(2);
const lines: Line[] = [];
for (const [name, trial] of Object.entries(TRIALS)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const folder = mkdtempSync(join(tmpdir(), 'zhengji-durability-'));
  try {
    for (const line of await trial(folder, COUNTS.long)) {
      lines.push(line);
      console.log(`${markOf(line)} ${line.test.padEnd(24)} ${figureOf(line)}`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
process.exitCode = lines.every((line) => isAsItHasToBe(line)) ? 0 : 1;

function markOf(line: Line): string {
  if (!isAsItHasToBe(line)) return '✗';
  return 'wants' in line ? '–' : '✓';
}

function figureOf(line: Line): string {
  return 'wants' in line ? `not tried: wants ${line.wants}` : line.figure;
}
