import { Button, FileButton, Group, List, Paper, Stack, Text, Title } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { languageOf } from '../../../shared/words/language.ts';
import { FaultMessage } from '../../ui/FaultMessage.tsx';
import { useFormats } from '../../ui/formats.ts';
import { useAnswer, useChange } from '../../ui/procedure.ts';
import { Findings } from './Findings.tsx';
import { labelOf, spotName } from './formFields.ts';
import { FormSheet } from './FormSheet.tsx';
import { FormSpots } from './FormSpots.tsx';
import { moved, withPlace, type Opened } from './openedForm.ts';
import type { Subject } from './choices.ts';

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
            <FormSpots
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
