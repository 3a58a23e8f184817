import { Button, Checkbox, Group, Paper, Radio, Select, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { IconEye, IconFileTypePdf } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlainDate } from '../../../shared/calendar/plainDate.ts';
import type { DossierRecord, StandardSummary } from '../../../shared/contract/records.ts';
import { DOSSIER_PARTS, PRIVACIES, type DossierPart, type Privacy } from '../../../shared/dossier/parts.ts';
import type { OfferedEvidence } from '../../../shared/dossier/offered.ts';
import type { ReadingMode } from '../../../shared/eligibility/verdict.ts';
import { DOSSIER_WORDS } from '../../../shared/dossier/words/words.ts';
import { languageOf } from '../../../shared/words/language.ts';
import { fill } from '../../../shared/words/words.ts';
import { DateField } from '../../ui/DateField.tsx';
import { levelName } from '../../ui/levelName.ts';
import { useChange } from '../../ui/procedure.ts';
import classes from './DossierPage.module.css';
import { partsFor, type Subject } from './choices.ts';
import { inputOf, type EvidenceChoice } from './chosenEvidence.ts';
import { EvidenceChoiceField } from './EvidenceChoice.tsx';
import { LayoutChoice } from './LayoutChoice.tsx';
import { Making } from './Making.tsx';
import type { Looked, Order } from './order.ts';

interface DossierFormProps {
  readonly subject: Subject;
  readonly standards: readonly StandardSummary[];
  readonly reading: ReadingMode;
  readonly today: PlainDate;
  readonly offered: readonly OfferedEvidence[];
  /** Whether what is offered is offered for this level, and not still for the one before. */
  readonly settled: boolean;
  readonly evidence: EvidenceChoice;
  readonly onEvidence: (choice: EvidenceChoice) => void;
  /** With what was chosen when it was looked at. */
  readonly onLooked: (looked: Looked, order: Order) => void;
  /** Told what is chosen now, whenever that changes. */
  readonly onOrder: (order: Order) => void;
  readonly onMade: (dossier: DossierRecord | null) => void;
}

/** What goes into the dossier, and the buttons that show and make it. */
export function DossierForm(props: DossierFormProps) {
  const {
    subject,
    standards,
    reading,
    today,
    offered,
    settled,
    evidence,
    onEvidence,
    onLooked,
    onOrder,
    onMade,
  } = props;
  const { t } = useTranslation();
  const navigate = useNavigate();
  const make = useChange('dossiers.make');
  const preview = useChange('dossiers.preview');
  const [chosen, setChosen] = useState<readonly DossierPart[]>(DOSSIER_PARTS);
  const [privacy, setPrivacy] = useState<Privacy>('forms');
  const [layout, setLayout] = useState<string | null>(null);
  const [job, setJob] = useState('');
  const [asOf, setAsOf] = useState<PlainDate | null>(null);
  const { standard, level } = subject;
  const available = partsFor(subject);
  const parts = available.filter((part) => chosen.includes(part));
  const speaks = languageOf(standard.language) === 'zh-TW' ? 'zh-TW' : 'zh-CN';
  const proposed = fill(DOSSIER_WORDS[speaks].evidence.watermark, { standard: standard.title });
  const order: Order = {
    standard: standard.id,
    level,
    reading,
    parts,
    privacy,
    layout,
    ...inputOf(evidence, offered, proposed),
    ...(asOf !== null && { asOf }),
  };
  const key = JSON.stringify(order);
  useEffect(() => onOrder(JSON.parse(key) as Order), [key, onOrder]);
  const start = () => {
    const started = `dossier-${crypto.randomUUID()}`;
    setJob(started);
    return { input: { ...order, job: started } };
  };
  const submit = () => {
    if (cannot) return;
    onMade(null);
    make.mutate(start(), { onSuccess: onMade });
  };
  const look = () => preview.mutate(start(), { onSuccess: (looked) => onLooked(looked, order) });
  const busy = make.isPending || preview.isPending;
  const cannot = parts.length === 0 || busy || !settled;
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
              {available.map((part) => (
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
          {parts.some((part) => TELL_OF_EVIDENCE.includes(part)) && offered.length > 0 && (
            <EvidenceChoiceField
              offered={offered}
              choice={evidence}
              proposed={proposed}
              onChange={onEvidence}
            />
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
              disabled={cannot}
            >
              {t(($) => $.dossier.make)}
            </Button>
            <Button
              size="md"
              variant="default"
              leftSection={<IconEye size={20} aria-hidden />}
              disabled={cannot}
              onClick={look}
            >
              {t(($) => $.dossier.look.act)}
            </Button>
            {busy && <Making key={job} job={job} />}
          </Group>
        </Stack>
      </form>
    </Paper>
  );
}

const TELL_OF_EVIDENCE: readonly DossierPart[] = ['coverage', 'evidence-index', 'evidence', 'sign-offs'];
