import { openLast } from '../../../electron/handlers/openLast.ts';
import { openServices } from '../../durability/ground.ts';

/** Starts with the portfolio that was left open, tells the parent which that is, and waits to be killed. */
const services = openServices(process.argv[2] ?? '');
await openLast(services);
process.send?.(services.session.portfolio?.dir ?? '');
setInterval(() => undefined, 1000);
