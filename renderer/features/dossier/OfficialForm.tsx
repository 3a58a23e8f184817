import {
  Button,
  FileButton,
  Group,
  List,
  NativeSelect,
  Paper,
  Stack,
  Table,
  Text,
  Title,
} from '@mantine/core';
import { IconFileTypeDocx } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  FIELD_NAMES,
  FORM_LISTS,
  LISTED_FIELDS,
  SINGLE_FIELDS,
  type FormList,
} from '../../../shared/application/fields.ts';
import type { Spot, TemplateMap } from '../../../shared/application/template.ts';
import type { DossierLanguage } from '../../../shared/dossier/document.ts';
import { languageOf } from '../../../shared/words/words.ts';
import { FaultMessage } from '../../ui/FaultMessage.tsx';
import { useAnswer, useChange } from '../../ui/procedure.ts';
import classes from './DossierPage.module.css';
import type { Subject } from './choices.ts';

interface Opened {
  readonly file: File;
  readonly spots: readonly Spot[];
  readonly map: TemplateMap;
}

/** Fills in the form that an assessment body issues as a Word document: what stands where, and what stays empty. */
export function OfficialForm({ subject: { standard, level } }: { readonly subject: Subject }) {
  const { t } = useTranslation();
  const { data: state } = useAnswer('portfolio.state', {});
  const read = useChange('templates.read', { faultsShown: 'by the page' });
  const fill = useChange('templates.fill', { faultsShown: 'by the page' });
  const [opened, setOpened] = useState<Opened | null>(null);
  const language = languageOf(standard.language) === 'zh-TW' ? 'zh-TW' : 'zh-CN';
  const choose = (file: File | null) => {
    if (file === null) return;
    setOpened(null);
    fill.reset();
    read.mutate({ input: {}, file }, { onSuccess: ({ spots, map }) => setOpened({ file, spots, map }) });
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
            accept=".docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
            onChange={choose}
          >
            {(props) => (
              <Button
                {...props}
                variant="default"
                loading={read.isPending}
                leftSection={<IconFileTypeDocx size={18} aria-hidden />}
              >
                {t(($) => $.dossier.official.choose)}
              </Button>
            )}
          </FileButton>
          {opened && <Text size="sm">{opened.file.name}</Text>}
        </Group>
        <FaultMessage fault={read.error ?? fill.error} />
        {opened?.spots.length === 0 && <Text size="sm">{t(($) => $.dossier.official.nothing)}</Text>}
        {opened && opened.spots.length > 0 && (
          <>
            <Spots
              opened={opened}
              language={language}
              onChange={(name, field) => setOpened({ ...opened, map: { ...opened.map, [name]: field } })}
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
            {fill.data.empty.length > 0 && (
              <>
                <Text size="sm">{t(($) => $.dossier.official.empty)}</Text>
                <List size="sm">
                  {fill.data.empty.map((name) => (
                    <List.Item key={name}>{shown(name)}</List.Item>
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

/** Bookmarks are told apart from placeholders by a mark that nobody needs to read. */
const shown = (name: string): string => name.replace(/^bookmark:/, '');

interface SpotsProps {
  readonly opened: Opened;
  readonly language: DossierLanguage;
  readonly onChange: (spot: string, field: string) => void;
}

function Spots({ opened: { spots, map }, language, onChange }: SpotsProps) {
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
        {spots.map((spot) => (
          <Table.Tr key={spot.name}>
            <Table.Th scope="row" fw={500} pl={spot.within === null ? 'xs' : 'xl'}>
              {shown(spot.name)}{' '}
              <Text span size="sm" c="dimmed">
                {t(($) => $.dossier.official.kind[spot.kind])}
              </Text>
            </Table.Th>
            <Table.Td>
              <NativeSelect
                size="xs"
                aria-label={shown(spot.name)}
                value={map[spot.name] ?? ''}
                data={[
                  { value: '', label: t(($) => $.dossier.official.leave) },
                  ...fieldsFor(spot, map, language),
                ]}
                onChange={({ currentTarget: { value } }) => onChange(spot.name, value)}
              />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
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
