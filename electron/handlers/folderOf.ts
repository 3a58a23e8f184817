import { isAbsolute } from 'node:path';
import { Fault } from '../../shared/contract/fault.ts';

/**
 * A typed path, without the quotes that a copied one comes in. It is whole: this process's own folder means nothing to a
 * person. @throws Fault folder-relative
 */
export function folderOf(typed: string): string {
  const dir = typed.replace(/^"(.*)"$/, '$1');
  if (!isAbsolute(dir)) throw new Fault('folder-relative', { path: dir });
  return dir;
}
