import { Badge, Button, FileButton, Group, Paper, Skeleton, Stack, Text, Title } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  readLayout,
  type ApplicationLayout,
  type LayoutFinding,
} from '../../../shared/application/layout.ts';
import type { LayoutShelf } from '../../../shared/contract/procedures/layouts.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FaultMessage } from '../../ui/FaultMessage.tsx';
import { useFileText } from '../../ui/fileText.ts';
import { ButtonLink } from '../../ui/links.tsx';
import { Page } from '../../ui/Page.tsx';
import { ignoreFault, useAnswer } from '../../ui/procedure.ts';
import { useStillHere } from '../../ui/useStillHere.ts';
import { LayoutActions } from './LayoutActions.tsx';
import { LayoutEditor } from './LayoutEditor.tsx';
import { LayoutFindings } from './LayoutFindings.tsx';
import { useSaveLayout } from './useSaveLayout.ts';

/** The layouts of the 申报表: those of the app, the portfolio's own, and the editor of one. */
export function LayoutsPage() {
  const { t } = useTranslation();
  const { edit, copy } = useSearch({ from: '/layouts' });
  const shelf = useAnswer('layouts.list', {});
  const editing = edit !== undefined || copy !== undefined;
  return (
    <Page
      title={editing ? t(($) => $.layouts.editing) : t(($) => $.layouts.title)}
      description={t(($) => $.layouts.lead)}
      actions={
        <ButtonLink variant="default" to={editing ? '/layouts' : '/dossier'}>
          {editing ? t(($) => $.layouts.cancel) : t(($) => $.layouts.back)}
        </ButtonLink>
      }
    >
      <FaultMessage fault={shelf.error} />
      {shelf.data === undefined ? (
        <Skeleton height={300} aria-hidden />
      ) : editing ? (
        <Editing key={`${edit} ${copy}`} shelf={shelf.data} edit={edit} copy={copy} />
      ) : (
        <Shelf shelf={shelf.data} />
      )}
    </Page>
  );
}

interface EditingProps {
  readonly shelf: LayoutShelf;
  readonly edit: string | undefined;
  readonly copy: string | undefined;
}

/** The draft begins once; what is saved meanwhile does not take it away. */
function Editing({ shelf, edit, copy }: EditingProps) {
  const { t } = useTranslation();
  const [initial] = useState((): ApplicationLayout | null => {
    const own = shelf.own.map(({ layout }) => layout);
    if (edit !== undefined) return own.find(({ id }) => id === edit) ?? null;
    const original = [...shelf.builtIn, ...own].find(({ id }) => id === copy);
    if (original === undefined) return null;
    return { ...original, title: t(($) => $.layouts.copyOf, { title: original.title }) };
  });
  return initial === null ? (
    <Shelf shelf={shelf} />
  ) : (
    <LayoutEditor initial={initial} isNew={edit === undefined} />
  );
}

function Shelf({ shelf }: { readonly shelf: LayoutShelf }) {
  const { t } = useTranslation();
  const importing = <ImportButton />;
  return (
    <Stack gap="xl">
      <Section title={t(($) => $.layouts.own)} actions={shelf.own.length > 0 && importing}>
        {shelf.own.length === 0 ? (
          <EmptyState
            title={t(($) => $.layouts.ownNone)}
            description={t(($) => $.layouts.ownEmpty)}
            action={importing}
          />
        ) : (
          shelf.own.map(({ layout, revision }) => (
            <Card key={layout.id} layout={layout}>
              <Text size="sm" c="dimmed">
                {t(($) => $.layouts.revision, { revision })}
              </Text>
              <LayoutActions layout={layout} isOwn />
            </Card>
          ))
        )}
      </Section>
      <Section title={t(($) => $.layouts.builtIn)}>
        {shelf.builtIn.map((layout) => (
          <Card key={layout.id} layout={layout}>
            <LayoutActions layout={layout} isOwn={false} />
          </Card>
        ))}
      </Section>
    </Stack>
  );
}

interface SectionProps {
  readonly title: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

function Section({ title, actions, children }: SectionProps) {
  return (
    <section>
      <Group justify="space-between" mb="sm">
        <Title order={2} size="h3">
          {title}
        </Title>
        {actions}
      </Group>
      <Stack gap="sm">{children}</Stack>
    </section>
  );
}

function Card({ layout, children }: { readonly layout: ApplicationLayout; readonly children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <Paper withBorder p="md">
      <Group justify="space-between" align="flex-start" gap="sm">
        <Stack gap={4} style={{ flex: '1 1 18rem', minWidth: 0 }}>
          <Group gap="xs">
            <Text fw={600} lang={layout.language}>
              {layout.title}
            </Text>
            {layout.confirm && (
              <Badge color="yellow" variant="light" tt="none">
                {t(($) => $.layouts.confirm)}
              </Badge>
            )}
          </Group>
          {layout.source !== '' && (
            <Text size="sm" c="dimmed" lang={layout.language}>
              {layout.source}
            </Text>
          )}
        </Stack>
        <Group gap="xs">{children}</Group>
      </Group>
    </Paper>
  );
}

/** Takes in a layout that somebody else wrote: all of it, or nothing with every reason. */
function ImportButton() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const markHere = useStillHere();
  const { save, isPending } = useSaveLayout();
  const text = useFileText();
  const [refused, setRefused] = useState<{
    readonly name: string;
    readonly findings: readonly LayoutFinding[];
  } | null>(null);
  const choose = (file: File | null) => {
    if (file === null) return;
    setRefused(null);
    const isStillHere = markHere();
    text.mutate(file, { onSuccess: (written) => take(file.name, written, isStillHere) });
  };
  const take = (name: string, written: string, isStillHere: () => boolean) => {
    const read = readLayout(written);
    if (!read.ok) return setRefused({ name, findings: read.findings });
    // One that is here already, or was, comes in as a copy.
    save(read.layout, true)
      .then(() => (isStillHere() ? navigate({ to: '/layouts' }) : undefined))
      .catch(ignoreFault);
  };
  return (
    <Stack gap="sm">
      <FileButton accept="application/json,.json" onChange={choose}>
        {(props) => (
          <Button
            {...props}
            variant="default"
            leftSection={<IconFileImport size={16} aria-hidden />}
            loading={isPending}
          >
            {t(($) => $.layouts.importFrom)}
          </Button>
        )}
      </FileButton>
      {refused && (
        <LayoutFindings
          title={t(($) => $.layouts.wrongFile, { name: refused.name })}
          findings={refused.findings}
        />
      )}
    </Stack>
  );
}
