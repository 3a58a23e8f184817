import type { Services } from '../services.ts';
import { WrongCall } from './wrongCall.ts';

/**
 * The standard that a node's id belongs to, where the caller did not say which.
 * @throws WrongCall node-unknown, node-ambiguous
 */
export function standardOf({ standards }: Pick<Services, 'standards'>, node: string): string {
  const found = standards.list().filter(({ nodes }) => nodes.some(({ id }) => id === node));
  const [first, second] = found;
  if (first === undefined) throw new WrongCall('node-unknown', { node });
  if (second !== undefined)
    throw new WrongCall('node-ambiguous', { node, standards: found.map(({ id }) => id).join(', ') });
  return first.id;
}
