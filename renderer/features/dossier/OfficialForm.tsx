import {
  ActionIcon,
  Button,
  FileButton,
  Group,
  List,
  NativeSelect,
  NumberInput,
  Paper,
  Stack,
  Table,
  Text,
  Title,
} from '@mantine/core';
import { IconFileText, IconTrash } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  FIELD_NAMES,
  FORM_LISTS,
  LISTED_FIELDS,
  SINGLE_FIELDS,
  type FormList,
} from '../../../shared/application/fields.ts';
import { readPlace, writePlace } from '../../../shared/application/place.ts';
import { spotKey, type Spot, type TemplateMap } from '../../../shared/application/template.ts';
import type { DossierLanguage } from '../../../shared/dossier/document.ts';
import { languageOf } from '../../../shared/words/words.ts';
import { FaultMessage } from '../../ui/FaultMessage.tsx';
import { useFormats } from '../../ui/formats.ts';
import { useAnswer, useChange } from '../../ui/procedure.ts';
import classes from './DossierPage.module.css';
import { Findings } from './Findings.tsx';
import { FormSheet } from './FormSheet.tsx';
import type { Subject } from './choices.ts';

interface Opened {
  readonly file: File;
  /** Of a PDF, in millimetres; null: a Word document. */
  readonly sheets: readonly { readonly width: number; readonly height: number }[] | null;
  readonly spots: readonly Spot[];
  readonly map: TemplateMap;
}

/** Fills in the form that an assessment body issues, as a Word document or a PDF: what stands where, and what stays empty. */
export function OfficialForm({ subject: { standard, level } }: { readonly subject: Subject }) {
  const { t } = useTranslation();
  const { list } = useFormats();
  const { data: state } = useAnswer('portfolio.state', {});
  const read = useChange('templates.read', { faultsShown: 'by the page' });
  const fill = useChange('templates.fill', { faultsShown: 'by the page' });
  const [opened, setOpened] = useState<Opened | null>(null);
  const language = languageOf(standard.language) === 'zh-TW' ? 'zh-TW' : 'zh-CN';
  const choose = (file: File | null) => {
    if (file === null) return;
    setOpened(null);
    fill.reset();
    read.mutate({ input: {}, file }, { onSuccess: (answer) => setOpened({ file, ...answer }) });
  };
  const save = ({ file, map }: Opened) =>
    fill.mutate(
      { input: { standard: standard.id, level, privacy: 'forms', map }, file },
      {
        onSuccess: ({ made, name }) => {
          if (state === undefined) return;
          const link = document.createElement('a');
          link.href = `${state.host.filesAt}made/${made}?download`;
          link.download = name;
          link.click();
        },
      },
    );
  return (
    <Paper withBorder p="lg" component="section" aria-labelledby="official-form">
      <Stack gap="sm">
        <Title order={2} size="h3" id="official-form">
          {t(($) => $.dossier.official.title)}
        </Title>
        <Text size="sm">{t(($) => $.dossier.official.lead)}</Text>
        <Group gap="sm">
          <FileButton
            accept=".docx,.pdf,application/pdf,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
            onChange={choose}
          >
            {(props) => (
              <Button
                {...props}
                variant="default"
                loading={read.isPending}
                leftSection={<IconFileText size={18} aria-hidden />}
              >
                {t(($) => $.dossier.official.choose)}
              </Button>
            )}
          </FileButton>
          {opened && <Text size="sm">{opened.file.name}</Text>}
        </Group>
        <FaultMessage fault={read.error ?? fill.error} />
        {opened?.sheets === null && opened.spots.length === 0 && (
          <Text size="sm">{t(($) => $.dossier.official.nothing)}</Text>
        )}
        {opened?.sheets && (
          <FormSheet
            file={opened.file}
            sheets={opened.sheets}
            places={opened.spots.filter(({ kind }) => kind === 'place').map(({ name }) => name)}
            label={(name) => labelOf(opened.map[name] ?? '', language)}
            onAdd={(name) => setOpened(withPlace(opened, name))}
          />
        )}
        {opened && opened.spots.length > 0 && (
          <>
            <Spots
              opened={opened}
              language={language}
              onChange={(key, field) => setOpened({ ...opened, map: { ...opened.map, [key]: field } })}
              onMove={(from, to) => setOpened(moved(opened, from, to))}
            />
            <Group>
              <Button loading={fill.isPending} onClick={() => save(opened)}>
                {t(($) => $.dossier.official.fill)}
              </Button>
            </Group>
          </>
        )}
        {fill.data && (
          <Stack gap={4} component="output">
            <Text size="sm">{t(($) => $.dossier.official.filled, { name: fill.data.name })}</Text>
            {fill.data.cut.length > 0 && (
              <Text size="sm">
                {t(($) => $.dossier.official.cut, {
                  spots: list(fill.data.cut.map((key) => spotName(t, key))),
                })}
              </Text>
            )}
            {fill.data.findings.length > 0 && <Findings findings={fill.data.findings} />}
            {fill.data.empty.length > 0 && (
              <>
                <Text size="sm">{t(($) => $.dossier.official.empty)}</Text>
                <List size="sm">
                  {fill.data.empty.map((key) => (
                    <List.Item key={key}>{spotName(t, key)}</List.Item>
                  ))}
                </List>
              </>
            )}
          </Stack>
        )}
      </Stack>
    </Paper>
  );
}

/** Bookmarks are told apart from placeholders by a mark that nobody needs to read; a place is told by where it is. */
function spotName(t: TFunction, key: string): string {
  const place = readPlace(key);
  if (place !== null) return t(($) => $.dossier.official.at, { ...place });
  return key.replace(/(^|›)bookmark:/, '$1').replace('›', ' › ');
}

const withPlace = ({ spots, map, ...opened }: Opened, name: string): Opened =>
  name in map
    ? { spots, map, ...opened }
    : { ...opened, spots: [...spots, { name, kind: 'place', within: null }], map: { ...map, [name]: '' } };

/** A place under another name, that is elsewhere; `to` null: it is gone. */
function moved({ spots, map, ...opened }: Opened, from: string, to: string | null): Opened {
  const { [from]: field = '', ...others } = map;
  if (to !== null && to in others) return { spots, map, ...opened };
  return {
    ...opened,
    spots: spots.flatMap((spot) =>
      spot.name === from ? (to === null ? [] : [{ ...spot, name: to }]) : [spot],
    ),
    map: to === null ? others : { ...others, [to]: field },
  };
}

interface SpotsProps {
  readonly opened: Opened;
  readonly language: DossierLanguage;
  /** Of the spot with that key. */
  readonly onChange: (spot: string, field: string) => void;
  /** `to` null: it is taken away. */
  readonly onMove: (from: string, to: string | null) => void;
}

function Spots({ opened: { spots, map }, language, onChange, onMove }: SpotsProps) {
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

/** What a field is called; '' where none was chosen. */
function labelOf(field: string, language: DossierLanguage): string {
  const names = FIELD_NAMES[language];
  const [list = '', row = '', column = ''] = field.split('.');
  const single = SINGLE_FIELDS.find((one) => one === field);
  if (single) return names.single[single];
  const listed = LISTED_FIELDS.find((one) => one === `${list}.${column}`);
  return listed ? `${names.listed[listed]} ${row}` : '';
}

/** What may stand in a spot: of a list's part its columns first, of any other a row of a list too where it says so. */
function fieldsFor(spot: Spot, map: TemplateMap, language: DossierLanguage) {
  const names = FIELD_NAMES[language];
  if (spot.kind === 'list')
    return FORM_LISTS.map((list) => ({ value: list as string, label: names.list[list] }));
  const within = FORM_LISTS.find((list) => spot.within !== null && list === map[spot.within]);
  const listed = (list: FormList) =>
    LISTED_FIELDS.filter((field) => field.startsWith(`${list}.`)).map((field) => ({
      value: field as string,
      label: names.listed[field],
    }));
  const single = SINGLE_FIELDS.map((field) => ({ value: field as string, label: names.single[field] }));
  const rows = FORM_LISTS.flatMap((list) =>
    ROWS.flatMap((row) =>
      listed(list).map(({ value, label }) => ({
        value: value.replace('.', `.${row}.`),
        label: `${names.list[list]} ${row} · ${label}`,
      })),
    ),
  );
  return within === undefined ? [...single, ...rows] : [...listed(within), ...single];
}
/** As many rows of a list as forms have room for. */
const ROWS = [1, 2, 3, 4, 5, 6];
