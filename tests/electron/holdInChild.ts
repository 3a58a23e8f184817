import { openPortfolio } from '../../electron/session.ts';

/** Holds a portfolio until it is killed, and tells the parent when it has it. */
openPortfolio(process.argv[2] ?? '', { author: 'child', now: () => new Date().toISOString() });
process.send?.('held');
setInterval(() => undefined, 1000);
