import { Fault } from '../../shared/contract/fault.ts';
import { finding, type Finding, type FindingCode } from '../../shared/doctor/finding.ts';
import { checkObjects, type ObjectCheck } from '../vault/checkObjects.ts';
import { codeOf } from '../vault/errors.ts';
import type { Vault } from '../vault/vault.ts';

const FAULTS = {
  missing: 'object-missing',
  altered: 'object-altered',
  unreadable: 'object-unreadable',
  orphan: 'orphan',
  'orphan-altered': 'orphan-altered',
  temporary: 'temporary-left',
  foreign: 'foreign-file',
} as const satisfies Record<ObjectCheck['faults'][number]['how'], FindingCode>;

/**
 * What is wrong with the files. Where the whole vault is gone, a disk may be: that is one finding, not one for each file.
 * @param named the content that rows name, with its size; null where they cannot be read
 * @param reads whether the content in that folder of the vault is read, too
 */
export async function lookAtVault(
  vault: Vault,
  named: ReadonlyMap<string, number> | null,
  reads: (folder: string) => boolean,
  signal?: AbortSignal,
): Promise<{ readonly objects: number; readonly bytes: number; readonly findings: readonly Finding[] }> {
  try {
    const { objects, bytes, faults } = await checkObjects(vault, named, reads, signal);
    return { objects, bytes, findings: faults.map(({ how, name }) => finding(FAULTS[how], { name })) };
  } catch (error) {
    if (error instanceof Fault) throw error;
    const isGone = codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR';
    const found = isGone
      ? finding('vault-missing', { path: vault.folder })
      : finding('object-unreadable', { name: vault.folder });
    return { objects: 0, bytes: 0, findings: [found] };
  }
}
