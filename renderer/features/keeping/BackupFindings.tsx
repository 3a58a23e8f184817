import { Text } from '@mantine/core';
import type { BackupFinding } from '../../../shared/backup/finding.ts';
import { useWords } from '../../ui/words.ts';

/** What a check of a backup found; a notice is no flaw. */
export function BackupFindings({ findings }: { readonly findings: readonly BackupFinding[] }) {
  const { backupFlaw } = useWords();
  return findings.map(({ code, severity, what }) => (
    <Text
      key={`${code} ${what}`}
      size="sm"
      c={severity === 'error' ? 'red' : 'dimmed'}
      style={{ overflowWrap: 'anywhere' }}
    >
      {`${backupFlaw[code]}: ${what}`}
    </Text>
  ));
}
