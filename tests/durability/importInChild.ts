import { randomBytes } from 'node:crypto';
import { writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { addInOrder } from '../../electron/handlers/addInOrder.ts';
import { fileAt } from '../../electron/vault/source.ts';
import { clientOf, openServices } from './ground.ts';

/**
 * Takes files of unique content into a portfolio, and says each time when it was acknowledged: `ACK <sha256>`.
 * Arguments: the portfolio, a folder for sources, how many files (0: until it is killed), `together` for all at once.
 */
const [dir = '', folder = '', number = '0', together] = process.argv.slice(2);
const services = openServices();
const client = clientOf(services);
await client['portfolio.open']({ dir });
const source = (index: number): string => {
  const path = join(folder, `source-${process.pid}-${index}`);
  writeFileSync(path, randomBytes(20_000));
  return path;
};
if (together !== undefined) {
  const files = Array.from({ length: Number(number) }, (_, index) => fileAt(source(index)));
  writeSync(1, 'READY\n');
  const incoming = files.map((file) => ({ file, told: { title: '', claims: [] } }));
  for await (const outcome of addInOrder(services, incoming))
    if (outcome.status === 'fulfilled') writeSync(1, `ACK ${outcome.value.evidence.file.sha256}\n`);
  process.exit(0);
}
writeSync(1, 'READY\n');
for (let index = 0; Number(number) === 0 || index < Number(number); index += 1) {
  const { evidence } = await client['evidence.add']({ title: `${index}`, claims: [] }, fileAt(source(index)));
  writeSync(1, `ACK ${evidence.file.sha256}\n`);
}
process.exit(0);
