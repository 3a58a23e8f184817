import { writeSync } from 'node:fs';
import { actionOf, deskIn } from './actions.ts';
import { openServices } from './ground.ts';

/** Does one action, and says when it is ready, and when it was told as done. Arguments: which one, and the folder. */
const [name = '', folder = ''] = process.argv.slice(2);
const act = await actionOf(name).begin(openServices(deskIn(folder)), folder);
writeSync(1, 'READY\n');
await act();
writeSync(1, 'DONE\n');
process.exit(0);
