import { Button, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { IconCopy, IconFileImport, IconPlus } from '@tabler/icons-react';
import { useSearch } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PackShelf } from '../../../shared/contract/procedures/rulePacks.ts';
import type { RulePack } from '../../../shared/eligibility/pack.ts';
import type { Standard } from '../../../shared/standard/standard.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FaultMessage } from '../../ui/FaultMessage.tsx';
import { ButtonLink } from '../../ui/links.tsx';
import { Page } from '../../ui/Page.tsx';
import { useAnswer } from '../../ui/procedure.ts';
import { ImportPack } from './ImportPack.tsx';
import classes from './RulePacks.module.css';
import { OwnPackActions } from './OwnPackActions.tsx';
import { PackCard } from './PackCard.tsx';

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
                <OwnPackActions own={own} />
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
