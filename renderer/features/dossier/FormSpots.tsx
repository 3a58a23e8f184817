import { ActionIcon, Group, NativeSelect, NumberInput, Table, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { readPlace, writePlace } from '../../../shared/application/place.ts';
import { spotKey } from '../../../shared/application/template.ts';
import type { DossierLanguage } from '../../../shared/dossier/document.ts';
import classes from './DossierPage.module.css';
import { fieldsFor, spotName } from './formFields.ts';
import type { Opened } from './openedForm.ts';

interface FormSpotsProps {
  readonly opened: Opened;
  readonly language: DossierLanguage;
  /** Of the spot with that key. */
  readonly onChange: (spot: string, field: string) => void;
  /** `to` null: it is taken away. */
  readonly onMove: (from: string, to: string | null) => void;
}

/** The places of a form, each with what stands in it. */
export function FormSpots({ opened: { spots, map }, language, onChange, onMove }: FormSpotsProps) {
  const { t } = useTranslation();
  return (
    <Table verticalSpacing={6} className={classes.table}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t(($) => $.dossier.official.spot)}</Table.Th>
          <Table.Th scope="col">{t(($) => $.dossier.official.field)}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {spots.map((spot, index) => (
          <Table.Tr key={spot.kind === 'place' ? `place ${index}` : spotKey(spot)}>
            <Table.Th scope="row" fw={500} pl={spot.within === null ? 'xs' : 'xl'}>
              {spot.kind === 'place' ? (
                <PlaceNumbers name={spot.name} onMove={(to) => onMove(spot.name, to)} />
              ) : (
                <>
                  {spotName(t, spot.name)}{' '}
                  <Text span size="sm" c="dimmed">
                    {t(($) => $.dossier.official.kind[spot.kind])}
                  </Text>
                </>
              )}
            </Table.Th>
            <Table.Td>
              <NativeSelect
                size="xs"
                aria-label={spotName(t, spotKey(spot))}
                value={map[spotKey(spot)] ?? ''}
                data={[
                  { value: '', label: t(($) => $.dossier.official.leave) },
                  ...fieldsFor(spot, map, language),
                ]}
                onChange={({ currentTarget: { value } }) => onChange(spotKey(spot), value)}
              />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

const SIDES = ['x', 'y', 'width', 'height'] as const;

/** Where a place is, in millimetres, to be set exactly; and the way to take it away. */
function PlaceNumbers({
  name,
  onMove,
}: {
  readonly name: string;
  readonly onMove: (to: string | null) => void;
}) {
  const { t } = useTranslation();
  const place = readPlace(name);
  if (place === null) return null;
  return (
    <Group gap="xs" align="end">
      {SIDES.map((side) => (
        <NumberInput
          key={side}
          size="xs"
          w="4.6rem"
          hideControls
          label={t(($) => $.dossier.official.side[side])}
          clampBehavior="strict"
          allowNegative={false}
          min={side === 'x' || side === 'y' ? 0 : 1}
          max={999}
          decimalScale={1}
          value={place[side]}
          onChange={(value) => typeof value === 'number' && onMove(writePlace({ ...place, [side]: value }))}
        />
      ))}
      <ActionIcon
        variant="default"
        aria-label={t(($) => $.dossier.official.takeAway, { place: spotName(t, name) })}
        onClick={() => onMove(null)}
      >
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    </Group>
  );
}
