import { openDatabase, type Kind } from '../../../electron/db/connection.ts';
import { Fault } from '../../../shared/contract/fault.ts';

/** Tries to open a database from another process, and tells the parent how that went. */
const [file = '', kind = '{}'] = process.argv.slice(2);
try {
  openDatabase(file, JSON.parse(kind) as Kind, false).close();
  process.send?.('opened');
} catch (error) {
  process.send?.(error instanceof Fault ? error.code : String(error));
}
