import { Button, Group, TextInput } from '@mantine/core';
import { IconMapPin } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { isWhole } from '../../../../shared/evidence/place.ts';
import { usePlaces, usePlaceText } from './place.tsx';

interface WhereFieldProps {
  readonly value: string;
  readonly onChange: (where: string) => void;
}

/** Where in the file: typed, or taken from where the preview stands. */
export function WhereField({ value, onChange }: WhereFieldProps) {
  const { t } = useTranslation();
  const { here: looked } = usePlaces();
  // A whole picture is no place in it.
  const here = looked?.kind === 'region' && isWhole(looked) ? null : looked;
  const placeText = usePlaceText();
  return (
    <Group gap="xs" align="flex-end">
      <TextInput
        // In a narrow column the button comes beneath, and leaves room to write.
        flex="1 1 14rem"
        label={t(($) => $.evidence.claims.where)}
        placeholder={t(($) => $.evidence.claims.whereHint)}
        maxLength={200}
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
      {here && (
        <Button
          variant="default"
          leftSection={<IconMapPin size={16} aria-hidden />}
          onClick={() => onChange(placeText(here))}
        >
          {t(($) => $.preview.takePlace, { place: placeText(here) })}
        </Button>
      )}
    </Group>
  );
}
