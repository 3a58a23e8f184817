import { Button, Checkbox, Group, Paper, Radio, Select, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { IconFileTypePdf } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlainDate } from '../../../shared/calendar/plainDate.ts';
import type { DossierRecord, StandardSummary } from '../../../shared/contract/records.ts';
import { DOSSIER_PARTS, PRIVACIES, type DossierPart, type Privacy } from '../../../shared/dossier/parts.ts';
import type { ReadingMode } from '../../../shared/eligibility/verdict.ts';
import { DateField } from '../../ui/DateField.tsx';
import { levelName } from '../../ui/levelName.ts';
import { useChange } from '../../ui/procedure.ts';
import classes from './DossierPage.module.css';
import { partsFor, type Subject } from './choices.ts';
import { LayoutChoice } from './LayoutChoice.tsx';
import { Making } from './Making.tsx';

interface DossierFormProps {
  readonly subject: Subject;
  readonly standards: readonly StandardSummary[];
  readonly reading: ReadingMode;
  readonly today: PlainDate;
  readonly onMade: (dossier: DossierRecord | null) => void;
}

/** What goes into the dossier, and the button that makes it. */
export function DossierForm({ subject, standards, reading, today, onMade }: DossierFormProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const make = useChange('dossiers.make');
  const [chosen, setChosen] = useState<readonly DossierPart[]>(DOSSIER_PARTS);
  const [privacy, setPrivacy] = useState<Privacy>('forms');
  const [layout, setLayout] = useState<string | null>(null);
  const [job, setJob] = useState('');
  const [asOf, setAsOf] = useState<PlainDate | null>(null);
  const { standard, level } = subject;
  const offered = partsFor(subject);
  const parts = offered.filter((part) => chosen.includes(part));

  const submit = () => {
    if (parts.length === 0) return;
    onMade(null);
    const started = `dossier-${crypto.randomUUID()}`;
    setJob(started);
    make.mutate(
      {
        input: {
          standard: standard.id,
          level,
          reading,
          parts,
          privacy,
          layout,
          job: started,
          ...(asOf !== null && { asOf }),
        },
      },
      { onSuccess: onMade },
    );
  };
  return (
    <Paper withBorder p="lg" component="section" aria-labelledby="choices">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Stack gap="md">
          <Title order={2} size="h3" id="choices">
            {t(($) => $.dossier.choices)}
          </Title>
          <Select
            label={t(($) => $.dossier.standard)}
            data={standards.map(({ id, title, code }) => ({
              value: id,
              label: code === null ? title : `${title} ${code}`,
            }))}
            value={standard.id}
            allowDeselect={false}
            onChange={(id) => id !== null && void navigate({ to: '/dossier', search: { standard: id } })}
          />
          <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md" className={classes.row}>
            {standard.levels.length > 0 && (
              <Select
                label={t(($) => $.dossier.level)}
                data={standard.levels.map((each) => ({ value: String(each), label: levelName(t, each) }))}
                value={String(level)}
                allowDeselect={false}
                onChange={(value) =>
                  void navigate({
                    to: '/dossier',
                    search: { standard: standard.id, level: Number(value) },
                  })
                }
              />
            )}
            <DateField
              label={t(($) => $.dossier.asOf)}
              description={t(($) => $.dossier.asOfHelp, { today })}
              value={asOf}
              onChange={setAsOf}
            />
          </SimpleGrid>
          <Checkbox.Group
            label={t(($) => $.dossier.parts)}
            value={[...parts]}
            onChange={(values) => setChosen(DOSSIER_PARTS.filter((part) => values.includes(part)))}
            error={parts.length === 0 && t(($) => $.dossier.partsNeeded)}
          >
            <Stack gap="xs" my="xs">
              {offered.map((part) => (
                <Checkbox
                  key={part}
                  value={part}
                  label={
                    part === 'form' && standard.levels.length === 0
                      ? t(($) => $.dossier.personalData)
                      : t(($) => $.words.dossierPart[part])
                  }
                />
              ))}
            </Stack>
          </Checkbox.Group>
          {standard.levels.length === 0 && (
            <Text size="sm" c="dimmed">
              {t(($) => $.dossier.notForThis)}
            </Text>
          )}
          {parts.includes('form') && (
            <LayoutChoice language={standard.language} layout={layout} onChange={setLayout} />
          )}
          <Radio.Group
            label={t(($) => $.dossier.privacy)}
            value={privacy}
            onChange={(value) => setPrivacy(value)}
          >
            <Stack gap="xs" mt="xs">
              {PRIVACIES.map((each) => (
                <Radio
                  key={each}
                  value={each}
                  label={t(($) => $.dossier.privacies[each])}
                  description={t(($) => $.dossier.privacyWhy[each])}
                />
              ))}
            </Stack>
          </Radio.Group>
          {standard.levels.length > 0 && (
            <Text size="sm" c="dimmed">
              {t(($) => $.dossier.readingNote, { reading: t(($) => $.words.reading[reading]) })}
            </Text>
          )}
          <Group gap="md">
            <Button
              type="submit"
              size="md"
              leftSection={<IconFileTypePdf size={20} aria-hidden />}
              disabled={parts.length === 0 || make.isPending}
            >
              {t(($) => $.dossier.make)}
            </Button>
            {make.isPending && <Making job={job} />}
          </Group>
        </Stack>
      </form>
    </Paper>
  );
}
