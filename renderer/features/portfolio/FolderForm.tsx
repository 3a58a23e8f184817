import { Button, Group, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoosePath } from '../../ui/ChoosePath.tsx';
import { FaultMessage } from '../../ui/FaultMessage.tsx';
import { useChange } from '../../ui/procedure.ts';
import { OfferBackup } from '../keeping/index.ts';
import { OpenForReading } from './OpenForReading.tsx';

interface FolderFormProps {
  readonly procedure: 'portfolio.create' | 'portfolio.open';
  readonly title: string;
  readonly about: string;
  readonly label: string;
  readonly verb: string;
  readonly proposed: string;
  /** What becomes of the folder that the system's window gave. */
  readonly chosen: (dir: string) => string;
  /** Whether this is what most people here will do next. */
  readonly emphasis: boolean;
}

/** One folder, typed or chosen, and what to do with it. */
export function FolderForm(props: FolderFormProps) {
  const { t } = useTranslation();
  const id = useId();
  const change = useChange(props.procedure, { faultsShown: 'by the page' });
  const form = useForm({
    initialValues: { dir: props.proposed },
    validate: { dir: (dir) => (dir.trim() === '' ? t(($) => $.portfolio.needsDir) : null) },
  });
  return (
    <Paper
      withBorder
      p="lg"
      component="form"
      noValidate
      aria-labelledby={id}
      onSubmit={form.onSubmit(({ dir }) => change.mutate({ input: { dir } }))}
    >
      <Stack gap="md" h="100%">
        <div>
          <Title order={2} size="h3" id={id}>
            {props.title}
          </Title>
          <Text size="sm" c="dimmed">
            {props.about}
          </Text>
        </div>
        <TextInput label={props.label} spellCheck={false} autoComplete="off" {...form.getInputProps('dir')} />
        <FaultMessage fault={change.error} />
        <OpenForReading dir={form.values.dir} fault={change.error} />
        <OfferBackup dir={change.variables?.input.dir ?? ''} fault={change.error} />
        <Group gap="xs">
          <Button type="submit" variant={props.emphasis ? 'filled' : 'default'} loading={change.isPending}>
            {props.verb}
          </Button>
          <ChoosePath
            what="folder"
            variant="subtle"
            onChosen={(dir) => form.setFieldValue('dir', props.chosen(dir))}
          />
        </Group>
      </Stack>
    </Paper>
  );
}
