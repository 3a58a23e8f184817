import {
  ActionIcon,
  Badge,
  Button,
  CopyButton,
  Group,
  Modal,
  Paper,
  Skeleton,
  Stack,
  Switch,
  Text,
  Textarea,
  Title,
  Tooltip,
} from '@mantine/core';
import {
  IconCopy,
  IconFileExport,
  IconFileImport,
  IconHistory,
  IconPencil,
  IconPlus,
  IconTrash,
} from '@tabler/icons-react';
import { useSearch } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnRulePack, PackShelf } from '../../../shared/contract/procedures/rulePacks.ts';
import type { RulePack } from '../../../shared/eligibility/pack.ts';
import type { Standard } from '../../../shared/standard/standard.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FaultMessage } from '../../ui/FaultMessage.tsx';
import { useFormats } from '../../ui/formats.ts';
import { ButtonLink, IconLink } from '../../ui/links.tsx';
import { Page } from '../../ui/Page.tsx';
import { useAnswer, useChange } from '../../ui/procedure.ts';
import { useUndoNotice } from '../../ui/undoNotice.tsx';
import { ImportPack } from './ImportPack.tsx';
import classes from './RulePacks.module.css';

/** The packs of conditions for a standard: its own text, those that the portfolio adds, examples to begin from. */
export function RulePacksPage() {
  const { t } = useTranslation();
  const { standard: asked } = useSearch({ from: '/rules' });
  const standards = useAnswer('standards.list', {});
  const id = asked ?? standards.data?.find(({ levels }) => levels.length > 0)?.id;
  const there = { enabled: id !== undefined };
  const standard = useAnswer('standards.show', { id: id ?? '' }, there);
  const shelf = useAnswer('rulePacks.list', { standard: id ?? '' }, there);
  return (
    <Page
      title={t(($) => $.rulePacks.title)}
      description={t(($) => $.rulePacks.lead)}
      actions={
        <ButtonLink variant="default" to="/eligibility" search={id === undefined ? {} : { standard: id }}>
          {t(($) => $.rulePacks.back)}
        </ButtonLink>
      }
    >
      <FaultMessage fault={standards.error ?? standard.error ?? shelf.error} />
      {standard.data && shelf.data ? (
        <Shelf standard={standard.data} shelf={shelf.data} />
      ) : (
        <Skeleton height={300} aria-hidden />
      )}
    </Page>
  );
}

function Shelf({ standard, shelf }: { readonly standard: Standard; readonly shelf: PackShelf }) {
  const { t } = useTranslation();
  const [importing, setImporting] = useState(false);
  const actions = (
    <Group gap="xs">
      <Button
        variant="default"
        size="sm"
        leftSection={<IconFileImport size={16} aria-hidden />}
        onClick={() => setImporting(true)}
      >
        {t(($) => $.rulePacks.importFrom)}
      </Button>
      <ButtonLink
        to="/rules/edit"
        search={{ standard: standard.id }}
        size="sm"
        leftSection={<IconPlus size={16} aria-hidden />}
      >
        {t(($) => $.rulePacks.create)}
      </ButtonLink>
    </Group>
  );
  return (
    <Stack gap="xl">
      <Text>{t(($) => $.rulePacks.of, { title: standard.title })}</Text>
      <Section title={t(($) => $.rulePacks.own)} actions={shelf.own.length > 0 && actions}>
        {shelf.own.length === 0 ? (
          <EmptyState
            title={t(($) => $.rulePacks.ownNone)}
            description={t(($) => $.rulePacks.ownEmpty)}
            action={actions}
          />
        ) : (
          <ul className={classes.list}>
            {shelf.own.map((own) => (
              <PackCard key={own.pack.id} pack={own.pack}>
                <OwnActions own={own} />
              </PackCard>
            ))}
          </ul>
        )}
      </Section>
      <Section title={t(($) => $.rulePacks.printed)} lead={t(($) => $.rulePacks.printedWhy)}>
        {shelf.standard ? (
          <ul className={classes.list}>
            <PackCard pack={shelf.standard}>
              <CopyLink pack={shelf.standard} />
            </PackCard>
          </ul>
        ) : (
          <Text c="dimmed">{t(($) => $.rulePacks.noPrinted)}</Text>
        )}
      </Section>
      {shelf.examples.length > 0 && (
        <Section title={t(($) => $.rulePacks.examples)} lead={t(($) => $.rulePacks.examplesWhy)}>
          <ul className={classes.list}>
            {shelf.examples.map((pack) => (
              <PackCard key={pack.id} pack={pack}>
                <CopyLink pack={pack} />
              </PackCard>
            ))}
          </ul>
        </Section>
      )}
      <ImportPack standard={standard.id} opened={importing} onClose={() => setImporting(false)} />
    </Stack>
  );
}

interface SectionProps {
  readonly title: string;
  readonly lead?: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

function Section({ title, lead, actions, children }: SectionProps) {
  return (
    <section aria-label={title}>
      <Group justify="space-between" align="flex-start" mb="sm">
        <div>
          <Title order={2} size="h3">
            {title}
          </Title>
          {lead !== undefined && (
            <Text size="sm" c="dimmed">
              {lead}
            </Text>
          )}
        </div>
        {actions}
      </Group>
      {children}
    </section>
  );
}

function PackCard({ pack, children }: { readonly pack: RulePack; readonly children: ReactNode }) {
  const { t } = useTranslation();
  const { title, version, issuer, source, since, standing, rules, language } = pack;
  const facts = [
    issuer,
    t(($) => $.rulePacks.versionLine, { version }),
    since === null ? '' : t(($) => $.rulePacks.since, { date: since }),
    t(($) => $.rulePacks.conditionCount, { count: rules.alternatives.length }),
  ];
  return (
    <Paper withBorder p="md" component="li" className={classes.pack}>
      <Group justify="space-between" align="flex-start" gap="md">
        <Stack gap={4} flex={1} miw="16rem">
          <Group gap="xs">
            <Text fw={600} lang={language}>
              {title}
            </Text>
            <Badge variant="light" color={standing === 'example' ? 'gray' : 'ink'} tt="none">
              {t(($) => $.words.standing[standing])}
            </Badge>
          </Group>
          <Text size="sm">{facts.filter(Boolean).join(' · ')}</Text>
          {source !== '' && (
            <Text size="sm" c="dimmed" lang={language}>
              {source}
            </Text>
          )}
        </Stack>
        <Group gap="xs">{children}</Group>
      </Group>
    </Paper>
  );
}

function CopyLink({ pack: { id, standard, title } }: { readonly pack: RulePack }) {
  const { t } = useTranslation();
  return (
    <ButtonLink
      to="/rules/edit"
      search={{ standard, copy: id }}
      variant="default"
      size="sm"
      leftSection={<IconCopy size={16} aria-hidden />}
      aria-label={t(($) => $.rulePacks.copyNamed, { title })}
    >
      {t(($) => $.rulePacks.copy)}
    </ButtonLink>
  );
}

function OwnActions({ own: { pack, enabled } }: { readonly own: OwnRulePack }) {
  const { t } = useTranslation();
  const enable = useChange('rulePacks.enable');
  const remove = useChange('rulePacks.remove');
  const restore = useChange('rulePacks.restore');
  const tellUndo = useUndoNotice();
  const [shown, setShown] = useState<'export' | 'earlier' | null>(null);
  const { id, title, standard } = pack;
  const take = () =>
    remove.mutate(
      { input: { id } },
      {
        onSuccess: () =>
          tellUndo(
            t(($) => $.rulePacks.removed, { title }),
            () => restore.mutate({ input: { id } }),
          ),
      },
    );
  const buttons = [
    {
      name: t(($) => $.rulePacks.earlierNamed, { title }),
      Icon: IconHistory,
      act: () => setShown('earlier'),
    },
    {
      name: t(($) => $.rulePacks.exportNamed, { title }),
      Icon: IconFileExport,
      act: () => setShown('export'),
    },
    { name: t(($) => $.rulePacks.removeNamed, { title }), Icon: IconTrash, act: take },
  ];
  return (
    <>
      <Switch
        label={t(($) => $.rulePacks.enabled)}
        checked={enabled}
        onChange={({ currentTarget: { checked } }) => enable.mutate({ input: { id, enabled: checked } })}
      />
      <Tooltip label={t(($) => $.rulePacks.edit)}>
        <IconLink
          to="/rules/edit"
          search={{ standard, pack: id }}
          variant="subtle"
          aria-label={t(($) => $.rulePacks.editNamed, { title })}
        >
          <IconPencil size={18} aria-hidden />
        </IconLink>
      </Tooltip>
      {buttons.map(({ name, Icon, act }) => (
        <Tooltip key={name} label={name}>
          <ActionIcon variant="subtle" color="gray" aria-label={name} onClick={act}>
            <Icon size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
      ))}
      <ExportPack pack={pack} opened={shown === 'export'} onClose={() => setShown(null)} />
      <EarlierPacks pack={pack} opened={shown === 'earlier'} onClose={() => setShown(null)} />
    </>
  );
}

interface DialogProps {
  readonly pack: RulePack;
  readonly opened: boolean;
  readonly onClose: () => void;
}

function ExportPack({ pack, opened, onClose }: DialogProps) {
  const { t } = useTranslation();
  const text = JSON.stringify(pack, null, 2);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="lg"
      title={t(($) => $.rulePacks.exportTitle, { title: pack.title })}
      closeButtonProps={{ 'aria-label': t(($) => $.shell.close) }}
    >
      <Stack gap="md">
        <Text size="sm">{t(($) => $.rulePacks.exportHelp)}</Text>
        <Textarea
          aria-label={t(($) => $.rulePacks.pasted)}
          value={text}
          readOnly
          rows={12}
          classNames={{ input: classes.json }}
        />
        <Group justify="flex-end">
          <CopyButton value={text}>
            {({ copied, copy }) => (
              <Button onClick={copy}>
                {copied ? t(($) => $.rulePacks.copied) : t(($) => $.rulePacks.copyText)}
              </Button>
            )}
          </CopyButton>
        </Group>
      </Stack>
    </Modal>
  );
}

/** Every revision of a pack; going back to one keeps it as the newest. */
function EarlierPacks({ pack, opened, onClose }: DialogProps) {
  const { t } = useTranslation();
  const { moment } = useFormats();
  const revisions = useAnswer('rulePacks.revisions', { id: pack.id }, { enabled: opened });
  const save = useChange('rulePacks.save');
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t(($) => $.rulePacks.earlierNamed, { title: pack.title })}
      closeButtonProps={{ 'aria-label': t(($) => $.shell.close) }}
    >
      <FaultMessage fault={revisions.error} />
      <ul className={classes.list}>
        {revisions.data?.map(({ revision, saved, pack: earlier }, index) => (
          <li key={revision}>
            <Group justify="space-between" wrap="nowrap">
              <div>
                <Text size="sm">{t(($) => $.rulePacks.revision, { revision, saved: moment(saved) })}</Text>
                <Text size="sm" c="dimmed">
                  {[earlier.title, earlier.version].join(' · ')}
                </Text>
              </div>
              {index > 0 && (
                <Button
                  size="compact-sm"
                  variant="default"
                  onClick={() => save.mutate({ input: { pack: earlier } }, { onSuccess: onClose })}
                >
                  {t(($) => $.rulePacks.restore)}
                </Button>
              )}
            </Group>
          </li>
        ))}
      </ul>
    </Modal>
  );
}
