import { Autocomplete, SimpleGrid, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { EvidenceVocabulary } from '../../../../shared/contract/records.ts';
import type { EvidenceDetails } from '../../../../shared/evidence/evidence.ts';
import { PairRows } from './PairRows.tsx';

interface CircumstancesProps {
  readonly values: EvidenceDetails;
  readonly known: EvidenceVocabulary | undefined;
  readonly onChange: (some: Partial<EvidenceDetails>) => void;
}

/** Where, for whom and with whom the work was done, and whatever else the person keeps. */
export function Circumstances({ values, known, onChange }: CircumstancesProps) {
  const { t } = useTranslation();
  return (
    <Stack gap="sm">
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <Autocomplete
          label={t(($) => $.evidence.field.place)}
          data={[...(known?.places ?? [])]}
          maxLength={200}
          value={values.place}
          onChange={(place) => onChange({ place })}
        />
        <Autocomplete
          label={t(($) => $.evidence.field.employer)}
          placeholder={t(($) => $.evidence.field.employerHint)}
          data={[...(known?.employers ?? [])]}
          maxLength={200}
          value={values.employer}
          onChange={(employer) => onChange({ employer })}
        />
      </SimpleGrid>
      <PairRows
        label={t(($) => $.evidence.field.people)}
        first={{ label: t(($) => $.evidence.field.personName), known: known?.people ?? [], maxLength: 100 }}
        second={{ label: t(($) => $.evidence.field.personRole), known: known?.roles ?? [], maxLength: 100 }}
        addLabel={t(($) => $.evidence.field.addPerson)}
        removeLabel={(name) => t(($) => $.evidence.field.removeRow, { name })}
        value={values.people.map(({ name, role }) => ({ first: name, second: role }))}
        onChange={(rows) =>
          onChange({ people: rows.map(({ first, second }) => ({ name: first, role: second })) })
        }
      />
      <PairRows
        label={t(($) => $.evidence.field.ownFields)}
        first={{ label: t(($) => $.evidence.field.fieldName), known: known?.fields ?? [], maxLength: 60 }}
        second={{ label: t(($) => $.evidence.field.fieldValue), known: [], maxLength: 2000 }}
        addLabel={t(($) => $.evidence.field.addField)}
        removeLabel={(name) => t(($) => $.evidence.field.removeRow, { name })}
        value={values.fields.map(({ name, value }) => ({ first: name, second: value }))}
        onChange={(rows) =>
          onChange({ fields: rows.map(({ first, second }) => ({ name: first, value: second })) })
        }
      />
    </Stack>
  );
}
