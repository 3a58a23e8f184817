import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { IdentityRecord } from '../../../../shared/contract/procedures/identities.ts';

interface IdentitySelectProps {
  readonly identities: readonly IdentityRecord[];
  /** Keys that can be seen and not chosen, since another follows them. */
  readonly replaced?: ReadonlySet<string>;
  readonly value: string | null;
  readonly onChange: (did: string | null) => void;
}

/** Which key signs. Two of one person have the same name, so the beginning of the fingerprint is shown too. */
export function IdentitySelect({ identities, replaced, value, onChange }: IdentitySelectProps) {
  const { t } = useTranslation();
  return (
    <Select
      label={t(($) => $.signoff.queue.identity)}
      data={identities.map(({ did, name, unit, fingerprint }) => {
        const isReplaced = replaced?.has(did) ?? false;
        const beginning = `${fingerprint.slice(0, 2).join(' ')} …`;
        const state = isReplaced && t(($) => $.signoff.desk.isReplaced);
        return {
          value: did,
          label: [name, unit, beginning, state].filter(Boolean).join(' · '),
          disabled: isReplaced,
        };
      })}
      value={value}
      allowDeselect={false}
      onChange={onChange}
    />
  );
}
